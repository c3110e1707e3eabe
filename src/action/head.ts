import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CheckedKb, type CheckOptions, checkKb } from '../core/checks/check-kb.ts';
import { type KbFile, SETTINGS_FILE } from '../core/kb/kb.ts';
import { nameSettings, withOtherSettings } from '../core/kb/load-kb.ts';
import { pathBelow, realPath, settingsPath } from '../node/paths.ts';
import { readHealthyLogs, readKbFolder } from '../node/read-kb.ts';
import type { Base } from './base/find-base.ts';
import type { Session } from './session.ts';
import { InputError } from './step-error.ts';
import { pathInWorkspace, readFileFault } from './workspace.ts';

/** The knowledge base in the checkout. */
export function readHead({ folder }: Session): KbFile[] {
  const read = readKbFolder(folder);
  if (read.ok) return read.value;
  throw new InputError(`${read.error}: set the input kb-path, and run actions/checkout first`);
}

/** Checks the knowledge base in the checkout with the settings for this run: its own, or those of an input. */
export async function checkHead(
  head: readonly KbFile[],
  base: Base | null,
  session: Session,
  options: CheckOptions = {},
): Promise<CheckedKb & { files: KbFile[] }> {
  const files = await withSettings(head, base, session);
  const baseFiles = base && options.base && (await withBaseSettings(base, session));
  return nameSettings(
    {
      files,
      ...checkKb(files, {
        healthyLogs: readHealthyLogs(),
        ...options,
        ...(baseFiles && { base: baseFiles }),
      }),
    },
    settingsName(session),
  );
}

async function withSettings(
  files: readonly KbFile[],
  base: Base | null,
  session: Session,
): Promise<KbFile[]> {
  const { inputs, run } = session;
  if (run.event === 'pull_request_target')
    return withOtherSettings(files, await trustedSettings(base, session), settingsName(session));
  if (inputs.settings === null) return [...files];
  return withOtherSettings(files, readOrdinaryFile(run.workspace, inputs.settings), settingsName(session));
}

/** The base with its own version of the settings file: the change must not bring the settings that it is compared with. */
async function withBaseSettings(base: Base, session: Session): Promise<KbFile[]> {
  const { settings } = session.inputs;
  if (settings === null) return base.files;
  return withOtherSettings(base.files, await readSettingsOf(base, settings, session), settingsName(session));
}

/** A settings file outside the repository is not part of the change: it is the same before and after. */
async function readSettingsOf(
  { source }: Base,
  settings: string,
  { run: { workspace }, repository }: Session,
): Promise<Uint8Array | null> {
  const root = realPath(workspace) ?? workspace;
  const inside = pathInWorkspace(workspace, settings);
  const path = inside === null ? null : pathBelow(repository?.workTree ?? root, join(root, inside));
  return path === null ? readOrdinaryFile(workspace, settings) : source.readFile(path);
}

/**
 * pull_request_target runs with the rights of the base, so it also uses the settings of the base. Otherwise a pull request
 * could turn off the checks that it fails.
 */
async function trustedSettings(base: Base | null, session: Session): Promise<Uint8Array | null> {
  const { inputs, notices } = session;
  if (!base) {
    notices.say(
      'pull_request_target uses the settings of the base, but kedb cannot read the base. The default settings apply',
    );
    return null;
  }
  if (inputs.settings !== null) return readSettingsOf(base, inputs.settings, session);
  return base.files.find(({ path }) => path === SETTINGS_FILE)?.bytes ?? null;
}

/** Does not follow links: in a pull request, a link could lead to any file of the runner, and problems quote the file. */
export function readOrdinaryFile(workspace: string, path: string): Uint8Array {
  const fault = readFileFault(workspace, path);
  if (fault !== null)
    throw new InputError(
      `the input settings is ${JSON.stringify(path)}: ${fault}. Give a path relative to the root of the workspace, or omit the input to use ${SETTINGS_FILE} in kb-path`,
    );
  return readFileSync(resolve(workspace, path));
}

/** The name of the settings file in reports: its path relative to the knowledge base's folder. */
export function settingsName({ folder, inputs, run }: Session): string {
  return inputs.settings === null
    ? SETTINGS_FILE
    : settingsPath(folder, resolve(run.workspace, inputs.settings));
}
