import { type WrittenMatcher, writeMatchers } from '../../../lib/alertmanager/default-reading.ts';
import { findContradiction } from '../../../lib/alertmanager/implied-matchers.ts';
import {
  countPositiveMatchers,
  type LabelMatcher,
  parseMatchers,
} from '../../../lib/alertmanager/label-matchers.ts';
import { matcherTexts } from '../../entry/alertmanager-faults.ts';
import { atValue, type Check } from '../check.ts';

/** A matcher that most likely fits no alert, and the one that its author may have meant. */
type Misfit = { why: string; meant: string };

export const check: Check = {
  id: 'alerts/cannot-fit',
  severity: 'warning',
  summary: 'every matcher can fit an alert',
  *run({ entries }) {
    for (const file of entries) {
      for (const { path, source } of matcherTexts(file.entry)) {
        const read = parseMatchers(source);
        if (!read.ok) continue;
        for (const matcher of read.value) {
          const misfit = misfitOf(matcher);
          if (!misfit) continue;
          const message = `${textOf(matcher)} most likely ${matcher.operator.startsWith('!') ? 'excludes' : 'fits'} no alert: ${misfit.why}`;
          yield atValue(file, path, message, `Write ${misfit.meant}`);
        }
        // exceptions/constant reports an exception that no alert can begin.
        const impossible = path[0] === 'alerts' ? impossibleIn(read.value) : null;
        if (impossible)
          yield { ...atValue(file, path, impossible.message, impossible.help), severity: 'error' };
      }
    }
  },
};

function textOf(matcher: WrittenMatcher): string {
  return writeMatchers([matcher]);
}

function misfitOf(matcher: WrittenMatcher): Misfit | null {
  const { operator } = matcher;
  return (
    misnamed(matcher) ??
    curlyQuotes(matcher) ??
    oddBlanks(matcher) ??
    (operator.endsWith('~') ? misfitExpression(matcher) : misfitText(matcher))
  );
}

/** The rule files of Prometheus call it `alert`. */
function misnamed({ name, operator, value }: WrittenMatcher): Misfit | null {
  if (name === 'alertname' || !/^alert_?(?:name)?$/i.test(name)) return null;
  return {
    why: 'the name of an alert is its label alertname',
    meant: textOf({ name: 'alertname', operator, value }),
  };
}

const CURLY = /^[“”„‟«»‘’‚‛]+|[“”„‟«»‘’‚‛]+$/g;

/** A word processor makes them. For Alertmanager they are part of the value. */
function curlyQuotes({ name, operator, value }: WrittenMatcher): Misfit | null {
  const meant = value.replaceAll(CURLY, '');
  if (meant === value) return null;
  return {
    why: 'the curly quotes are part of its value',
    meant: textOf({ name, operator, value: meant }),
  };
}

/** Copied from a page. Nobody sees them, and no alert has them in its name. */
const ODD_BLANKS = /[\u00a0\u2000-\u200a\u202f\u3000]/g;

function oddBlanks({ name, operator, value }: WrittenMatcher): Misfit | null {
  const meant = value.replaceAll(ODD_BLANKS, ' ');
  if (meant === value) return null;
  return { why: 'it has a blank of another kind', meant: textOf({ name, operator, value: meant }) };
}

/** Signs of an expression or of a file name. */
const SIGNS = [
  ['|', /[^\s|]\|[^\s|]/],
  ['.*', /\.[*+]/],
  ['*', /[\w/.:)-]\*|\*[\w:.-]|^\*$/],
  ['[', /\[[^\]\s]+\][+*]/],
] as const;

/** `=` compares the whole text. A label with one of these in it is rare, and people write them for an expression. */
function misfitText({ name, operator, value }: WrittenMatcher): Misfit | null {
  if (value !== value.trim() && value.trim() !== '') return blankAtEnd({ name, operator, value });
  const [sign = null] = SIGNS.flatMap(([shown, pattern]) => (pattern.test(value) ? [shown] : []));
  if (sign === null) return null;
  const expression = sign === '*' ? value.replaceAll(/\*+/g, '.*') : value;
  const meant = { name, operator: operator === '=' ? '=~' : '!~', value: expression } as const;
  return {
    why: `${operator} compares the whole text, with ${shown(sign)} in it`,
    meant: textOf(meant),
  };
}

function blankAtEnd({ name, operator, value }: WrittenMatcher): Misfit {
  return {
    why: 'its value begins or ends with a blank',
    meant: textOf({ name, operator, value: value.trim() }),
  };
}

/** A letter with a star after it: `Redis*` as a file name has it, which means Redi, Redis, Rediss. */
const STAR_AFTER_LETTER = /(?<![\\[({])(?<=\w)([A-Za-z0-9])\*/g;

/** Values that people write for several texts, or for one. */
const MEANT_AS_TEXT: readonly [RegExp, string, (value: string) => string][] = [
  [/^\/[^/]+\/$/, 'the slashes are part of the value', (value) => value.slice(1, -1)],
  [
    /^[\w-]+(?:, ?[\w-]+)+$/,
    'a comma separates nothing in an expression',
    (value) => value.replaceAll(/, ?/g, '|'),
  ],
  [/\w \||\| \w/, 'the blanks beside | are part of the value', (value) => value.replaceAll(/ *\| */g, '|')],
  [/^\[[A-Za-z]{3,}\]$/, 'it fits one letter', (value) => value.slice(1, -1)],
];

function misfitExpression({ name, operator, value }: WrittenMatcher): Misfit | null {
  const meant = { name, operator };
  const [star, letter = ''] = [...value.matchAll(STAR_AFTER_LETTER)][0] ?? [];
  if (star !== undefined && !value.includes('['))
    return {
      why: `${star} means any number of ${shown(letter)}, and not any text`,
      meant: textOf({ ...meant, value: value.replaceAll(STAR_AFTER_LETTER, '$1.*') }),
    };
  if (value !== value.trim() && value.trim() !== '') return blankAtEnd({ ...meant, value });
  const word = MEANT_AS_TEXT.find(([pattern]) => pattern.test(value));
  if (word) {
    const [, why, change] = word;
    return { why, meant: textOf({ ...meant, value: change(value) }) };
  }
  if (!/^:\d+$/.test(value)) return null;
  return { why: `${operator} compares the whole value`, meant: textOf({ ...meant, value: `.*${value}` }) };
}

function shown(sign: string): string {
  return JSON.stringify(sign);
}

function impossibleIn(matchers: readonly LabelMatcher[]): { message: string; help: string } | null {
  const contradiction = findContradiction(matchers);
  if (contradiction) {
    const { name } = contradiction;
    const together = matchers.filter((one) => one.name === name);
    const message = `no alert fits ${together.map(textOf).join(', ')}: a label has one value`;
    const value = together.map((one) => one.value).join('|');
    const help = together.every((one) => one.operator === '=' && /^[\w -]+$/.test(one.value))
      ? `Write ${textOf({ ...contradiction, operator: '=~', value })}, or one item for each value.`
      : 'Remove one of these matchers.';
    return { message, help };
  }
  const nameless = matchers.find(
    ({ name, value, operator }) => name === 'alertname' && value === '' && !operator.startsWith('!'),
  );
  // alerts/matches-everything reports matchers that require no label.
  if (!nameless || countPositiveMatchers(matchers) === 0) return null;
  return {
    message: `every alert has a name, so ${textOf(nameless)} fits none`,
    help: 'Write the name of the alert.',
  };
}
