import type { Random } from '../support/arbitraries/random.ts';
import { entryText } from '../support/kb/kb-files.ts';

/** A push of a person: the changed files by path; null removes a file. `mark` must be in the files from then on. */
export type Push = { files: Map<string, string | null>; mark: string; what: string };

type Entry = { path: string; text: string; mark: string };

/** People do not change what sync owns: the counts and its own History lines. They may change everything else. */
const EDITS: Record<string, (entry: Entry) => [string, string | null][]> = {
  'comments on the severity': ({ path, text, mark }) => [
    [path, text.replace(/^severity:.*?(?=\r?$)/m, `severity: high # ${mark}`)],
  ],
  'adds a comment beside the counts': ({ path, text, mark }) => [
    [path, text.replace(/^resolution_group:/m, `# ${mark}${eolOf(text)}resolution_group:`)],
  ],
  'adds a symptom': ({ path, text, mark }) => [[path, addBelow(text, 'Symptoms', `- ${mark}`)]],
  'tells the history': ({ path, text, mark }) => [
    [path, addBelow(text, 'History', `- **2026-01-01** (ralph): ${mark}`)],
  ],
  'writes below the end': ({ path, text, mark }) => [[path, `${text}${eolOf(text)}${mark}`]],
  'turns the line endings': ({ path, text }) => [
    [path, eolOf(text) === '\n' ? text.replaceAll('\n', '\r\n') : text.replaceAll('\r\n', '\n')],
  ],
  'renames the file': ({ path, text, mark }) => [
    [path, null],
    [path.replace(/[^/]+$/, `${idOf(path)}-${mark}renamed.md`), text],
  ],
  'adds an entry': ({ path, mark }) => {
    const id = `NEW-${mark.replace(/\D/g, '').padStart(3, '0')}`;
    return [[`${path.replace(/[^/]+$/, '')}${id}-new.md`, entryText(id, `patterns: ["${mark} of nobody"]`)]];
  },
};

/** Changes that the next push may undo: a path, a line ending, the only comment. */
const UNMARKED = new Set(['renames the file', 'turns the line endings', 'comments on the severity']);

/** The next push of a person to one of the entries. `number` makes its mark unique. */
export function pushByPerson(files: ReadonlyMap<string, string>, number: number, random: Random): Push {
  const entries = [...files].filter(([path]) => path.endsWith('.md')).sort(([a], [b]) => (a < b ? -1 : 1));
  const [path, text] = pick(entries, random);
  const [what, edit] = pick(Object.entries(EDITS), random);
  const mark = `mark-${number}-`;
  const changed = edit({ path, text, mark });
  const isMarked = !UNMARKED.has(what) && changed.some(([, after]) => after?.includes(mark));
  return { files: new Map(changed), mark: isMarked ? mark : '', what: `${what} of ${path}` };
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

function addBelow(text: string, heading: string, line: string): string {
  const eol = eolOf(text);
  const at = new RegExp(`^## .*${heading}.*\\r?\\n`, 'm');
  return at.test(text) ? text.replace(at, (whole) => `${whole}${line}${eol}`) : text;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function idOf(path: string): string {
  return /([A-Z]+-\d+)[^/]*$/.exec(path)?.[1] ?? '';
}
