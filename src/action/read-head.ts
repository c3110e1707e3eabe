import type { KbFile } from '../core/kb/kb.ts';
import { readKbFolder } from '../files/read-kb.ts';
import { InputError } from './inputs.ts';
import { isInsideWorkspace } from './inside-workspace.ts';
import type { Session } from './session.ts';

/** The knowledge base as it is checked out. */
export function readHead({ folder, inputs, run }: Session): KbFile[] {
  const { files, error } = readKbFolder(folder);
  if (error)
    throw new InputError(`${error.message}: set the input kb-path, and check out the repository first`);
  if (!isInsideWorkspace(run.workspace, inputs.kbPath))
    throw new InputError(
      `the input kb-path is ${JSON.stringify(inputs.kbPath)}, which leads out of the workspace and is not followed: name a folder of the checkout`,
    );
  return files;
}
