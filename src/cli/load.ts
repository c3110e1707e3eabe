import { readFileSync } from 'node:fs';
import { type CheckedKb, type CheckOptions, checkKb } from '../core/checks/check-kb.ts';
import type { KbFile } from '../core/kb/kb.ts';
import { SETTINGS_FILE } from '../core/kb/kb.ts';
import { nameSettings, withOtherSettings } from '../core/kb/other-settings.ts';
import { readHealthyLogs } from '../node/healthy-logs.ts';
import { settingsPath } from '../node/paths.ts';
import { readKbFolder } from '../node/read-kb.ts';
import { UsageError } from './io.ts';

type LoadedKb = CheckedKb & { files: KbFile[] };

export type LoadedFolder = LoadedKb & {
  /** The files of the folder, without other settings. */
  filesInFolder: KbFile[];
  /** The name of the settings file in problems. */
  settingsName: string;
  /** Checks the folder as if it had these files, too. */
  checkWith: (added: readonly KbFile[]) => LoadedKb;
};

/** `settings` is the file to use instead of kedb.yaml in the folder. */
type LoadOptions = CheckOptions & { settings?: string | undefined };

/** Reads and checks a folder. A missing folder is a wrong call, not a problem of the knowledge base. */
export function loadFolder(folder: string, { settings, ...options }: LoadOptions = {}): LoadedFolder {
  const files = readFolder(folder);
  const present = withSettings(files, settings);
  const settingsName = settings === undefined ? SETTINGS_FILE : settingsPath(folder, settings);
  const checkWith = (added: readonly KbFile[]) => {
    const all = [...present, ...added];
    return nameSettings(
      { files: all, ...checkKb(all, { healthyLogs: readHealthyLogs(), ...options }) },
      settingsName,
    );
  };
  return { ...checkWith([]), filesInFolder: files, settingsName, checkWith };
}

/** The files of a folder, with the settings in use. */
export function readFiles(folder: string, settings: string | undefined): KbFile[] {
  return withSettings(readFolder(folder), settings);
}

function readFolder(folder: string): KbFile[] {
  const read = readKbFolder(folder);
  if (read.ok) return read.value;
  throw new UsageError(`${read.error}: pass the folder of the knowledge base, for example \`kedb check kb\``);
}

function withSettings(files: KbFile[], settings: string | undefined): KbFile[] {
  return settings === undefined ? files : withOtherSettings(files, readSettings(settings));
}

function readSettings(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read --settings ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
