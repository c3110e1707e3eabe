import { compileAnchored, stepsToCompile } from '../regex/whole-value.ts';
import { failure, type Result, success } from '../util/result.ts';
import { type MatcherToken, tokenizeMatchers, unquoteGoString } from './matcher-tokens.ts';

export type MatcherOperator = '=' | '!=' | '=~' | '!~';

/** One condition on one label. */
export type LabelMatcher = {
  name: string;
  operator: MatcherOperator;
  value: string;
  /** Whether a label with this value matches. A missing label has the value "". */
  test: (value: string) => boolean;
  /** The work of this test, about a nanosecond each. 0 if it needs no regular expression. */
  steps: (value: string) => number;
};

type ValueCondition = Pick<LabelMatcher, 'test' | 'steps'>;

/** An error and its position in the source: UTF-16 offsets, the end excluded. */
type MatchersError = { message: string; offset: number; end: number };

/**
 * Parses Alertmanager's matchers, such as `alertname="RedisDown", service=~"redis.*"`, strictly by its UTF-8 grammar
 * (matcher/parse/parse.go). Braces are optional, but must be balanced. A trailing comma is allowed. A value is required. As in
 * Alertmanager, `{}` has no matchers, so it matches every alert.
 */
export function parseMatchers(source: string): Result<LabelMatcher[], MatchersError> {
  const tokens = tokenizeMatchers(source);
  const opened = tokens[0]?.text === '{';
  const end = tokens.at(-1) ?? END;
  const matchers: LabelMatcher[] = [];
  let next = opened ? 1 : 0;
  const peek = () => tokens[next] ?? end;

  while (peek().kind !== 'end' && peek().text !== '}') {
    const matcher = parseMatcher(tokens.slice(next, next + 3), end);
    if (!matcher.ok) return matcher;
    matchers.push(matcher.value);
    next += 3;
    if (peek().kind === 'comma') next += 1;
    else if (peek().kind !== 'end' && peek().text !== '}')
      return failure(unexpected(peek(), 'a comma or a closing brace'));
  }
  if (opened && peek().text !== '}') return failure(unexpected(peek(), 'a closing brace'));
  if (opened) next += 1;
  if (peek().kind !== 'end') return failure(unexpected(peek(), 'the end'));
  return success(matchers);
}

/** The regular expressions in matchers, if they can be read. Compiles none of them. */
export function expressionsIn(source: string): string[] {
  const tokens = tokenizeMatchers(source);
  return tokens.flatMap(({ text }, index) => {
    const value = tokens[index + 1];
    if (!value || (text !== '=~' && text !== '!~')) return [];
    return value.kind === 'quoted' ? (unquoteGoString(value.text) ?? []) : value.text;
  });
}

/** Reading a character of matchers takes about 50 ns. */
const READ = 50;

/** The work of parseMatchers, about a nanosecond each: it reads the source, and compiles the expressions that are not plain. */
export function stepsToParse(source: string): number {
  const compiled = expressionsIn(source).map(stepsToCompile);
  return compiled.reduce((sum, steps) => sum + steps, READ * source.length);
}

/** A label's value, "" if it is missing. Labels come from outside: `constructor` is a name like any other. */
export function labelValue(labels: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? '') : '';
}

/** The number of matchers that require a label: those that "" does not match. */
export function countPositiveMatchers(matchers: readonly LabelMatcher[]): number {
  return matchers.filter(({ test }) => !test('')).length;
}

const END: MatcherToken = { kind: 'end', text: '', offset: 0, end: 0 };

function parseMatcher(
  [nameToken, operatorToken, valueToken]: readonly MatcherToken[],
  end: MatcherToken,
): Result<LabelMatcher, MatchersError> {
  const name = readText(nameToken ?? end, 'a label name');
  if (!name.ok) return name;
  const operator = operatorToken ? toOperator(operatorToken) : null;
  if (operator === null) return failure(unexpected(operatorToken ?? end, 'an operator: =, !=, =~ or !~'));
  const value = readText(valueToken ?? end, 'a value ("" for an empty one)');
  if (!value.ok) return value;
  const test = compileTest(operator, value.value);
  if (!test.ok) return failure({ message: test.error, ...placeOf(valueToken ?? end) });
  return success({ name: name.value, operator, value: value.value, ...test.value });
}

function readText(token: MatcherToken, expected: string): Result<string, MatchersError> {
  if (token.kind === 'unquoted') return success(token.text);
  if (token.kind !== 'quoted') return failure(unexpected(token, expected));
  const value = unquoteGoString(token.text);
  if (value !== null) return success(value);
  const message = `${token.text} is not a valid string; write a backslash in a regular expression twice`;
  return failure({ message, ...placeOf(token) });
}

function toOperator({ text }: MatcherToken): MatcherOperator | null {
  return text === '=' || text === '!=' || text === '=~' || text === '!~' ? text : null;
}

function compileTest(operator: MatcherOperator, expected: string): Result<ValueCondition, string> {
  if (operator === '=') return success(withoutSteps((value) => value === expected));
  if (operator === '!=') return success(withoutSteps((value) => value !== expected));
  const regex = compileAnchored(expected);
  if (!regex.ok) return failure(`the regular expression cannot be used: ${regex.error.message}`);
  const { test, steps } = withShortcut(expected, regex.value);
  return success({ test: operator === '=~' ? test : (value) => !test(value), steps });
}

function withoutSteps(test: LabelMatcher['test']): ValueCondition {
  return { test, steps: () => 0 };
}

/** Most expressions list words, or begin with a literal that most values lack. Neither needs re2js. */
function withShortcut(expression: string, { test, steps }: ValueCondition): ValueCondition {
  const words = listedWords(expression);
  if (words) {
    const known = new Set(words);
    return withoutSteps((value) => known.has(value));
  }
  const prefix = literalPrefix(expression);
  return {
    test: (value) => value.startsWith(prefix) && test(value),
    steps: (value) => (value.startsWith(prefix) ? steps(value) : 0),
  };
}

/** All values that match an expression of words only, such as `RedisDown|RedisGone`; null if it is none. */
function listedWords(expression: string): string[] | null {
  return /^[\w -]+(?:\|[\w -]+)*$/.test(expression) ? expression.split('|') : null;
}

/** The start of every value that matches. It leaves out a last character that is repeated, and is empty for alternatives. */
export function literalPrefix(expression: string): string {
  if (expression.includes('|')) return '';
  return /^[^\\.*+?()[\]{}|^$]*(?![*?{])/u.exec(expression)?.[0] ?? '';
}

/** All values that satisfy a matcher; null if they cannot be listed. */
export function listedValues({ operator, value }: Pick<LabelMatcher, 'operator' | 'value'>): string[] | null {
  if (operator === '=') return [value];
  return operator === '=~' ? listedWords(value) : null;
}

function unexpected(token: MatcherToken, expected: string): MatchersError {
  const found = token.kind === 'end' ? 'the end' : token.text;
  const message =
    token.kind === 'invalid' && token.text.startsWith('"')
      ? 'the closing " is missing'
      : `expected ${expected}, found ${found}`;
  return { message, ...placeOf(token) };
}

function placeOf({ offset, end }: MatcherToken): { offset: number; end: number } {
  return { offset, end };
}
