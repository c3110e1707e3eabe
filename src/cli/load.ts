import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type CheckedKb, type CheckOptions, checkKb } from '../core/checks/check-kb.ts';
import { type KbFile, SETTINGS_FILE } from '../core/kb/kb.ts';
import { nameSettings, withOtherSettings } from '../core/kb/load-kb.ts';
import { settingsPath } from '../node/paths.ts';
import { readHealthyLogs, readKbFolder } from '../node/read-kb.ts';
import { systemFault } from '../node/system-fault.ts';
import { UsageError } from './io.ts';

type LoadedKb = CheckedKb & { files: KbFile[] };

export type LoadedFolder = LoadedKb & {
  /** The files of the folder, without other settings. */
  filesInFolder: KbFile[];
  /** The name of the settings file in problems. */
  settingsName: string;
  /** The path of the settings file as a person opens it: `kb/kedb.yaml`. */
  settingsFile: string;
  /** Checks the folder as if it had these files, too. */
  checkWith: (added: readonly KbFile[]) => LoadedKb;
};

/** `settings`: the bytes of the settings file, null if it did not exist; without it, the base has the settings of the folder. */
export type BaseFiles = { files: KbFile[]; settings?: Uint8Array | null };

export type LoadOptions = Pick<CheckOptions, 'onProgress'> & {
  base?: BaseFiles | null;
  /** The file to use instead of kedb.yaml in the folder. */
  settings?: string | undefined;
  /** Names the settings file in problems by its way from the knowledge base, as programs need it; a person opens it from the current folder. */
  forPrograms?: boolean;
  /** How to name a folder in this command: `kedb match --kb DIR`. */
  usage: string;
};

/** Reads and checks a folder. A missing folder is a wrong call, not a problem of the knowledge base. */
export function loadFolder(folder: string, loadOptions: LoadOptions): LoadedFolder {
  const { settings, usage, base, forPrograms = false, ...options } = loadOptions;
  const files = readFolder(folder, usage);
  const written = forPrograms && settings !== undefined ? settingsPath(folder, settings) : settings;
  const settingsName = written ?? SETTINGS_FILE;
  const present = withSettings(files, settings, settingsName);
  const before = base && { base: baseWithSettings(base, settings, settingsName) };
  const checkWith = (added: readonly KbFile[]) => {
    const all = [...present, ...added];
    return nameSettings(
      { files: all, ...checkKb(all, { healthyLogs: readHealthyLogs(), ...options, ...before }) },
      settingsName,
    );
  };
  const settingsFile = settingsFileOf(folder, settings);
  return { ...checkWith([]), filesInFolder: files, settingsName, settingsFile, checkWith };
}

/** The knowledge base above a folder that has no settings of its own: the nearest one up to the root of the repository. */
export function enclosingKb(folder: string): string | null {
  let at = resolve(folder);
  if (existsSync(join(at, SETTINGS_FILE))) return null;
  while (at !== dirname(at) && !existsSync(join(at, '.git'))) {
    at = dirname(at);
    if (existsSync(join(at, SETTINGS_FILE))) return relative('.', at) || '.';
  }
  return null;
}

/** The settings file that a command reads, as a person opens it. */
export function settingsFileOf(folder: string, settings: string | undefined): string {
  return settings ?? join(folder, SETTINGS_FILE);
}

/** The files of a folder, with the settings in use. */
export function readFiles(folder: string, { settings, usage }: LoadOptions): KbFile[] {
  return withSettings(readFolder(folder, usage), settings, settings ?? SETTINGS_FILE);
}

/** The files of a folder. A missing folder is a wrong call. */
export function readFolder(folder: string, usage: string): KbFile[] {
  const read = readKbFolder(folder);
  if (read.ok) return read.value;
  const isFolder = existsSync(`${folder}/`);
  throw new UsageError(isFolder ? read.error : `${read.error}: ${howToName({ usage })}`);
}

export function howToName({ usage }: Pick<LoadOptions, 'usage'>): string {
  return `name the folder of the knowledge base, as in \`${usage}\``;
}

/** Settings that lie outside of the repository are no part of the change, so the base is read with the same. */
function baseWithSettings(base: BaseFiles, settings: string | undefined, name: string): KbFile[] {
  return base.settings === undefined
    ? withSettings(base.files, settings, name)
    : withOtherSettings(base.files, base.settings, name);
}

function withSettings(files: readonly KbFile[], settings: string | undefined, name: string): KbFile[] {
  return settings === undefined ? [...files] : withOtherSettings(files, readSettings(settings), name);
}

function readSettings(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read --settings ${file}: ${systemFault(error)}`);
  }
}
