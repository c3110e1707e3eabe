import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../lib/util/lists.ts';
import { systemFault } from './system-fault.ts';

/** Something in a folder that is no log. */
type NoLog = 'hidden folder' | 'symbolic link' | 'special file';

type Walk = {
  passOver: (kind: NoLog) => void;
  /** A folder below the root that cannot be read. */
  tell: (message: string) => void;
};

/** The files below a folder, always in the same order. It follows no links, which could lead out of the folder or in a circle. */
export function* logFiles(folder: string, walk: Walk): Generator<string> {
  for (const item of itemsOf(folder, walk)) {
    const path = join(folder, item.name);
    const kind = kindOfNoLog(item);
    if (kind) walk.passOver(kind);
    else if (item.isDirectory()) yield* logFiles(path, walk);
    else yield path;
  }
}

function itemsOf(folder: string, { tell }: Walk): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    tell(`cannot read ${folder}: ${systemFault(error)}`);
    return [];
  }
}

/** A pipe or a device could keep kedb waiting for ever. */
function kindOfNoLog(item: Dirent): NoLog | null {
  if (item.isDirectory()) return item.name.startsWith('.') ? 'hidden folder' : null;
  if (item.isSymbolicLink()) return 'symbolic link';
  return item.isFile() ? null : 'special file';
}
