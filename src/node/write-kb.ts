import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';
import { isSameFile, isTaken, pathFault } from './paths.ts';

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
    return failure({ path, why: error instanceof Error ? error.message : String(error) });
  }
}

/** The temporary file is in the same folder, because a rename is atomic only within one file system. */
function writeBeside(file: string, text: string, finish: (temporary: string) => void): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeAll(handle, Buffer.from(text));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    finish(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function removeEmptyFolder(root: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(root, folder));
  } catch {
    // The folder is not empty, so it stays.
  }
}
