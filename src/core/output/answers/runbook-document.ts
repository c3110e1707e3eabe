import type { RunbookAnswer } from '../../../generated/api.ts';
import type { Evidence, Match } from '../../../generated/match.ts';
import { type AnswerDocument, bullet, type DocumentSection, type Item, line } from './document.ts';
import { planDocument } from './plan-document.ts';

/** Above a plan that may be wrong for want of it. */
export const PAST_UNKNOWN =
  'The ledger does not answer: whether this fix failed already, or another alert explains this one, is not known.';

/** Where a person goes on: the entry's page, and its plan for this very alert. */
type Addresses = { entryUrlOf: (errorId: string) => string; planUrlOf: (errorId: string) => string };

/** The plan of the one entry that an alert means; or what it could mean, for a person to choose. */
export function runbookDocument(
  alertname: string,
  { matches, near_misses, plan, is_past_known, kb_version }: RunbookAnswer,
  { entryUrlOf, planUrlOf }: Addresses,
): AnswerDocument {
  const warning: DocumentSection = { heading: null, items: is_past_known ? [] : [line(PAST_UNKNOWN)] };
  if (plan) {
    const { head, sections } = planDocument(plan, entryUrlOf(plan.error_id));
    return { head, sections: [warning, ...sections] };
  }
  const choices: DocumentSection = {
    heading: 'Which one?',
    items: matches.flatMap((match) => choiceItems(match, planUrlOf(match.error_id))),
  };
  const nearest: DocumentSection = {
    heading: 'The nearest',
    items: near_misses.map(({ error_id, title, why }) => line(`${error_id} ${title}: ${why}`)),
  };
  return {
    head: {
      label: matches.length > 0 ? 'SEVERAL ENTRIES FIT' : 'NO KNOWN ERROR',
      tone: 'yellow',
      title: alertname,
      facts: `kb ${kb_version}`,
      command: null,
      url: null,
    },
    sections: [warning, choices, nearest],
  };
}

function choiceItems({ error_id, title, evidence }: Match, url: string): Item[] {
  return [line(`${error_id} ${title}: ${url}`), ...evidence.map((one) => bullet(evidenceText(one)))];
}

/** Why an entry is among the answers, in one line. */
function evidenceText(evidence: Evidence): string {
  switch (evidence.by) {
    case 'matchers':
      return `the labels fit ${evidence.matchers}`;
    case 'pattern':
      return `${evidence.pattern} found in ${evidence.field}`;
    case 'episode':
      return `it was the answer when the alert came at ${evidence.started_at}`;
  }
}
