import { tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/class-as-group',
  severity: 'warning',
  summary: 'no character class is used where words are meant',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      if (!pattern.source.includes('[')) continue;
      const tokens = tokenizePattern(pattern.source);
      for (const [index, token] of tokens.entries()) {
        const found = token.kind === 'class' ? faultOf(token.text, index === 0, tokens[1]?.text) : null;
        if (!found) continue;
        yield insideValue(pattern.file, pathOf(pattern), pattern.source, token, found.message, found.help);
      }
    }
  },
};

type Fault = { message: string; help: string };

function faultOf(text: string, isFirst: boolean, next: string | undefined): Fault | null {
  const words = text.slice(1, -1);
  if (looksLikeWords(words) || looksLikeName(words) || (isFirst && looksLikeTag(words, next)))
    return {
      message: `the class ${text} matches a single character, not ${meaningOf(words)}`,
      help: adviceFor(words),
    };
  return namedClass(text) ?? listedCharacters(text) ?? wideRange(text);
}

/** `[:alpha:]` outside a class is one of the letters `:alph`. */
function namedClass(text: string): Fault | null {
  if (
    !/^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]$/.test(
      text,
    )
  )
    return null;
  return { message: `the class ${text} matches one of the characters in it`, help: `Write [${text}]` };
}

/** `[p|b]` and `[$|%24]`. A | beside other signs, as in `[,|;]`, is one of the signs. */
function listedCharacters(text: string): Fault | null {
  const words = text.slice(1, -1).split('|');
  const isList =
    words.length > 1 &&
    words.every((word) => /^(?:[A-Za-z\d]|[A-Za-z\d]-[A-Za-z\d]|\\?[^\w\s]|%[\da-f]{2})$/i.test(word)) &&
    words.filter((word) => /[A-Za-z\d]/.test(word)).length > (words.length - 1) / 2;
  if (!isList) return null;
  const help = words.some((word) => word.startsWith('%') && word.length > 1)
    ? `Write (${words.map((word) => word.replace(/^[$^.*+?()[{]$/, '\\$&')).join('|')})`
    : `Write [${words.join('')}]`;
  return { message: `| is one of the characters of the class ${text}`, help };
}

/** `[A-z]` also has the signs between Z and a. */
function wideRange(text: string): Fault | null {
  return text.includes('A-z')
    ? {
        message: `the class ${text} also matches [ \\ ] ^ _ and \``,
        help: `Write ${text.replace('A-z', 'A-Za-z')}`,
      }
    : null;
}

/** Common words of logs without a repeated letter, which the other tests do not find. */
const LOG_WORDS = new Set(
  'err wrn inf oom warn info crit debug alert panic trace notice failed denied reset down'.split(' '),
);

/** Several of these in a row are not a phrase: the author means one of them. */
const LOG_LEVELS = new Set(
  'trace debug info inf notice warn wrn warning err error crit critical alert emerg fatal panic severe'.split(
    ' ',
  ),
);

/** A repeated character or a | between words is useless in a class, so the author meant text. */
function looksLikeWords(content: string): boolean {
  if (LOG_WORDS.has(content.toLowerCase())) return true;
  if (!/^[A-Za-z(][A-Za-z |,()]{3,}$/.test(content)) return false;
  if (/[A-Za-z]{2,}\)?[|,]\(?[A-Za-z]{2,}/.test(content)) return true;
  if (areLevels(wordsOf(content))) return true;
  const letters = content.replace(/[^A-Za-z]/g, '');
  return new Set(letters).size < letters.length;
}

/** `[main] …`, `[db-pool] …`, `[core:error] …`: a line copied from a log. A range (`[a-z] `) does not count. */
function looksLikeTag(content: string, next: string | undefined): boolean {
  return next === ' ' && /^[A-Za-z]{2,}(?:[-_.:/][A-Za-z\d]+)*$/.test(content);
}

/** `[prod-eu]`. The ranges of a class have one sign at each end. */
function looksLikeName(content: string): boolean {
  return /^[A-Za-z]{2,}(?:[-_.][A-Za-z]{2,})+$/.test(content);
}

function isChoice(content: string): boolean {
  return /[|,]/.test(content) || areLevels(wordsOf(content));
}

function areLevels(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => LOG_LEVELS.has(word.toLowerCase()));
}

function wordsOf(content: string): string[] {
  const separator = content.includes('|') ? /\|/ : content.includes(',') ? /,/ : / /;
  const words = content.replaceAll(/[()]/g, '').split(separator);
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

function meaningOf(content: string): string {
  return isChoice(content) ? `one of ${wordsOf(content).join(', ')}` : `the word ${content}`;
}

function adviceFor(content: string): string {
  return isChoice(content)
    ? `Write (${wordsOf(content).join('|')}).`
    : `Write ${content}, or \\[${content}\\] if the log has the brackets.`;
}
