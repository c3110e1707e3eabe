import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HealthyLine } from '../core/checks/support/healthy-index.ts';
import { COUNTS_FILE, type KbFile } from '../core/kb/kb.ts';
import { sizeLimit } from '../core/kb/kb-texts.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import { findPackageRoot, isKbPath, isPassedOver, isReportedLink, isTaken, pathFault } from './paths.ts';
import { systemFault } from './system-fault.ts';

/** The message for symbolic links. */
export const NOT_FOLLOWED = 'this is a symbolic link: kedb does not follow links';

/**
 * All files of a knowledge base below `root`, in no particular order, without hidden folders and node_modules. Links and other
 * special files are reported, not followed: in a pull request, a link could lead anywhere on the runner.
 */
export function readKbFolder(root: string): Result<KbFile[], string> {
  try {
    const stats = statSync(root, { throwIfNoEntry: false });
    if (!stats) return failure(`there is no folder ${root}`);
    return stats.isDirectory()
      ? success([...walk(root, ''), ...countsFile(root)])
      : failure(`${root} is not a folder`);
  } catch (error) {
    const { path = root } = error as NodeJS.ErrnoException;
    return failure(`cannot read ${path}: ${systemFault(error)}`);
  }
}

/** `prefix` is the path of a folder below `root` with a / at its end. It is empty for the root. */
function walk(root: string, prefix: string): KbFile[] {
  return readdirSync(join(root, prefix), { withFileTypes: true }).flatMap((item) => {
    const path = `${prefix}${item.name}`;
    if (item.isDirectory())
      return isPassedOver(item.name) ? [] : [...folderNamedAsFile(path), ...walk(root, `${path}/`)];
    if (!(item.isSymbolicLink() ? isReportedLink(path) : isKbPath(path))) return [];
    return [readKbFile(join(root, path), path, item)];
  });
}

/** The only file of a hidden folder that kedb reads. */
function countsFile(root: string): KbFile[] {
  const isThere = pathFault(root, COUNTS_FILE) === null && isTaken(root, COUNTS_FILE);
  return isThere ? [readKbFile(join(root, COUNTS_FILE), COUNTS_FILE, statSync(join(root, COUNTS_FILE)))] : [];
}

function folderNamedAsFile(path: string): KbFile[] {
  return path.endsWith('.md')
    ? [{ path, bytes: null, unreadable: 'this is a folder, but its name is that of an entry file' }]
    : [];
}

function readKbFile(file: string, path: string, item: Pick<Dirent, 'isFile' | 'isSymbolicLink'>): KbFile {
  if (item.isSymbolicLink()) return { path, bytes: null, unreadable: NOT_FOLLOWED };
  if (!item.isFile())
    return {
      path,
      bytes: null,
      unreadable: 'this is a device or another special file, which kedb does not read',
    };
  try {
    const { size } = statSync(file);
    if (size > sizeLimit(path)) return { path, bytes: null, tooLarge: size };
    return { path, bytes: readFileSync(file) };
  } catch (error) {
    return {
      path,
      bytes: null,
      unreadable: `the file cannot be read: ${systemFault(error)}`,
    };
  }
}

let known: readonly HealthyLine[] | null = null;

/** kedb's own healthy log lines, in the styles of common programs. Read once. */
export function readHealthyLogs(): readonly HealthyLine[] {
  known ??= parseHealthyLogs(readFileSync(join(findPackageRoot(), 'dist/healthy-logs.txt'), 'utf8'));
  return known;
}

/** The lines of Redis follow `## redis`, and so on. The text above the first heading is ignored. */
function parseHealthyLogs(text: string): HealthyLine[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((log) => {
      const [from = '', ...lines] = log.trimEnd().split('\n');
      return lines.map((line) => ({ text: line, from }));
    });
}
