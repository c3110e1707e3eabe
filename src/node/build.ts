import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Asset, compileAssets } from '../core/kb/compile-assets.ts';
import { type CompiledKb, compileKb } from '../core/kb/compile-kb.ts';
import type { Snapshot } from '../core/kb/snapshot.ts';
import { findPackageRoot } from './paths.ts';
import { readCountedTotals } from './read-kb.ts';
import type { Output } from './write-output.ts';

/** All that depends on the KB or is written by rolldown: the rest of the Worker is the same for everyone. */
export type Build = CompiledKb & {
  assets: readonly Asset[];
  pageFiles: readonly PageFile[];
};

/** A script or the stylesheet of the pages. */
type PageFile = {
  /** As the pages call it: `styles.css`. */
  name: string;
  /** As browsers get it: it names the content, so that it may be kept for ever. */
  servedAs: string;
  bytes: Uint8Array;
};

/** All that a Worker is made of besides its code, from a KB that was read from a folder. */
export function compileBuild(snapshot: Snapshot, folder: string): Build {
  const compiled = compileKb(snapshot, readCountedTotals(folder));
  return { ...compiled, assets: compileAssets(snapshot), pageFiles: readPageFiles(findPackageRoot()) };
}

/**
 * What the Worker is built from: `kb.txt` and `page-files.txt`, embedded in it, and `assets/`. What an earlier build left
 * in the assets goes.
 */
export function buildOutput({ index, assets, pageFiles }: Build): Output {
  const served = Object.fromEntries(pageFiles.map(({ name, servedAs }) => [name, servedAs]));
  const files = new Map<string, string | Uint8Array>([
    ...assets.map(({ path, text }) => [`assets/${path}`, text] as const),
    ...pageFiles.map(({ servedAs, bytes }) => [`assets/pages/${servedAs}`, bytes] as const),
    ['page-files.txt', JSON.stringify(served)],
    ['kb.txt', index],
  ]);
  return { files, replaced: ['assets/kb', 'assets/pages'], mark: 'kb.txt' };
}

const IS_SERVED = /\.(css|js)$/;
/** Enough that two versions of a file never share it. */
const HASH_LENGTH = 10;

/** What rolldown built of src/browser; `root` is where kedb lies. Throws where it was not built. */
function readPageFiles(root: string): PageFile[] {
  const folder = join(root, 'dist/pages');
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build:dist makes it`);
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
