import type { Check } from './check.ts';
import { atSpan, findInBody, headingSpan } from './support/places.ts';

const NUMBERS: Record<string, number> = {
  once: 1,
  twice: 2,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** `fails 3x`, `fails three times`, `after 3 failed attempts`, `3 tries`. A number of anything else is none. */
const ATTEMPTS =
  /\b(?:fail(?:s|ed|ure|ures|ing)?|tr(?:y|ied|ying)|attempt(?:ed)?|retr(?:y|ied))\s+(?:(?<times>\d+|two|three|four|five|six)\s*(?:x\b|×|times\b)|(?<word>once|twice)\b)|\b(?<count>\d+|one|two|three|four|five|six)\s+(?:(?:failed|unsuccessful|auto-?fix|automatic)\s+)*(?:attempts?|tries|retries)\b/i;

export const check: Check = {
  id: 'prose/escalation',
  severity: 'warning',
  summary: 'the escalation path counts to the max_attempts of kedb.yaml',
  *run({ kb, entries }) {
    const { max_attempts } = kb.settings;
    for (const file of entries) {
      const { auto_fix, body } = file.entry;
      const match = auto_fix ? ATTEMPTS.exec(body.owners.escalation_path ?? '') : null;
      if (!match || numberOf(match.groups) === max_attempts) continue;
      const message = `the escalation path says “${match[0]}”, but max_attempts in kedb.yaml is ${max_attempts}`;
      const place = findInBody(file, match[0], 'Resolution Group') ?? headingSpan(file, 'Resolution Group');
      yield atSpan(file, place, message, 'Make them the same: the plan counts to max_attempts.');
    }
  },
};

function numberOf(groups: Record<string, string | undefined> | undefined): number {
  const written = (groups?.times ?? groups?.word ?? groups?.count ?? '').toLowerCase();
  return NUMBERS[written] ?? Number(written);
}
