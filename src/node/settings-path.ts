import { relative, resolve, sep } from 'node:path';

/** Where a settings file lies as seen from a knowledge base's folder, with /: `../config/kedb.yaml`. */
export function settingsPath(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/');
}
