import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledKb } from '../core/kb/compile-kb.ts';

/** Writes what the Worker is built from: `kb.txt`, embedded in it, and `assets/`. */
export function writeBuild(out: string, { index, details }: CompiledKb): void {
  const assets = join(out, 'assets');
  rmSync(join(assets, 'kb'), { recursive: true, force: true });
  for (const { path, text } of details) {
    const file = join(assets, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(out, 'kb.txt'), index);
}
