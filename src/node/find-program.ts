import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathBelow } from './paths.ts';

/**
 * Finds a program in PATH, but never in `notIn`: a pull request can add a program of the same name. Windows
 * looks in the working folder first (libuv, src/win/process.c, search_path), and an empty or relative part of PATH means
 * the working folder everywhere, so no name is left to the system to look up. Null where there is no such program.
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
