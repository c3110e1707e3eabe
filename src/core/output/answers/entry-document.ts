import type { EntryAnswer } from '../../../generated/api.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import { type AnswerDocument, type DocumentSection, fields, type Item, line } from './document.ts';
import { historyItems, LAST_EVENTS, planHead, planSections } from './plan-document.ts';

/** A whole entry: its plan first, then what the plan leaves out. */
export function entryDocument({ entry, plan }: EntryAnswer, url: string | null = null): AnswerDocument {
  const shown = planSections(plan).filter(({ heading }) => heading !== LAST_EVENTS);
  return { head: planHead(plan, url), sections: [...shown, ...entrySections(entry)] };
}

function entrySections(entry: KnownError): DocumentSection[] {
  const { body } = entry;
  return [
    { heading: 'Matches', items: [...codes(entry.alerts), ...codes(entry.patterns)] },
    { heading: 'Occurrences', items: occurrences(entry) },
    { heading: 'History', items: historyItems(body.history) },
    { heading: 'File', items: [line(entry.path)] },
  ];
}

function codes(texts: readonly string[]): Item[] {
  return texts.map((code) => ({ kind: 'code', language: null, code }));
}

function occurrences({ occurrence_count, first_seen, last_seen }: KnownError): Item[] {
  return fields([
    ['Count', String(occurrence_count)],
    ['First', first_seen],
    ['Last', last_seen],
  ]);
}
