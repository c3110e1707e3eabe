import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { failure, success } from '../../../src/lib/util/result.ts';
import { type Contender, timeSearch } from '../contender.ts';
import { withFiles } from '../files.ts';

const run = promisify(execFile);
const require = createRequire(new URL('../../package.json', import.meta.url));

/** Rust's regex crate in WebAssembly. */
export const rustSet: Contender = {
  name: 'rregex (Rust RegexSet, wasm)',
  note: 'no spans; limit of 10 MB',
  maxPatterns: 3000,
  async run(patterns, lines) {
    try {
      const { RRegexSet } = require('rregex');
      const set = new RRegexSet(patterns.map((source) => `(?im)${source}`));
      return timeSearch((line) => set.matches(line).length ?? 0, lines);
    } catch (error) {
      return failure(shorten(error));
    }
  },
};

/** The native package. It is built for the system's Node, so it runs in its own process. */
function nativeRe2(mode: 'loop' | 'set', name: string, rest: Partial<Contender>): Contender {
  return {
    name,
    ...rest,
    run: (patterns, lines) =>
      withFiles(patterns, lines, async (patternsFile, linesFile) => {
        try {
          const script = new URL('../node-re2.cjs', import.meta.url).pathname;
          const { stdout } = await run(await findNode(), [script, mode, patternsFile, linesFile], {
            timeout: 120_000,
          });
          const [usPerLine = Number.NaN, hits = 0] = stdout.split(' ').map(Number);
          return success({ usPerLine, hits });
        } catch (error) {
          return failure(shorten(error));
        }
      }),
  };
}

/** The first `node` in the PATH that can load the package. The package was built for one of them. */
async function findNode(): Promise<string> {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  for (const node of new Set(candidates.filter((file) => existsSync(file)))) {
    const isFit = await run(node, ['-e', `require(${JSON.stringify(require.resolve('re2'))})`]).then(
      () => true,
      () => false,
    );
    if (isFit) return node;
  }
  throw new Error('the package re2 is not installed, or not for this Node');
}

export const re2Loop = nativeRe2('loop', 'node-re2, one by one', {});
export const re2Set = nativeRe2('set', 'node-re2 Set', { note: 'no spans', maxPatterns: 3000 });

export function shorten(error: unknown): string {
  // The table is committed, so it must not show paths of this machine.
  const message = error instanceof Error ? error.message : String(error);
  const text = message.replaceAll(/'?\/\S+/g, 'a file');
  const line = text.split('\n').find((one) => /error|refus|large|mem|limit|not /i.test(one)) ?? text;
  return line.slice(0, 90);
}
