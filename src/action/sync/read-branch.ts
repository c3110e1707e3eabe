import { posix } from 'node:path';
import { DRAFTS_FOLDER } from '../../core/authoring/new/draft-entry.ts';
import { COUNTS_FILE, type KbFile, SETTINGS_FILE } from '../../core/kb/kb.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { isKbItem, neededObjects, type TreeItem, toKbFile } from '../../node/git.ts';
import { contentsByName, fetchMissing, listFolder } from '../github/git-objects.ts';
import type { SyncTarget } from './sync-target.ts';

/** The files that sync needs at one commit. It does not need samples. */
type KbAtCommit = {
  /** The entries and the settings. */
  files: KbFile[];
  /** Null if there is none. */
  countsText: string | null;
};

/** Reads unchanged files from the checkout instead of the API. Edits always apply to the commit's own files. */
export async function readKbAt({ github, kbPath, known }: SyncTarget, commit: string): Promise<KbAtCommit> {
  const items = await listFolder(github, commit, kbPath);
  const counts = items.filter(({ path }) => path === COUNTS_FILE);
  const wanted = items.filter((item) => isKbItem(item) && isEntryOrSettings(item));
  const contents = contentsByName(known);
  await fetchMissing(github, [...neededObjects(wanted), ...counts.map(({ object }) => object)], contents);
  return {
    files: wanted.map((item) => toKbFile(item, contents)),
    countsText: counts[0] ? new TextDecoder().decode(contents.get(counts[0].object)) : null,
  };
}

function isEntryOrSettings({ path }: TreeItem): boolean {
  return path.endsWith('.md') || path === SETTINGS_FILE;
}

/** The drafts at a commit, by path below the knowledge base. */
export async function readDraftsAt(
  { github, kbPath }: SyncTarget,
  commit: string,
): Promise<Map<string, string>> {
  const listed = await listFolder(github, commit, posix.join(kbPath, DRAFTS_FOLDER));
  const items = listed.map((item) => ({ ...item, path: posix.join(DRAFTS_FOLDER, item.path) }));
  const contents = new Map<string, Uint8Array>();
  await fetchMissing(github, neededObjects(items), contents);
  return textsOf(items.map((item) => toKbFile(item, contents)));
}

/** The texts of the entries with their BOM, because every byte must stay. Files that are not UTF-8 cannot be edited. */
export function textsOf(files: readonly KbFile[]): Map<string, string> {
  return new Map(files.filter(({ path }) => path.endsWith('.md')).flatMap(textOf));
}

function textOf({ path, bytes }: KbFile): [string, string][] {
  if (!bytes) return [];
  const { value: text, bom } = decodeText(bytes);
  return text === null ? [] : [[path, `${bom ? '\ufeff' : ''}${text}`]];
}
