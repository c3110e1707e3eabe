import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { countedByEpoch } from '../core/counting/counts.ts';
import { readCounts } from '../core/counting/read-counts.ts';
import { type Asset, type CompiledKb, compileAssets, compileKb } from '../core/kb/compile-kb.ts';
import type { CountedByEpoch } from '../core/kb/compiled-index.ts';
import type { Kb } from '../core/kb/kb.ts';
import type { Snapshot } from '../core/kb/snapshot.ts';
import { findPackageRoot } from './paths.ts';
import type { Output } from './write-output.ts';

/** The parts of a Worker that depend on the knowledge base or come from rolldown. The rest is the same for everyone. */
export type Build = CompiledKb & {
  /** The folder of the knowledge base. */
  folder: string;
  assets: readonly Asset[];
  pageFiles: readonly PageFile[];
};

/** A script or the stylesheet of the pages. */
type PageFile = {
  /** The name in the pages: `styles.css`. */
  name: string;
  /** The served name. It contains a hash of the content, so browsers may cache it for ever. */
  servedAs: string;
  bytes: Uint8Array;
};

/** Everything that a Worker needs besides its code, for the knowledge base of a folder. */
export function compileBuild(snapshot: Snapshot, folder: string): Build {
  const compiled = compileKb(snapshot, countedOf(snapshot.kb));
  return {
    ...compiled,
    folder,
    assets: compileAssets(snapshot),
    pageFiles: readPageFiles(findPackageRoot()),
  };
}

/** The counts of sync. A file that sync did not write counts as empty; the check reports it. */
function countedOf({ counts, settings }: Kb): CountedByEpoch {
  const read = counts ? readCounts(counts.text) : null;
  return read?.ok ? countedByEpoch(read.value.counts, settings.occurrences) : {};
}

/**
 * The input of the Worker's build: `assets/`, and `kb.txt` and `page-files.txt`, which are embedded in its code. Assets of an earlier
 * build are removed.
 */
export function buildOutput({ index, folder, assets, pageFiles }: Build): Output {
  const served = Object.fromEntries(pageFiles.map(({ name, servedAs }) => [name, servedAs]));
  const files = new Map<string, string | Uint8Array>([
    ...assets.map(({ path, text }) => [`assets/${path}`, text] as const),
    ...pageFiles.map(({ servedAs, bytes }) => [`assets/pages/${servedAs}`, bytes] as const),
    ['page-files.txt', JSON.stringify(served)],
    ['kb.txt', index],
  ]);
  return { files, replaced: ['assets/kb', 'assets/pages'], marks: MARKS, source: folder };
}

/** The key that a compiled index begins with. */
const MARKS = new Map([['kb.txt', '{"format":']]);

const IS_SERVED = /\.(css|js)$/;
/** The length of the hash in a file's name. It is long enough that two versions of a file never share a hash. */
const HASH_LENGTH = 10;

/** The files that rolldown built from src/browser. `root` is kedb's own folder. Throws if they are missing. */
function readPageFiles(root: string): PageFile[] {
  const folder = join(root, 'dist/pages');
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build:dist`);
  return readdirSync(folder)
    .filter((name) => IS_SERVED.test(name))
    .sort()
    .map((name) => toPageFile(name, readFileSync(join(folder, name))));
}

function toPageFile(name: string, bytes: Uint8Array): PageFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
  const extension = extname(name);
  return { name, bytes, servedAs: `${name.slice(0, -extension.length)}-${hash}${extension}` };
}
