import { folderFault, kindOf, placeOf } from '../node/paths.ts';
import { UsageError } from './io.ts';

/** Refuses to write to a folder behind a link below the working folder: a pull request may have put the link there. */
export function refuseLinks(folder: string): void {
  const { root, path } = placeOf(folder);
  const fault = folderFault(root, path);
  if (fault === null) return;
  const hint = kindOf(folder) === 'file' ? '' : '; name the folder that it leads to';
  throw new UsageError(`cannot write to ${folder}: ${fault}${hint}`);
}
