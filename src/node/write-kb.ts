import { chmodSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';
import { isSameFile, isTaken, pathFault } from './paths.ts';
import { systemFault } from './system-fault.ts';
import { writeBeside, writeNew } from './write-output.ts';

/** Why a file could not be written; then nothing was. */
type WriteFault = { path: string; why: string };
export type FileWritten = Result<void, WriteFault>;

/** Replaces a file's text in one step. Readers find the old text or the new one, even after a crash. */
export function replaceFile(root: string, path: string, text: string): FileWritten {
  return attempt(path, pathFault(root, path), () => {
    const file = join(root, path);
    writeBeside(file, text, (temporary) => {
      chmodSync(temporary, statSync(file).mode);
      renameSync(temporary, file);
    });
  });
}

/** Creates new files. If one exists or cannot be written, none of them stays. */
export function createFiles(root: string, files: readonly { path: string; text: string }[]): FileWritten {
  const created: string[] = [];
  for (const { path, text } of files) {
    const written = createFile(root, path, text);
    if (!written.ok) {
      for (const file of created) rmSync(join(root, file));
      for (const file of [...created, path]) removeEmptyFolder(root, dirname(file));
      return written;
    }
    created.push(path);
  }
  return success(undefined);
}

function createFile(root: string, path: string, text: string): FileWritten {
  return attempt(path, pathFault(root, path) ?? takenFault(root, path), () => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeNew(file, text);
  });
}

/** Moves a file to a free path. Removes the old folder if it is empty then. */
export function moveFile(root: string, from: string, to: string): FileWritten {
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

function attempt(path: string, fault: string | null, write: () => void): FileWritten {
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
