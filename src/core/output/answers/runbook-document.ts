import type { RunbookAnswer } from '../../../generated/api.ts';
import type { Evidence, Match } from '../../../generated/match.ts';
import { type AnswerDocument, bullet, type DocumentSection, type Item, line } from './document.ts';
import { planDocument } from './plan-document.ts';

/** Shown above a list of entries. A plan says it in its reasons. */
export const PAST_UNKNOWN = 'kedb could not read the past of this alert. Other entries may match it too.';

/** The plan of the entry that matches an alert. If several match, a list to choose from. */
export function runbookDocument(
  alertname: string,
  { matches, near_misses, plan, is_past_known, kb_version }: RunbookAnswer,
  /** The address of an entry's plan for this alert. The page of the entry would not know the alert. */
  planUrlOf: (errorId: string) => string,
): AnswerDocument {
  if (plan) return planDocument(plan, planUrlOf(plan.error_id));
  const warning: DocumentSection = { heading: null, items: is_past_known ? [] : [line(PAST_UNKNOWN)] };
  const choices: DocumentSection = {
    heading: 'Choose an entry',
    items: matches.flatMap((match) => choiceItems(match, planUrlOf(match.error_id))),
  };
  const nearest: DocumentSection = {
    heading: 'Near misses',
    items: near_misses.map(({ error_id, title, why }) => line(`${error_id} ${title}: ${why}`)),
  };
  return {
    head: {
      label: matches.length > 0 ? 'SEVERAL ENTRIES MATCH' : 'NO KNOWN ERROR',
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
      return `the labels match ${evidence.matchers}`;
    case 'pattern':
      return `“${evidence.matched}” found in ${evidence.field}`;
    case 'episode':
      return `this entry answered the alert that started at ${evidence.started_at}`;
  }
}
