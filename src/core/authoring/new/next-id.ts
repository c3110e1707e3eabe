import { mentionedErrors } from '../../entry/body/mentions.ts';
import type { Kb } from '../../kb/kb.ts';
import { idInPath } from '../edit/entry-path.ts';
import { commonPrefix, DEFAULT_PREFIX, parseId, renderNext, widthOf } from './id-after.ts';

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
