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
  /** Whatever settings hold. */
  filesInFolder: KbFile[];
  /** What the settings that hold are called in a problem. */
  settingsName: string;
  /** Checks the same with files that are not there yet. */
  checkWith: (added: readonly KbFile[]) => LoadedKb;
};

/** `settings` names the file that holds instead of the folder's own kedb.yaml. */
type LoadOptions = CheckOptions & { settings?: string | undefined };

/** Reads and checks a folder. That there is no such folder is a wrong call, not a problem of a KB. */
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

/** The files of a folder, with the settings that hold. */
export function readFiles(folder: string, settings: string | undefined): KbFile[] {
  return withSettings(readFolder(folder), settings);
}

function readFolder(folder: string): KbFile[] {
  const read = readKbFolder(folder);
  if (read.ok) return read.value;
  throw new UsageError(`${read.error}; name the knowledge base's folder, such as \`kedb check kb\``);
}

function withSettings(files: KbFile[], settings: string | undefined): KbFile[] {
  return settings === undefined ? files : withOtherSettings(files, readSettings(settings));
}

function readSettings(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(
      `--settings ${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}
