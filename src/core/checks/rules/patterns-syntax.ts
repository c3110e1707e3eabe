import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import type { Check } from '../check.ts';
import { locateFault } from '../support/pattern-fault.ts';
import { pathOf, readPatterns } from '../support/patterns.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/syntax',
  severity: 'error',
  summary: 'every pattern is valid RE2 syntax',
  final: true,
  *run({ entries }) {
    for (const pattern of entries.flatMap(readPatterns)) {
      const { file, source, error } = pattern;
      if (!error) continue;
      const message = `this pattern cannot be used: ${faultOf(error)}`;
      yield insideValue(
        file,
        pathOf(pattern),
        source,
        locateFault(source, error),
        message,
        adviceFor(error, source),
      );
    }
  },
};

/** Syntax that RE2 does not have, by the part that re2js names. */
type Dialect = { is: RegExp; name: string; help: (fragment: string, source: string) => string };

const SAME_TEXT = 'Write the text again, or match it with a character class.';
const LINEAR = 'Leave it out: RE2 always takes linear time.';

const DIALECTS: readonly Dialect[] = [
  {
    is: /^\(\?<?[=!]/,
    name: 'RE2 has no lookaround',
    help: () => 'Match the text around it as well, or write two patterns.',
  },
  { is: /^\(\?>/, name: 'RE2 has no atomic groups', help: () => LINEAR },
  {
    is: /^\\[1-9]|^\\k/,
    name: 'RE2 has no back-references',
    help: () => SAME_TEXT,
  },
  { is: /^\(\?P$/, name: 'RE2 has no back-references and no calls of groups', help: () => SAME_TEXT },
  {
    is: /^\(\?P?<[^<>=!]*$/,
    name: 'the name of this group has no end',
    help: (group) => `Write ${group.replace(/^\(\?</, '(?P<')}>…) with the > after the name.`,
  },
  { is: /^[*+?}]\+/, name: 'RE2 has no possessive quantifiers', help: possessiveHelp },
  { is: /^\(\?'/, name: "RE2 has no groups such as (?'name'…)", help: () => 'Write (?P<name>…).' },
  { is: /^\(\?#/, name: 'RE2 has no comments', help: () => 'Leave it out, and write a comment of YAML.' },
  { is: /^\(\?[a-zA-Z-]*x/, name: 'RE2 has no flag x', help: () => 'Leave it out, and remove the blanks.' },
  {
    is: /^\(\?[a-zA-OQ-Z-]+$/,
    name: 'RE2 has only the flags i, m, s and U',
    help: () => 'Leave the other flags out.',
  },
  { is: /^\(\?[|R&({\d+-]/, name: 'RE2 has no such group', help: () => 'Write (…) or (?:…).' },
  {
    is: /^\\Z/,
    name: 'RE2 has no \\Z',
    help: () => 'Write $ for the end of a line, or \\z for the end of the record.',
  },
  { is: /^\\G/, name: 'RE2 has no \\G', help: () => 'Leave it out, or write ^ for the start of a line.' },
  {
    is: /^\\[hH]/,
    name: 'RE2 has no \\h',
    help: () => 'Write [ \\t] for a blank, or [[:xdigit:]] for a hexadecimal digit.',
  },
  { is: /^\\R/, name: 'RE2 has no \\R', help: () => 'Write \\n. kedb removes carriage returns.' },
  {
    is: /^\\K/,
    name: 'RE2 has no \\K',
    help: () => 'Leave it out: kedb needs only to know that the pattern matches.',
  },
  { is: /^\\X/, name: 'RE2 has no \\X', help: () => 'Write . for any character.' },
  { is: /^\\N/, name: 'RE2 has no \\N', help: () => 'Write . for any character but a line end.' },
  { is: /^\\e/, name: 'RE2 has no \\e', help: () => 'Leave it out: kedb removes colours from a record.' },
  { is: /^\\u/, name: 'RE2 writes a character by its number in another way', help: unicodeHelp },
  {
    is: /^\\[pP]/,
    name: 'RE2 does not know this class of characters',
    help: () => 'Write \\pL for letters, \\p{Lu} for capitals, \\pN for digits, or \\p{Greek} for a script.',
  },
  {
    is: /^\[:\^?\w+:\]/,
    name: 'RE2 does not know this class of characters',
    help: () => 'Write [[:alpha:]], [[:digit:]], [[:alnum:]], [[:space:]] or [[:xdigit:]].',
  },
  {
    is: /^\\[a-zA-Z]/,
    name: 'RE2 has no such escape',
    help: () => 'Write \\\\ for a backslash, or only the letter.',
  },
];

/** `C++` and `notepad++` are names. A class or a group before the signs is none. */
function possessiveHelp(_: string, source: string): string {
  const [name] = /(?<![\w\\])[A-Za-z]\w*(?:::\w+)*\+\+(?![\w+])/.exec(source) ?? [];
  return name ? `Write ${name.replaceAll('+', '\\+')} for the text ${name}.` : LINEAR;
}

/** `[2026-11-20 06:12:44] lost`: the brackets of a copied line make a class. */
function classHelp(source: string): string {
  const [, inside = ''] = /\[([^\]]*)\]/.exec(source) ?? [];
  if (/\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d/.test(inside))
    return 'Leave the time out: the next record has another one. Write \\[ and \\] for brackets in the log.';
  return 'Write \\[ and \\] if the log has the brackets. In a class, write the lower end of a range first, or - at its end.';
}

function unicodeHelp(_: string, source: string): string {
  const [written, braced, plain] = /\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/.exec(source) ?? [];
  const code = braced ?? plain;
  return code === undefined
    ? 'Write \\x{…} with its hexadecimal number.'
    : `Write \\x{${code}} instead of ${written}.`;
}

function faultOf(error: PatternError): string {
  return dialectOf(error)?.name ?? error.message;
}

function dialectOf({ fragment }: PatternError): Dialect | undefined {
  return DIALECTS.find(({ is }) => is.test(fragment ?? ''));
}

const ADVICE = [
  { is: /^missing closing \)/, help: 'Close the group, or write \\( for a literal bracket.' },
  { is: /^unexpected \)/, help: 'Open the group, or write \\) for a literal bracket.' },
  { is: /^missing closing \]/, help: 'Close the class, or write \\[ for a literal bracket.' },
  { is: /^trailing backslash/, help: 'Write \\\\ for a literal backslash.' },
  { is: /^invalid repeat count/, help: 'Use a count of at most 1000. Nested counts multiply.' },
];

function adviceFor(error: PatternError, source: string): string {
  const dialect = dialectOf(error);
  if (dialect) return dialect.help(error.fragment ?? '', source);
  if (/^missing argument to rep/.test(error.message)) return repetitionHelp(source);
  if (/^invalid character class range/.test(error.message)) return classHelp(source);
  if (/^invalid nested rep/.test(error.message))
    return `Keep one of the counts ${error.fragment ?? ''}, or write a backslash before each sign that is text.`;
  const known = ADVICE.find(({ is }) => is.test(error.message));
  return known?.help ?? 'Use RE2 syntax: no lookaround, no back-references. See docs/format.md.';
}

/** `*refused*` is a glob: kedb searches anywhere in the record. */
function repetitionHelp(source: string): string {
  if (/(?:^|[(|])\{\d/.test(source))
    return 'Write .* if the program puts a value there. Write \\{ for the brace itself.';
  const [, glob] = /^\*([^*]+)\*?$/.exec(source) ?? [];
  return glob
    ? `Write '${glob.replaceAll("'", "''")}': kedb searches for a pattern anywhere in the record.`
    : 'Write something to repeat before it, or a backslash for the literal character.';
}
