import { compileAssets } from '../core/kb/compile-assets.ts';
import { compileKb } from '../core/kb/compile-kb.ts';
import type { Snapshot } from '../core/kb/snapshot.ts';
import { findPackageRoot } from './package-root.ts';
import { readPageFiles } from './page-files.ts';
import { readCountedTotals } from './read-counts.ts';
import type { Build } from './write-build.ts';

/** All that a Worker is made of besides its code, from a KB that was read from a folder. */
export function compileBuild(snapshot: Snapshot, folder: string): Build {
  const compiled = compileKb(snapshot, readCountedTotals(folder));
  return { ...compiled, assets: compileAssets(snapshot), pageFiles: readPageFiles(findPackageRoot()) };
}
