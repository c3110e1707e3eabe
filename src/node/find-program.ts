import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathBelow } from './paths.ts';

/**
 * Finds a program in PATH, but never in `notIn`, because a pull request can add a program of the same name. The system must not look
 * up the name itself: Windows looks in the working folder first (libuv, src/win/process.c, search_path), and everywhere an empty or
 * relative part of PATH means the working folder. Null if there is no such program.
 */
export function findProgram(
  name: string,
  notIn: string,
  { path = process.env.PATH ?? '', platform = process.platform as string } = {},
): string | null {
  const file = platform === 'win32' ? `${name}.exe` : name;
  const folders = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && pathBelow(notIn, folder) === null);
  return folders.map((folder) => join(folder, file)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
