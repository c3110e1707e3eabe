import { compileAssets } from '../core/kb/compile-assets.ts';
import { compileKb } from '../core/kb/compile-kb.ts';
import type { Kb } from '../core/kb/kb.ts';
import type { Build } from './build.ts';
import { findPackageRoot } from './package-root.ts';
import { readPageFiles } from './page-files.ts';
import { readCountedTotals } from './read-counts.ts';

/** All that a Worker is made of besides its code, from a KB that was read from a folder. */
export function compileBuild(kb: Kb, folder: string): Build {
  const compiled = compileKb(kb, readCountedTotals(folder));
  return { ...compiled, assets: compileAssets(kb), pageFiles: readPageFiles(findPackageRoot()) };
}
