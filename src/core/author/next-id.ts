import { mentionedErrors } from '../entry/body/mentions.ts';
import type { Kb } from '../kb/kb.ts';
import { compareText } from '../problem.ts';

type Id = { prefix: string; number: number; width: number };

const DEFAULT_PREFIX = 'ERROR';
const MIN_WIDTH = 3;

/**
 * The id after the highest one that is or was in use: of entries, of file names, planned, referred to, mentioned in a
 * text, or given as `taken` (deleted ones that only Git remembers). An id is for ever, so gaps are never filled.
 */
export function nextErrorId({ entries, files, settings }: Kb, taken: readonly string[] = []): string {
  const used = entries.map(({ error_id }) => error_id);
  const referred = entries.flatMap(({ related_errors, overlaps_with }) => [
    ...related_errors,
    ...overlaps_with,
  ]);
  const named = files.flatMap(({ path }) => /(?:^|\/)([A-Z][A-Z0-9]*-\d{3,})[^/]*$/.exec(path)?.[1] ?? []);
  const certain = [...used, ...referred, ...named, ...settings.planned_errors, ...taken].flatMap(parseId);
  const prefix = commonPrefix(used.flatMap(parseId)) ?? commonPrefix(certain) ?? DEFAULT_PREFIX;
  const own = certain.filter((id) => id.prefix === prefix);
  const width = Math.max(MIN_WIDTH, ...own.map((id) => id.width));
  const mentioned = files
    .flatMap(({ source }) => mentionedErrors(source.text))
    .flatMap(parseId)
    .filter((id) => id.prefix === prefix && id.width === width);
  const highest = Math.max(0, ...[...own, ...mentioned].map(({ number }) => number));
  return `${prefix}-${String(highest + 1).padStart(width, '0')}`;
}

function parseId(id: string): Id[] {
  const [, prefix, digits] = /^([A-Z][A-Z0-9]*)-(\d{3,15})$/.exec(id) ?? [];
  return prefix && digits ? [{ prefix, number: Number(digits), width: digits.length }] : [];
}

/** The one that most ids have. */
function commonPrefix(ids: readonly Id[]): string | null {
  const counts = new Map<string, number>();
  for (const { prefix } of ids) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most?.[0] ?? null;
}
