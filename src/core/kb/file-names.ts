import type { Problem } from '../../generated/report.ts';
import { decodeText } from '../../lib/encoding/decode-text.ts';
import { createGlob } from '../../lib/regex/glob.ts';
import { parseSamplePath } from '../entry/samples.ts';
import { type KbFile, SETTINGS_FILE } from './kb.ts';
import { fileProblem, unreadable } from './kb-texts.ts';
import type { Settings } from './settings/settings.ts';

/** Pages for people who browse the repository, and patterns to copy. Without a folder and an ending. */
const DOCUMENT =
  /^(?:README|_?index|CONTRIBUTING|LICEN[CS]E|SECURITY|SUPPORT|CODE_OF_CONDUCT|CHANGELOG|SUMMARY|_?template|\w+[-_.]template)$/i;
const ERROR_ID = /^[A-Z][A-Z0-9]*-[0-9]{3,}(?![0-9A-Za-z])/i;

/** Names that look like files of a knowledge base. */
const NEARLY_ENTRY = /(\.markdown|\.md|(^|\/)kedb\.ya?ml)$/i;

export function isEntryPath(path: string): boolean {
  return path.endsWith('.md') && !isDocument(path) && !isHidden(path);
}

export function isKbFile(path: string): boolean {
  return isEntryPath(path) || (parseSamplePath(path) !== null && !isHidden(path));
}

/** An entry whose title is about templates is an entry, unless its number is 0: `templates/ERROR-000-template.md`. */
function isDocument(path: string): boolean {
  const name = nameOf(path).replace(/\.(?:md|markdown)$/i, '');
  if (ERROR_ID.test(name)) return /template/i.test(path) && /^[A-Z][A-Z0-9]*-0+(?!\d)/i.test(name);
  return DOCUMENT.test(name);
}

/** As hidden folders, hidden files belong to other tools: editors, and macOS (`._…`). */
function isHidden(path: string): boolean {
  return nameOf(path).startsWith('.');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The files without those that the settings ignore. */
export function withoutIgnored(files: readonly KbFile[], { ignore }: Settings): readonly KbFile[] {
  if (ignore.length === 0) return files;
  const globs = ignore.map(createGlob);
  return files.filter(({ path }) => path === SETTINGS_FILE || !globs.some((fits) => fits(path)));
}

/** Files that kedb passes over although their names are almost those of entries or samples. */
export function misnamedFiles(files: readonly KbFile[], owners: SampleOwners): Problem[] {
  return files.flatMap((file) => {
    const { path } = file;
    if (nameOf(path).startsWith('._')) return [];
    // Such a name is that of a link, perhaps to a folder of entries.
    if ('unreadable' in file && !/\.log$/i.test(path) && !NEARLY_ENTRY.test(path))
      return [unreadable(path, file.unreadable)];
    const help = helpFor(file, owners);
    return help === null ? [] : [nameProblem(path, help)];
  });
}

/** How to rename a file; null if its name is right, or belongs to something else. */
function helpFor(file: KbFile, owners: SampleOwners): string | null {
  const { path } = file;
  if (path === SETTINGS_FILE || isKbFile(path)) return null;
  if (isHidden(path)) return ERROR_ID.test(nameOf(path).slice(1)) ? UNHIDE : null;
  const text = headOf(file);
  if (isDocument(path)) return !isEntryText(text) || isUnfinished(path, text) ? null : RENAME_DOCUMENT;
  if (NEARLY_ENTRY.test(path)) return RENAME;
  return owners.renameSample(path) ?? (isEntryText(text) ? RENAME_ENDING : null);
}

const RENAME =
  'Rename it: entries end in .md (lower case), and the settings are in kedb.yaml at the root of the knowledge base.';
const RENAME_DOCUMENT =
  'Rename it after its error_id: kedb reads no entry from a file with this name. A template has in_kb: false.';
const RENAME_ENDING = 'Rename it so that it ends in .md: this is an entry, and kedb reads it only then.';
const UNHIDE = 'Remove the dot at its beginning: kedb reads no hidden files.';

/** The beginning of a file, in which its front matter begins. */
function headOf({ bytes }: KbFile): string {
  return bytes === null ? '' : (decodeText(bytes.subarray(0, 4000)).value ?? '');
}

function isEntryText(head: string): boolean {
  return /^---\r?\n(?:.*\n)*?error_id: *["']?[A-Z][A-Z0-9]*-\d{3}/.test(head);
}

/** Nobody expects an answer from a template that says that it is one. */
function isUnfinished(path: string, head: string): boolean {
  return /template/i.test(path) && /^(?:error_id: *["']?[A-Z][A-Z0-9]*-0+\b|in_kb: *false\b)/m.test(head);
}

function nameProblem(path: string, help: string): Problem {
  return {
    ...fileProblem('kb/file-name', path, 'kedb ignores a file with this name', help),
    severity: 'warning',
  };
}

/** A name that ends as a log or a text, perhaps twice, or with the number of an older log. */
const ENDING = /(?:\.(?:log|txt|jsonl|ndjson)(?:\.\d{1,3})?)+$/i;
const WITHOUT_ENDING = /\.(?:no)?match(?:\.\d{1,3})?$/i;
/** Files that kedb cannot read as they are. */
const PACKED = /\.(?:gz|bz2|xz|zst|zip)$/i;
const JSON_FILE = /\.json$/i;

/** A name without that of its entry. */
const BARE = /^(?:no)?match\.log$/i;
const RENAME_BARE = 'Rename it after its entry, such as ERROR-001-redis-refuses.match.log.';

export function isBareSample(path: string): boolean {
  return BARE.test(nameOf(path));
}

/** The end of a name that says of which kind a sample is. */
const MARK = /[ ._-](?:no[-_]?)?(?:match(?:es|ing)?|samples?|positives?|negatives?)[-_.]?\w{0,8}$/i;

/** The entries that sample files can belong to, by their names. */
export class SampleOwners {
  readonly #paths: ReadonlySet<string>;
  readonly #owners = new Map<string, string | null>();

  constructor(files: readonly KbFile[]) {
    this.#paths = new Set(files.map(({ path }) => path));
    for (const path of this.#paths) if (isEntryPath(path)) this.#add(path.replace(/\.md$/, ''));
  }

  /** An entry is found by its name and its id in its folder, and by its name everywhere. Null stands for several. */
  #add(owner: string): void {
    const folder = folderOf(owner);
    const name = nameOf(owner).toLowerCase();
    const id = idOf(owner);
    const byId = id && id !== name ? [`${folder}${id}`] : [];
    for (const key of [`${folder}*`, `${folder}${name}`, `**/${name}`, ...byId])
      this.#owners.set(key, this.#owners.has(key) ? null : owner);
  }

  /** How to rename a file that may be a sample; null without a sign of it. */
  renameSample(path: string): string | null {
    const right = this.rightPath(path);
    if (right !== null) return this.#rename(right);
    const inside = this.rightPath(path.replace(PACKED, '').replace(JSON_FILE, ''));
    if (inside !== null)
      return PACKED.test(path)
        ? `Unpack it into ${nameOf(inside)}, and remove it.`
        : `Write its records into ${nameOf(inside)}, one on each line, and remove it.`;
    if (this.#owners.get(`${folderOf(path)}*`) === null && isBareSample(path)) return RENAME_BARE;
    const owner = ENDING.test(path) ? this.#beside(path.replace(ENDING, ''), false) : null;
    return owner === null
      ? null
      : `Rename it to ${nameOf(owner)}.match.log, or to ${nameOf(owner)}.nomatch.log.`;
  }

  /** The path of a file whose name says of which entry it is a sample, and of which kind; null if the name does not. */
  rightPath(path: string): string | null {
    if (!(ENDING.test(path) || WITHOUT_ENDING.test(path)) || isHidden(path)) return null;
    if (isBareSample(path)) return this.#ofOnlyEntry(path);
    const name = path.replace(ENDING, '');
    const [mark = ''] = MARK.exec(name) ?? [];
    const owner = mark === '' ? null : this.#beside(name.slice(0, name.length - mark.length), true);
    if (owner === null) return null;
    const count = /\d+$/.exec(mark)?.[0] ?? '';
    const kind = /no[-_]?match|negative/i.test(mark) ? 'nomatch' : 'match';
    return `${owner}.${kind}${count && `.${Number(count)}`}.log`;
  }

  /** `redis/match.log`, in a folder of one entry. */
  #ofOnlyEntry(path: string): string | null {
    const owner = this.#owners.get(`${folderOf(path)}*`);
    return owner ? `${owner}.${nameOf(path).toLowerCase()}` : null;
  }

  /** The place of a sample file that has no entry beside it. */
  moveSample(path: string, basename: string): string {
    const beside = this.rightPath(path);
    if (beside !== null) return this.#rename(beside);
    const elsewhere = this.#owners.get(`**/${nameOf(basename).toLowerCase()}`);
    return elsewhere
      ? `Move it to ${elsewhere}${path.slice(basename.length)}: samples lie beside their entry.`
      : `Rename it after its entry: ${basename}.md does not exist.`;
  }

  #rename(right: string): string {
    return this.#paths.has(right)
      ? `Move its records to ${nameOf(right)}, and remove it.`
      : `Rename it to ${nameOf(right)}, or run \`kedb fix\`.`;
  }

  /** The only entry with this path, in any case, or in this folder with this id. Without an ending. */
  #beside(path: string, mayBeShort: boolean): string | null {
    const [folder, name] = [folderOf(path), nameOf(path)];
    const id = mayBeShort ? idOf(name) : null;
    return this.#owners.get(`${folder}${name.toLowerCase()}`) ?? this.#owners.get(`${folder}${id}`) ?? null;
  }
}

/** With its slash; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - nameOf(path).length);
}

/** In small letters. */
function idOf(path: string): string | null {
  return ERROR_ID.exec(nameOf(path))?.[0].toLowerCase() ?? null;
}
