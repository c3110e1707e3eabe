import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A script or the stylesheet of the pages. */
export type PageFile = {
  /** As the pages call it: `styles.css`. */
  name: string;
  /** As browsers get it: it names the content, so that it may be kept for ever. */
  servedAs: string;
  bytes: Uint8Array;
};

const IS_SERVED = /\.(css|js)$/;
/** Enough that two versions of a file never share it. */
const HASH_LENGTH = 10;

/** What rolldown built of src/browser; `root` is where kedb lies. Throws where it was not built. */
export function readPageFiles(root: string): PageFile[] {
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
