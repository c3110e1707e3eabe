import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Asset } from '../core/kb/compile-assets.ts';
import type { CompiledKb } from '../core/kb/compile-kb.ts';
import type { PageFile } from './page-files.ts';

/** All that depends on the KB or is written by rolldown: the rest of the Worker is the same for everyone. */
export type Build = CompiledKb & {
  assets: readonly Asset[];
  pageFiles: readonly PageFile[];
};

/**
 * Writes what the Worker is built from: `kb.txt` and `page-files.txt`, embedded in it, and `assets/`.
 * What an earlier build left in the assets goes.
 */
export function writeBuild(out: string, { index, assets, pageFiles }: Build): void {
  const folder = join(out, 'assets');
  for (const part of ['kb', 'pages']) rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of assets) write(join(folder, path), text);
  for (const { servedAs, bytes } of pageFiles) write(join(folder, 'pages', servedAs), bytes);
  const served = Object.fromEntries(pageFiles.map(({ name, servedAs }) => [name, servedAs]));
  write(join(out, 'page-files.txt'), JSON.stringify(served));
  write(join(out, 'kb.txt'), index);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
