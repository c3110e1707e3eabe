import { type LabelMatcher, type MatcherOperator, parseMatchers } from './label-matchers.ts';

/** A matcher as it is written, without its test. */
export type WrittenMatcher = Pick<LabelMatcher, 'name' | 'operator' | 'value'>;

/** Both parsers read the same, or only one of them accepts the text, or none does, or they read different matchers. */
type Agreement = 'same' | 'only-utf8' | 'only-classic' | 'none' | 'different';

/** `matchers`: those that Alertmanager uses by default. */
type DefaultReading = { agreement: Agreement; matchers: readonly WrittenMatcher[] };

/**
 * Reads matchers as Alertmanager does without a feature flag (matcher/compat/parse.go, FallbackMatchersParser): with both parsers. If they
 * disagree, or if the UTF-8 parser refuses the text, Alertmanager logs a warning and uses the reading of the classic parser.
 */
export function readByDefault(source: string): DefaultReading {
  const utf8 = parseMatchers(source);
  const classic = parseClassicMatchers(source);
  if (!utf8.ok) return { agreement: classic ? 'only-classic' : 'none', matchers: classic ?? [] };
  if (!classic) return { agreement: 'only-utf8', matchers: utf8.value };
  return { agreement: isSame(utf8.value, classic) ? 'same' : 'different', matchers: classic };
}

/** Matchers in a spelling that both parsers read alike, if there is one. */
export function writeMatchers(matchers: readonly WrittenMatcher[]): string {
  return matchers.map(({ name, operator, value }) => `${name}${operator}${JSON.stringify(value)}`).join(', ');
}

/**
 * The spelling that both parsers read alike, of matchers that only the classic parser accepts; null if nobody can tell what they mean.
 * Quotes of another kind are part of a value for it, and nobody means that.
 */
export function respell(source: string): string | null {
  const { agreement, matchers } = readByDefault(source);
  if (agreement !== 'only-classic' || matchers.length === 0) return null;
  const meant = matchers.map((one) => ({ ...one, value: one.value.replace(/^(['`])(.*)\1$/s, '$2') }));
  if (meant.some(({ value }) => /^[=~]|^$|^['`]|[{}]/.test(value))) return null;
  const spelled = writeMatchers(meant);
  return readByDefault(spelled).agreement === 'same' ? spelled : null;
}

function isSame(some: readonly WrittenMatcher[], others: readonly WrittenMatcher[]): boolean {
  const keyOf = ({ name, operator, value }: WrittenMatcher) => JSON.stringify([name, operator, value]);
  return some.map(keyOf).join() === others.map(keyOf).join();
}

/**
 * Reads matchers as Alertmanager's classic parser does (pkg/labels/parse.go); null if it refuses them. It needs no braces, no
 * quotes and no value, and it keeps a backslash that begins no escape.
 */
export function parseClassicMatchers(source: string): WrittenMatcher[] | null {
  const inner = source.replace(/^\{/, '').replace(/\}$/, '');
  const read = splitAtCommas(inner).map(parseClassicMatcher);
  const matchers = read.flatMap((matcher) => matcher ?? []);
  return matchers.length === read.length && matchers.every(isUsable) ? matchers : null;
}

/** The UTF-8 parser knows whether the expression of a matcher can be used. */
function isUsable(matcher: WrittenMatcher): boolean {
  return !matcher.operator.endsWith('~') || parseMatchers(writeMatchers([matcher])).ok;
}

/** A comma in quotes splits nothing. As in Alertmanager, a comma does not end an escape. A last part of blanks is none. */
function splitAtCommas(text: string): string[] {
  const parts = [''];
  let [isQuoted, isEscaped] = [false, false];
  for (const character of text) {
    if (character === ',' && !isQuoted) {
      parts.push('');
      continue;
    }
    if (character === '"' && !isEscaped) isQuoted = !isQuoted;
    isEscaped = character === '\\' ? !isEscaped : character === ',' && isEscaped;
    parts.push((parts.pop() ?? '') + character);
  }
  return parts.at(-1)?.trim() === '' ? parts.slice(0, -1) : parts;
}

/** Go's \s is ASCII. A value may have line breaks. */
const MATCHER =
  /^[\t\n\f\r ]*(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)[\t\n\f\r ]*(?<operator>=~|=|!=|!~)(?<rest>[\s\S]*)$/;

function parseClassicMatcher(text: string): WrittenMatcher | null {
  const { name = '', operator, rest = '' } = MATCHER.exec(text)?.groups ?? {};
  const value = operator === undefined ? null : unescapeClassic(trimBlanks(rest));
  return value === null ? null : { name, operator: operator as MatcherOperator, value };
}

/** As a loop, because an expression for the end would try each of many blanks as the first. */
function trimBlanks(text: string): string {
  const isBlank = (character: string) => character !== '' && '\t\n\f\r '.includes(character);
  let [start, end] = [0, text.length];
  while (isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Only \n, \" and \\ are escapes. Quotes are not required, but must be closed. */
function unescapeClassic(raw: string): string | null {
  const inner = raw.startsWith('"') ? /^"(?<inner>(?:[^"\\]|\\[\s\S])*)"$/.exec(raw)?.groups?.inner : raw;
  if (inner === undefined || !/^(?:[^"\\]|\\[\s\S]|\\$)*$/.test(inner)) return null;
  return inner.replaceAll(/\\([n"\\])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}
