import type { Check } from '../check.ts';
import { atSpan, findInBody, headingSpan } from '../support/places.ts';

const NUMBERS: Record<string, number> = {
  once: 1,
  twice: 2,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const NUMBER = String.raw`(?:\d+|${Object.keys(NUMBERS).join('|')})`;
const FAILED = '(?:failed|unsuccessful|auto-?fix|automatic)';
const TRIES = '(?:attempts?|tries|retries)';

/**
 * `fails 3x`, `fails more than twice`, `after 3 failed restarts`, `3 tries`, `the 5th attempt`, `attempts > 5`. Other numbers
 * do not count, and neither do attempts per something (`5 attempts per record`).
 */
const ATTEMPTS = new RegExp(
  [
    String.raw`\b(?:fail(?:s|ed|ure|ures|ing)?|tr(?:y|ied|ying)|attempt(?:ed)?|retr(?:y|ied))\s+(?<more>more\s+than\s+)?(?:(?<times>${NUMBER})\s*(?:x\b|×|times\b)|(?<word>once|twice)\b)`,
    String.raw`\b(?<count>${NUMBER})\s+(?:(?:${FAILED}\s+)*${TRIES}|(?:failed|unsuccessful)\s+(?:re)?starts?)\b(?!\s+(?:per|each|for\s+each)\b)`,
    String.raw`\b(?<nth>\d+)(?:st|nd|rd|th)\s+(?:${FAILED}\s+)*(?:attempt|try|retry)\b`,
    String.raw`\battempts\s*(?<sign>>=?|≥)\s*(?<limit>\d+)\b`,
  ].join('|'),
  'gi',
);

export const check: Check = {
  id: 'prose/escalation',
  severity: 'warning',
  summary: 'the escalation path and max_attempts in kedb.yaml give the same number',
  needsSettings: true,
  *run({ kb, entries }) {
    const { max_attempts } = kb.settings;
    for (const file of entries) {
      const { auto_fix, body } = file.entry;
      if (!auto_fix) continue;
      const said = [...(body.owners.escalation_path ?? '').matchAll(ATTEMPTS)];
      const match = said.find(({ groups }) => !couldMean(groups, max_attempts));
      if (!match) continue;
      const message = `the escalation path says “${match[0]}”, but max_attempts in ${kb.settingsName} is ${max_attempts}`;
      const place = findInBody(file, match[0], 'Resolution Group') ?? headingSpan(file, 'Resolution Group');
      yield atSpan(file, place, message, 'Make them the same: the plan escalates after max_attempts.');
    }
  },
};

type Said = Record<string, string | undefined> | undefined;

/** People who write “more than twice” mean two or three failures. */
function couldMean(groups: Said, attempts: number): boolean {
  const number = numberOf(groups);
  const isOver = groups?.more !== undefined || groups?.sign === '>';
  return number === attempts || (isOver && number + 1 === attempts);
}

function numberOf(groups: Said): number {
  const { times, word, count, nth, limit } = groups ?? {};
  const written = (times ?? word ?? count ?? nth ?? limit ?? '').toLowerCase();
  return NUMBERS[written] ?? Number(written);
}
