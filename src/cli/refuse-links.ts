import { folderFault, placeOf } from '../node/paths.ts';
import { UsageError } from './io.ts';

/** Before a knowledge base is written to: below the working folder a pull request may have put a link in its way. */
export function refuseLinks(folder: string): void {
  const { root, path } = placeOf(folder);
  const fault = folderFault(root, path);
  if (fault)
    throw new UsageError(`${folder} cannot be written to: ${fault}; name the folder that it leads to`);
}
