import { tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import { isNormal } from '../../../lib/text/normalise.ts';
import { templateOf } from '../../../lib/text/template.ts';
import type { VariableKind } from '../../../lib/text/template-variables.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue, type ValuePart } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/copied-value',
  severity: 'warning',
  summary: 'no pattern has a time, an id or a process number of a single record',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      for (const { start, end, name, written } of copiedValues(pattern.source)) {
        yield insideValue(
          pattern.file,
          pathOf(pattern),
          pattern.source,
          { start, end },
          `${pattern.source.slice(start, end)} is ${name}: the next record has another one`,
          start === 0
            ? 'Leave it out: kedb searches for a pattern anywhere in the record.'
            : `Write ${written} instead.`,
        );
      }
    }
  },
};

type CopiedValue = ValuePart & { name: string; written: string };

/** Nearly all patterns have neither five digits in a row nor a date, a clock time or an id. */
const MAY_HAVE = /\d{5}|\d[-:/.]\d\d|\d[A-Fa-f]|\\?\[\d{3}|pid/i;

function copiedValues(source: string): CopiedValue[] {
  if (!MAY_HAVE.test(source)) return [];
  const { text, starts } = literalText(source);
  // Without its colours the text is shorter, and the offsets are wrong.
  if (!isNormal(text)) return [];
  const places = (start: number, end: number) => ({
    start: starts[start] ?? 0,
    end: starts[end] ?? source.length,
  });
  return [
    ...variables(text).flatMap(({ kind, start, end }) => {
      const known = describe(kind, text, start, end);
      return known ? [{ ...places(start, end), ...known }] : [];
    }),
    ...[...text.matchAll(PROCESS)].flatMap(({ 0: match, 1: before = '', 2: number = '', index }) => {
      const start = index + before.length;
      const isCode = /(?:code|status|errno|error|http)\W*$/i.test(match.slice(0, before.length));
      return isCode
        ? []
        : [{ ...places(start, start + number.length), name: 'the number of a process', written: '\\d+' }];
    }),
  ].sort((a, b) => a.start - b.start);
}

/** `sshd[812]:` and `pid 812`. */
const PROCESS = /(\b[A-Za-z][\w.-]{0,40}\[)(\d{3,7})(?=\](?::|$))/g;

type Variable = { kind: VariableKind; start: number; end: number };

function variables(text: string): Variable[] {
  let at = 0;
  return templateOf(text).parts.flatMap(({ kind, text: part }) => {
    const start = at;
    at += part.length;
    return kind === 'literal' ? [] : [{ kind, start, end: at }];
  });
}

const TIME = { name: 'the time of one record', written: '\\S+' };

/** Null for parts that may well be the same in every record, such as the number of a port or a code. */
function describe(
  kind: VariableKind,
  text: string,
  start: number,
  end: number,
): { name: string; written: string } | null {
  const part = text.slice(start, end);
  switch (kind) {
    case 'time':
      return /\d:\d\d:\d\d|\d{4}/.test(part) ? { ...TIME, written: '.*' } : null;
    case 'date':
      // `2012-10-17` is the version of every policy of AWS.
      return /version\W{0,4}$/i.test(text.slice(0, start))
        ? null
        : { name: 'the date of one record', written: '\\d{4}-\\d\\d-\\d\\d' };
    case 'uuid':
      // COM writes its classes in capitals and braces, and they never change.
      return /[A-F]/.test(part) && text.charAt(start - 1) === '{'
        ? null
        : { name: 'the id of one record', written: '[0-9a-f-]+' };
    case 'hex':
      return isLongHex(part) ? { name: 'an id or an address of one record', written: '[0-9a-fx]+' } : null;
    case 'pod':
      return /^\w{8,10}-\w{5}$/.test(part) && /\d/.test(part)
        ? { name: 'the end of the name of one pod', written: '[0-9a-z-]+' }
        : null;
    case 'number':
      return isEpoch(part) ? { ...TIME, written: '\\d+' } : numberOfProcess(text, start);
    default:
      return null;
  }
}

/** Codes such as 0x80070005 have eight digits, and wider ones begin with zeros. */
function isLongHex(part: string): boolean {
  const digits = part.replace(/^0x/i, '');
  return digits.length >= 12 && !digits.startsWith('0000');
}

/** Seconds or milliseconds since 1970, in the years 2017 to 2033. */
function isEpoch(part: string): boolean {
  return /^(?:1[5-9]\d{8}|1[5-9]\d{11})$/.test(part);
}

function numberOfProcess(text: string, start: number): { name: string; written: string } | null {
  return /\bpid\W{1,3}$/i.test(text.slice(Math.max(0, start - 8), start))
    ? { name: 'the number of a process', written: '\\d+' }
    : null;
}

/** A sign that ends every variable, in place of each part that is no literal text. */
const GAP = '\u0001';

/** The text that a pattern spells out, and the offset in the pattern of each of its characters. */
function literalText(source: string): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const { kind, text: token, start } of tokenizePattern(source)) {
    const escaped = kind === 'escape' && /^\\[^\w]$/.test(token) ? token.slice(1) : null;
    text += kind === 'literal' ? token : (escaped ?? GAP);
    starts.push(start);
  }
  return { text, starts: [...starts, source.length] };
}
