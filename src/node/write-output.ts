import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { failure, type Result, success } from '../lib/util/result.ts';
import { folderFault, isKbPath, isOfUser, isTaken, kindOf, type Place, pathBelow } from './paths.ts';
import { systemFault } from './system-fault.ts';

type Content = string | Uint8Array;

/** The files to write into a folder. */
export type Output = {
  /** By path below the folder. */
  files: ReadonlyMap<string, Content>;
  /** Folders in it that are replaced as a whole, with the files of an earlier run. All other files stay. */
  replaced: readonly string[];
  /** Files with the text at their beginning, by which kedb knows its own. Without any of them, a folder is not from an earlier run. */
  marks: ReadonlyMap<string, string>;
  /** The folder that the files were made from: they must not replace it. */
  source?: string;
};

/** The error is the reason why nothing was written. */
export type Written = Result<void, string>;

/** Writes one file and creates missing folders. It replaces a file or link of the same name and never writes through the link. */
export function writeOutputFile({ root, path }: Place, content: Content): Written {
  return attempt(folderFault(root, posix.dirname(path)), () => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeBeside(file, content, (temporary) => renameSync(temporary, file));
  });
}

/**
 * The same for a file of any size, which only its owner may read. `fill` passes on its pieces and returns why they are no whole file, or
 * null. Until then, the file is not in its place.
 */
export async function writeOutputPieces(
  { root, path }: Place,
  fill: (write: (piece: Uint8Array) => void) => Promise<string | null>,
): Promise<Written> {
  const fault = folderFault(root, posix.dirname(path));
  if (fault !== null) return failure(fault);
  const file = join(root, path);
  const temporary = temporaryBeside(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const broken = await fillNew(temporary, fill);
    if (broken !== null) return failure(broken);
    renameSync(temporary, file);
    return success(undefined);
  } catch (error) {
    return failure(systemFault(error));
  } finally {
    rmSync(temporary, { force: true });
  }
}

async function fillNew(file: string, fill: Parameters<typeof writeOutputPieces>[1]): Promise<string | null> {
  const handle = openSync(file, 'wx', 0o600);
  try {
    const fault = await fill((piece) => writeFileSync(handle, piece));
    fsyncSync(handle);
    return fault;
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes files into a folder that may exist and may contain other files. It writes all of them into a fresh folder first,
 * then moves them into place by renaming, which follows no link.
 */
export function writeOutputFolder({ root, path }: Place, output: Output): Written {
  const target = join(root, path);
  const fault =
    linkFault({ root, path }, output) ?? sourceFault(target, output) ?? foreignFault(target, output);
  return attempt(fault, () => {
    if (isTaken(root, path)) return putInto(target, output);
    mkdirSync(dirname(target), { recursive: true });
    withFreshFolder(join(dirname(target), `.${basename(target)}`), (fresh) => {
      fill(fresh, output.files);
      renameSync(fresh, target);
    });
  });
}

function linkFault({ root, path }: Place, output: Output): string | null {
  const folders = namesIn(output).map((name) => posix.dirname(posix.join(path, name)));
  return (
    [path, ...folders].map((folder) => folderFault(root, folder)).find((fault) => fault !== null) ?? null
  );
}

/** Refuses to write among the files that these were made from, or to replace them. */
function sourceFault(target: string, { source, replaced }: Output): string | null {
  if (source === undefined || !existsSync(target)) return null;
  const [to, from] = [realpathSync(target), realpathSync(source)];
  if (isOfUser(to)) return `${target} is not a folder for one program: name another folder`;
  const isAmong = to === from || (pathBelow(from, to) !== null && readdirSync(to).some(isKbPath));
  const isReplaced = replaced.some((folder) => pathBelow(join(to, folder), from) !== null);
  return isAmong || isReplaced ? `the knowledge base is in ${source}: name another folder` : null;
}

/** Refuses to replace files and links that are not from an earlier run. */
function foreignFault(target: string, output: Output): string | null {
  const clash = [...output.files.keys()].find((path) => kindOf(join(target, path)) === 'folder');
  if (clash !== undefined) return `${join(target, clash)} is a folder`;
  const marks = [...output.marks].filter(([path]) => kindOf(join(target, path)) === 'file');
  const [wrong] = marks.find(([path, text]) => !beginsWith(join(target, path), text)) ?? [];
  const suspects = marks.length === 0 ? /file|folder|other/ : /other/;
  const foreign = wrong ?? namesIn(output).find((path) => suspects.test(kindOf(join(target, path))));
  if (foreign === undefined) return null;
  return `${join(target, foreign)} is there, and it is not from an earlier build: name another folder`;
}

function beginsWith(file: string, text: string): boolean {
  const bytes = Buffer.alloc(Buffer.byteLength(text));
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
  return bytes.equals(Buffer.from(text));
}

/** The names to move into place, each with one rename. */
function namesIn({ files, replaced }: Output): string[] {
  const single = [...files.keys()].filter(
    (path) => !replaced.some((folder) => path.startsWith(`${folder}/`)),
  );
  return [...replaced, ...single];
}

/** The fresh folder is inside the target, because a rename works only within one file system. It first moves the old file or folder away. */
function putInto(target: string, output: Output): void {
  withFreshFolder(join(target, '.kedb'), (fresh) => {
    fill(join(fresh, 'new'), output.files);
    mkdirSync(join(fresh, 'old'));
    for (const [index, name] of namesIn(output).entries()) {
      if (isTaken(target, name)) renameSync(join(target, name), join(fresh, 'old', String(index)));
      if (!isTaken(join(fresh, 'new'), name)) continue;
      mkdirSync(dirname(join(target, name)), { recursive: true });
      renameSync(join(fresh, 'new', name), join(target, name));
    }
  });
}

/** Creates a folder with a random, unused name and removes it afterwards. Removal does not follow links. */
function withFreshFolder(prefix: string, use: (folder: string) => void): void {
  const fresh = `${prefix}.${randomUUID()}.tmp`;
  mkdirSync(fresh);
  try {
    use(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function fill(folder: string, files: ReadonlyMap<string, Content>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  }
}

function temporaryBeside(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
}

/** The temporary file is in the same folder, because a rename is atomic only within one file system. */
export function writeBeside(file: string, content: Content, finish: (temporary: string) => void): void {
  const temporary = temporaryBeside(file);
  writeNew(temporary, content);
  try {
    finish(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Creates a file. It fails if the file exists, even if another process creates it at the same moment. It leaves no half of a file. */
export function writeNew(file: string, content: Content): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function attempt(fault: string | null, write: () => void): Written {
  if (fault !== null) return failure(fault);
  try {
    write();
    return success(undefined);
  } catch (error) {
    return failure(systemFault(error));
  }
}
