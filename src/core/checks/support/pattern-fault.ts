import type { PatternError } from '../../../lib/regex/compile-bounded.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { ValuePart } from './places.ts';

/** The position of an error in a pattern; null if it concerns the whole pattern. */
export function locateFault(source: string, { message, fragment }: PatternError): ValuePart | null {
  if (message.startsWith('missing closing )')) return lastOpenGroup(source);
  if (message.startsWith('unexpected )')) return firstPart(source, ')', message);
  if (message.startsWith('trailing backslash')) return { start: source.length - 1, end: source.length };
  if (message.startsWith('duplicate capture') && fragment) return secondGroup(source, fragment);
  return fragment ? firstPart(source, fragment, message) : null;
}

/** Each try compiles a part of the pattern. */
const MAX_TRIED = 20;

/** re2js names the faulty part, but not its position. It is the first occurrence that fails together with the text before it. */
function firstPart(source: string, fragment: string, message: string): ValuePart | null {
  const parts = occurrences(source, fragment);
  const culprit = parts.slice(0, MAX_TRIED).find(({ end }) => {
    const compiled = compilePattern(source.slice(0, end));
    return !compiled.ok && compiled.error.message === message;
  });
  return culprit ?? parts.find((part) => isToken(source, part)) ?? parts[0] ?? null;
}

function occurrences(source: string, fragment: string): ValuePart[] {
  const parts: ValuePart[] = [];
  for (let at = source.indexOf(fragment); at !== -1; at = source.indexOf(fragment, at + 1)) {
    parts.push({ start: at, end: at + fragment.length });
  }
  return parts;
}

function isToken(source: string, { start }: ValuePart): boolean {
  return tokenizePattern(source).some((token) => token.start === start);
}

function lastOpenGroup(source: string): ValuePart | null {
  const open: ValuePart[] = [];
  for (const { kind, start, end } of tokenizePattern(source)) {
    if (kind === 'open') open.push({ start, end });
    if (kind === 'close') open.pop();
  }
  return open.at(-1) ?? null;
}

function secondGroup(source: string, name: string): ValuePart | null {
  const [, second] = tokenizePattern(source).filter(
    ({ kind, text }) => kind === 'open' && text.endsWith(`<${name}>`),
  );
  return second ? { start: second.start, end: second.end } : null;
}
