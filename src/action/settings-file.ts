import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type KbFile, SETTINGS_FILE } from '../core/kb/kb.ts';
import { withOtherSettings } from '../core/kb/other-settings.ts';
import { settingsPath } from '../node/paths.ts';
import type { Base } from './base/find-base.ts';
import type { Session } from './session.ts';
import { InputError } from './step-error.ts';
import { isInsideWorkspace } from './workspace.ts';

/** The files of the knowledge base, with the settings that hold for this run in place of their own. */
export async function withSettings(
  files: readonly KbFile[],
  base: Base | null,
  session: Session,
): Promise<KbFile[]> {
  const { inputs, run } = session;
  if (run.event === 'pull_request_target')
    return withOtherSettings(files, await trustedSettings(base, session));
  if (inputs.settings === null) return [...files];
  return withOtherSettings(files, readOrdinaryFile(run.workspace, inputs.settings));
}

/** What reports call the settings that hold: their path from the knowledge base's folder. */
export function settingsName({ folder, inputs, run }: Session): string {
  return inputs.settings === null
    ? SETTINGS_FILE
    : settingsPath(folder, resolve(run.workspace, inputs.settings));
}

/**
 * pull_request_target runs with the base's rights, so the rules that it goes by are the base's too: a pull request
 * could otherwise switch off, in the same change, the checks that it fails.
 */
async function trustedSettings(base: Base | null, { inputs, notices }: Session): Promise<Uint8Array | null> {
  if (!base) {
    notices.say(
      'under pull_request_target only the settings of the base count; it cannot be read, so the defaults hold',
    );
    return null;
  }
  if (inputs.settings !== null) return base.source.readFile(inputs.settings);
  return base.files.find(({ path }) => path === SETTINGS_FILE)?.bytes ?? null;
}

/** Not through a link: in a pull request it could lead to any file of the runner, and problems quote what they read. */
function readOrdinaryFile(workspace: string, path: string): Uint8Array {
  const file = resolve(workspace, path);
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isFile || !isInsideWorkspace(workspace, path))
    throw new InputError(
      `the input settings is ${JSON.stringify(path)}: there is no such file. Give its path from the root of the workspace, or leave the input out for ${SETTINGS_FILE} in kb-path`,
    );
  return readFileSync(file);
}
