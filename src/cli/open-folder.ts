import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { AnswerKb } from '../core/answer/answer-kb.ts';
import { compileKb } from '../core/kb/compile-kb.ts';
import { openIndex } from '../core/kb/compiled-index.ts';
import { type KbFile, SETTINGS_FILE } from '../core/kb/kb.ts';
import { loadKb } from '../core/kb/load-kb.ts';
import { Snapshot } from '../core/kb/snapshot.ts';
import { brokenSettings, type LeftOut, usableKb, usableOf } from '../core/kb/usable-kb.ts';
import type { Problem } from '../generated/report.ts';
import { printableLine } from '../lib/text/text-style.ts';
import { cacheFolder } from './cache-folder.ts';
import { type Io, UsageError } from './io.ts';
import { howToName, type LoadedFolder, type LoadOptions, readFiles, settingsFileOf } from './load.ts';
import { hashOf, TextCache } from './text-cache.ts';

type Place = { folder: string; settings?: string | undefined };

/** A compiled folder: a `CompiledIndex` as JSON, and the files that are not in it. */
type Compiled = { index: string; leftOut: LeftOut[] };

/**
 * Compiles a folder and opens it as the Worker does. It does not check the folder: it leaves out what it cannot read or search,
 * and says so on stderr.
 */
export function openFolder(folder: string, options: LoadOptions, io: Io): AnswerKb {
  const files = readFiles(folder, options);
  const { index, leftOut } = compileOnce(files, { folder, ...options }, io);
  reportLeftOut(leftOut, folder, io);
  const opened = openIndex(index);
  if (opened.entries.length === 0 && leftOut.length === 0)
    io.stderr.write(`kedb: no entry in ${folder} can answer: ${howToName(options)}\n`);
  return {
    ...opened,
    async detailsOf(errorId) {
      const wanted = [opened.find(errorId)?.path, SETTINGS_FILE];
      const [entry] = loadKb(files.filter(({ path }) => wanted.includes(path))).value.entries;
      if (!entry) throw new Error(`${errorId} is in the index, but not in the folder`);
      return entry;
    },
  };
}

/** Compiles the same files with the same kedb only once for all runs of a user. */
function compileOnce(files: readonly KbFile[], { folder, settings }: Place, { env }: Io): Compiled {
  const cache = new TextCache(knowledgeFolder(folder, env));
  const key = keyOf(files);
  const known = cache.read(key);
  if (known !== null) return JSON.parse(known) as Compiled;
  const compiled = compile(files, settingsFileOf(folder, settings));
  cache.write(key, JSON.stringify(compiled));
  return compiled;
}

/** null when kedb runs from source, because the dependencies of a compilation are unknown then. */
function knowledgeFolder(folder: string, env: NodeJS.ProcessEnv): string | null {
  if (import.meta.filename.endsWith('.ts')) return null;
  const base = cacheFolder(env, [process.cwd(), folder]);
  return base && join(base, 'knowledge');
}

/** The key contains the files of kedb's own build, because another build may compile differently. */
function keyOf(files: readonly KbFile[]): string {
  const parts = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => [file.path, file.bytes ?? JSON.stringify(file)]);
  return hashOf([manifest.version, ...ownFiles(), ...parts]);
}

function ownFiles(): string[] {
  const folder = dirname(import.meta.filename);
  return readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${join(folder, name)} ${size} ${mtimeMs}`;
  });
}

function compile(files: readonly KbFile[], settingsFile: string): Compiled {
  const { value, diagnostics } = loadKb(files);
  refuseSettings(diagnostics, SETTINGS_FILE, settingsFile);
  const { kb, leftOut } = usableKb(value, diagnostics);
  return { index: compileKb(new Snapshot(kb)).index, leftOut };
}

/** Leaves out entries that cannot be used, so that authors can see the others served. */
export function usableSnapshot(loaded: LoadedFolder): { snapshot: Snapshot; leftOut: LeftOut[] } {
  const { snapshot, report, settingsName, settingsFile } = loaded;
  refuseSettings(report.problems, settingsName, settingsFile);
  return usableOf(snapshot, report.problems);
}

/**
 * Refuses broken settings: the defaults may allow more commands than the team. `name` is the name of their file in problems, and
 * `path` the one that a person opens.
 */
export function refuseSettings(problems: readonly Problem[], name: string, path: string): void {
  const broken = brokenSettings(problems, name);
  if (broken) throw new UsageError(`cannot use ${path}: line ${broken.line}: ${broken.message}`);
}

export function reportLeftOut(leftOut: readonly LeftOut[], folder: string, { stderr }: Io): void {
  for (const { file, line, why } of leftOut)
    stderr.write(`kedb: ${printableLine(`${file}:${line} was left out: ${why}`)}\n`);
  if (leftOut.length > 0) stderr.write(`kedb: run \`kedb check ${folder}\` to see all problems\n`);
}
