import { folderFault, placeOf } from '../node/paths.ts';
import { UsageError } from './io.ts';

/** Refuses to write to a folder behind a link below the working folder: a pull request may have put the link there. */
export function refuseLinks(folder: string): void {
  const { root, path } = placeOf(folder);
  const fault = folderFault(root, path);
  if (fault) throw new UsageError(`cannot write to ${folder}: ${fault}; name the folder that it leads to`);
}
