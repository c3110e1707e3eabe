import type { RunbookAnswer } from '../generated/types.ts';
import { type AnswerDocument, type DocumentSection, line } from './document.ts';
import { planDocument } from './plan-document.ts';

type EntryUrl = (errorId: string) => string;

/** The plan of the one entry that an alert means; or what it could mean, for a person to choose. */
export function runbookDocument(
  alertname: string,
  { matches, near_misses, plan, kb_version }: RunbookAnswer,
  urlOf: EntryUrl,
): AnswerDocument {
  if (plan) return planDocument(plan, urlOf(plan.error_id));
  const isKnown = matches.length > 0;
  const choices: DocumentSection = {
    heading: 'Which one?',
    items: matches.map(({ error_id, title }) => line(`${error_id} ${title}: ${urlOf(error_id)}`)),
  };
  const nearest: DocumentSection = {
    heading: 'The nearest',
    items: near_misses.map(({ error_id, title, why }) => line(`${error_id} ${title}: ${why}`)),
  };
  return {
    head: {
      label: isKnown ? 'SEVERAL ENTRIES FIT' : 'NO KNOWN ERROR',
      tone: 'yellow',
      title: alertname,
      facts: `kb ${kb_version}`,
      command: null,
      url: null,
    },
    sections: [choices, nearest],
  };
}
