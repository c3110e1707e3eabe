import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { failure, success } from '../../../src/lib/util/result.ts';
import type { Contender, Timing } from '../contender.ts';
import { withFiles } from '../files.ts';
import { shorten } from './packages.ts';

const run = promisify(execFile);
const SOURCES = new URL('../../native/', import.meta.url).pathname;
const BUILD = new URL('../../native/build/', import.meta.url).pathname;

/** A C++ program in bench/native, compiled on first use. */
function program(source: string, library: string, name: string, rest: Partial<Contender> = {}): Contender {
  return { name, ...rest, run: (patterns, lines) => timeProgram(source, library, patterns, lines) };
}

async function timeProgram(
  source: string,
  library: string,
  patterns: string[],
  lines: string[],
): Promise<Timing> {
  try {
    const binary = await compile(source, library);
    return await withFiles(patterns, lines, async (patternsFile, linesFile) => {
      const { stdout } = await run(binary, [patternsFile, linesFile, '1'], { timeout: 120_000 });
      const [ns = Number.NaN, hits = 0] = stdout.split(' ').map(Number);
      return success({ usPerLine: ns / 1000, hits });
    });
  } catch (error) {
    return failure(shorten(error));
  }
}

async function compile(source: string, library: string): Promise<string> {
  const binary = `${BUILD}${source}`;
  if (existsSync(binary)) return binary;
  await mkdir(BUILD, { recursive: true });
  await run('g++', ['-O2', '-std=c++17', `${SOURCES}${source}.cc`, '-o', binary, `-l${library}`]);
  return binary;
}

export const re2CppSet = program('re2-set', 're2', 'C++ RE2::Set', {
  note: 'no spans; 512 MB',
  maxPatterns: 3000,
});
export const filteredRe2 = program('filtered-re2', 're2', 'C++ FilteredRE2 + Aho-Corasick', {
  note: 'no spans',
});
export const hyperscan = program('hyperscan', 'hs', 'Hyperscan (C)', { note: 'no spans, no captures' });

/** GNU grep on the whole file, minus the time for an empty file. It prints lines that match, but not which pattern matched. */
export const grep: Contender = {
  name: 'GNU grep -iEf',
  note: 'which line, not which pattern',
  maxPatterns: 3000,
  run: (patterns, lines) =>
    withFiles(patterns.map(toGrep), lines.slice(0, GREP_LINES), async (patternsFile, linesFile) => {
      const time = async (file: string) => {
        const start = performance.now();
        const { stdout } = await run('grep', ['-ciEf', patternsFile, file], { timeout: 120_000 }).catch(
          asCount,
        );
        return { ms: performance.now() - start, hits: Number(stdout) };
      };
      const empty = await time('/dev/null');
      const full = await time(linesFile);
      return success({ usPerLine: ((full.ms - empty.ms) * 1000) / GREP_LINES, hits: full.hits });
    }).catch((error: unknown) => failure(shorten(error))),
};

const GREP_LINES = 2000;

/** Exit code 1 means no match, which is no failure. */
function asCount(error: Error & { code?: number; stdout?: string }): { stdout: string } {
  if (error.code !== 1) throw error;
  return { stdout: error.stdout ?? '0' };
}

function toGrep(source: string): string {
  return source
    .replace(/\(\?P<\w+>/g, '(')
    .replaceAll('\\d', '[0-9]')
    .replaceAll('[-\\w]', '[-_[:alnum:]]');
}
