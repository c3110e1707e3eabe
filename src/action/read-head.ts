import { existsSync } from 'node:fs';
import type { KbFile } from '../core/kb/kb.ts';
import { readKbFolder } from '../node/read-kb.ts';
import type { Session } from './session.ts';
import { InputError } from './step-error.ts';
import { isInsideWorkspace } from './workspace.ts';

/** The knowledge base as it is checked out. Nothing outside of the workspace is read to find that out. */
export function readHead({ folder, inputs, run }: Session): KbFile[] {
  if (existsSync(folder) && !isInsideWorkspace(run.workspace, inputs.kbPath))
    throw new InputError(
      `the input kb-path is ${JSON.stringify(inputs.kbPath)}, which leads out of the workspace and is not followed: name a folder of the checkout`,
    );
  const { files, error } = readKbFolder(folder);
  if (error)
    throw new InputError(`${error.message}: set the input kb-path, and check out the repository first`);
  return files;
}
