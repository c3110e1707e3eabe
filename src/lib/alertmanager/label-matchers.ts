import { RE2JS, RE2JSSyntaxException } from 're2js';
import { unquoteGoString } from './go-string.ts';
import { type MatcherToken, tokenizeMatchers } from './matcher-tokens.ts';

export type MatcherOperator = '=' | '!=' | '=~' | '!~';

/** One condition on one label. */
export type LabelMatcher = {
  name: string;
  operator: MatcherOperator;
  value: string;
  /** Whether a label of this value fulfils it; a label that is missing has the value "". */
  test: (value: string) => boolean;
};

/** What is wrong, and where in the source: UTF-16 offsets, the end excluded. */
export type MatchersError = { message: string; offset: number; end: number };

export type ParsedMatchers = { value: LabelMatcher[]; error: null } | { value: null; error: MatchersError };

/**
 * Parses Alertmanager's matchers, as `alertname="RedisDown", service=~"redis.*"`, strictly by its UTF-8 grammar
 * (matcher/parse/parse.go): braces are optional but balanced, a trailing comma is fine, a value must be there.
 * As in Alertmanager `{}` has no matchers, and so fits every alert.
 */
export function parseMatchers(source: string): ParsedMatchers {
  const tokens = tokenizeMatchers(source);
  const opened = tokens[0]?.text === '{';
  const end = tokens.at(-1) ?? END;
  const matchers: LabelMatcher[] = [];
  let next = opened ? 1 : 0;
  const peek = () => tokens[next] ?? end;

  while (peek().kind !== 'end' && peek().text !== '}') {
    const { value, error } = parseMatcher(tokens.slice(next, next + 3), end);
    if (error) return failed(error);
    matchers.push(value);
    next += 3;
    if (peek().kind === 'comma') next += 1;
    else if (peek().kind !== 'end' && peek().text !== '}')
      return failed(unexpected(peek(), 'a comma or a closing brace'));
  }
  if (opened && peek().text !== '}') return failed(unexpected(peek(), 'a closing brace'));
  if (opened) next += 1;
  if (peek().kind !== 'end') return failed(unexpected(peek(), 'the end'));
  return { value: matchers, error: null };
}

/** Whether all matchers hold. A label that is missing counts as empty, so `team!="web"` holds without a team. */
export function matchesLabels(
  matchers: readonly LabelMatcher[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return matchers.every(({ name, test }) => test(labelValue(labels, name)));
}

/** A label's value, "" where it is missing. Labels come from outside: `constructor` is a name like any other. */
export function labelValue(labels: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? '') : '';
}

/** How many matchers ask for something to be there: `=` and `=~`, but not where "" would do. */
export function countPositiveMatchers(matchers: readonly LabelMatcher[]): number {
  return matchers.filter(({ test }) => !test('')).length;
}

type ParsedMatcher = { value: LabelMatcher; error: null } | { value: null; error: MatchersError };

const END: MatcherToken = { kind: 'end', text: '', offset: 0, end: 0 };

function parseMatcher(
  [nameToken, operatorToken, valueToken]: readonly MatcherToken[],
  end: MatcherToken,
): ParsedMatcher {
  const name = readText(nameToken ?? end, 'a label name');
  if (name.error) return name;
  const operator = operatorToken ? toOperator(operatorToken) : null;
  if (operator === null)
    return { value: null, error: unexpected(operatorToken ?? end, 'an operator: =, !=, =~ or !~') };
  const value = readText(valueToken ?? end, 'a value ("" for none)');
  if (value.error) return value;
  const { test, message } = compileTest(operator, value.value);
  if (test) return { value: { name: name.value, operator, value: value.value, test }, error: null };
  return { value: null, error: { message, ...placeOf(valueToken ?? end) } };
}

type ReadText = { value: string; error: null } | { value: null; error: MatchersError };

function readText(token: MatcherToken, expected: string): ReadText {
  if (token.kind === 'unquoted') return { value: token.text, error: null };
  if (token.kind !== 'quoted') return { value: null, error: unexpected(token, expected) };
  const value = unquoteGoString(token.text);
  if (value !== null) return { value, error: null };
  const message = `${token.text} is not a valid string; a backslash in a regular expression is written twice`;
  return { value: null, error: { message, ...placeOf(token) } };
}

function toOperator({ text }: MatcherToken): MatcherOperator | null {
  return text === '=' || text === '!=' || text === '=~' || text === '!~' ? text : null;
}

type CompiledTest = { test: LabelMatcher['test']; message: null } | { test: null; message: string };

function compileTest(operator: MatcherOperator, expected: string): CompiledTest {
  if (operator === '=') return { test: (value) => value === expected, message: null };
  if (operator === '!=') return { test: (value) => value !== expected, message: null };
  const { regex, message } = compileAnchored(expected);
  if (!regex) return { test: null, message };
  return operator === '=~'
    ? { test: (value) => regex.test(value), message: null }
    : { test: (value) => !regex.test(value), message: null };
}

/** Letter for letter as Alertmanager compiles it (pkg/labels/matcher.go): case counts, and `.` stops at a newline. */
function compileAnchored(source: string): { regex: RE2JS; message: null } | { regex: null; message: string } {
  try {
    return { regex: RE2JS.compile(`^(?:${source})$`), message: null };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { regex: null, message: `the regular expression is not valid RE2: ${error.getDescription()}` };
  }
}

function unexpected(token: MatcherToken, expected: string): MatchersError {
  const found = token.kind === 'end' ? 'nothing more' : token.text;
  const message =
    token.kind === 'invalid' && token.text.startsWith('"')
      ? 'the closing " is missing'
      : `found ${found} where ${expected} is expected`;
  return { message, ...placeOf(token) };
}

function placeOf({ offset, end }: MatcherToken): { offset: number; end: number } {
  return { offset, end };
}

function failed(error: MatchersError): ParsedMatchers {
  return { value: null, error };
}
