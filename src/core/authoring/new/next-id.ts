import type { KnownError } from '../../../generated/known-error.ts';
import { mostFrequent } from '../../../lib/util/lists.ts';
import { mentionedErrors } from '../../entry/body/mentions.ts';
import type { Settings } from '../../kb/settings/settings.ts';
import { idInPath } from '../edit/entry-path.ts';

/** The parts of a knowledge base that contain ids. The Worker uses this file too, so it must not import the entry reader. */
type Naming = {
  entries: readonly Pick<KnownError, 'error_id' | 'related_errors' | 'overlaps_with'>[];
  files: readonly { path: string; source: { text: string } }[];
  settings: Pick<Settings, 'planned_errors'>;
};

/** An id, taken apart. */
type Id = { prefix: string; number: number; width: number };

const DEFAULT_PREFIX = 'ERROR';
const MIN_WIDTH = 3;

/**
 * The id after the highest one that is or was in use: in entries, file names, planned errors, references and texts, or in
 * `taken` (deleted ids that only Git remembers). Ids are never reused, so gaps stay.
 */
export function nextErrorId({ entries, files, settings }: Naming, taken: readonly string[] = []): string {
  const used = entries.map(({ error_id }) => error_id);
  const referred = entries.flatMap(({ related_errors, overlaps_with }) => [
    ...related_errors,
    ...overlaps_with,
  ]);
  const named = files.flatMap(({ path }) => idInPath(path) ?? []);
  const certain = [...used, ...referred, ...named, ...settings.planned_errors, ...taken].flatMap(parseId);
  const prefix = commonPrefix(used.flatMap(parseId)) ?? commonPrefix(certain) ?? DEFAULT_PREFIX;
  const own = certain.filter((id) => id.prefix === prefix);
  const width = widthOf(own);
  const mentioned = files
    .flatMap(({ source }) => mentionedErrors(source.text))
    .flatMap(parseId)
    .filter((id) => id.prefix === prefix && id.width === width);
  return renderNext(prefix, [...own, ...mentioned], width);
}

/** The id after the highest one with the most common prefix. Gaps stay. */
export function idAfter(ids: readonly string[]): string {
  const parsed = ids.flatMap(parseId);
  const prefix = commonPrefix(parsed) ?? DEFAULT_PREFIX;
  const own = parsed.filter((id) => id.prefix === prefix);
  return renderNext(prefix, own, widthOf(own));
}

function renderNext(prefix: string, ids: readonly Id[], width: number): string {
  const highest = ids.reduce((most, { number }) => Math.max(most, number), 0);
  return `${prefix}-${String(highest + 1).padStart(width, '0')}`;
}

function widthOf(ids: readonly Id[]): number {
  return ids.reduce((widest, { width }) => Math.max(widest, width), MIN_WIDTH);
}

function parseId(id: string): Id[] {
  const [, prefix, digits] = /^([A-Z][A-Z0-9]*)-(\d{3,15})$/.exec(id) ?? [];
  return prefix && digits ? [{ prefix, number: Number(digits), width: digits.length }] : [];
}

/** The most common prefix. */
function commonPrefix(ids: readonly Id[]): string | null {
  return mostFrequent(ids.map(({ prefix }) => prefix));
}
