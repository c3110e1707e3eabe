import { chmodSync, mkdirSync, renameSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';
import { isSameFile, isTaken, pathFault } from './paths.ts';
import { systemFault } from './system-fault.ts';
import { writeBeside } from './write-output.ts';

/** Why a file could not be written; then nothing was. */
type WriteFault = { path: string; why: string };
export type Written = Result<void, WriteFault>;

/** Replaces a file's text in one step. Readers find the old text or the new one, even after a crash. */
export function replaceFile(root: string, path: string, text: string): Written {
  return attempt(path, pathFault(root, path), () => {
    const file = join(root, path);
    writeBeside(file, text, (temporary) => {
      chmodSync(temporary, statSync(file).mode);
      renameSync(temporary, file);
    });
  });
}

/** Creates a new file. Fails if it exists. */
export function createFile(root: string, path: string, text: string): Written {
  return attempt(path, pathFault(root, path) ?? takenFault(root, path), () => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeBeside(file, text, (temporary) => renameSync(temporary, file));
  });
}

/** Moves a file to a free path. Removes the old folder if it is empty then. */
export function moveFile(root: string, from: string, to: string): Written {
  const fault = pathFault(root, from) ?? pathFault(root, to) ?? clashFault(root, from, to);
  return attempt(from, fault, () => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
    removeEmptyFolder(root, dirname(from));
  });
}

function clashFault(root: string, from: string, to: string): string | null {
  return isSameFile(join(root, from), join(root, to)) ? null : takenFault(root, to);
}

function takenFault(root: string, path: string): string | null {
  return isTaken(root, path) ? `${path} already exists` : null;
}

function attempt(path: string, fault: string | null, write: () => void): Written {
  if (fault) return failure({ path, why: fault });
  try {
    write();
    return success(undefined);
  } catch (error) {
    return failure({ path, why: systemFault(error) });
  }
}

function removeEmptyFolder(root: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(root, folder));
  } catch {
    // The folder is not empty, so it stays.
  }
}
