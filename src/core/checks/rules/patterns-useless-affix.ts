import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue, type Part } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/useless-affix',
  severity: 'info',
  summary: 'no pattern begins or ends with a .* that does nothing',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      for (const part of uselessParts(pattern.source)) {
        const text = pattern.source.slice(part.start, part.end);
        const place = part.end < pattern.source.length ? 'begins' : 'ends';
        yield insideValue(
          pattern.file,
          pathOf(pattern),
          pattern.source,
          part,
          `the pattern ${place} with ${text}, which does nothing`,
          'Patterns are searched for anywhere in the record: leave it out.',
        );
      }
    }
  },
};

/** Under other flags `^`, `$` and `.` mean something else, and alternatives each have their own ends. */
function uselessParts(source: string): Part[] {
  if (!source.includes('.*')) return [];
  const tokens = tokenizePattern(source).filter(({ text }) => text !== '(?i)');
  const isPlain = tokens.every(
    ({ kind, text, depth }) => !hasFlags(kind, text) && !(kind === 'or' && depth === 0),
  );
  const core = tokens.filter(({ kind }) => kind !== 'anchor');
  if (!isPlain || core.every((_, at) => isGap(core, at) || isGap(core, at - 1))) return [];
  return [leadingPart(tokens), trailingPart(tokens)].filter((part) => part !== null);
}

function hasFlags(kind: PatternToken['kind'], text: string): boolean {
  return kind === 'flags' || (kind === 'open' && /^\(\?[a-zA-Z-]+:/.test(text));
}

/** `.*`, also after `^`. */
function leadingPart(tokens: readonly PatternToken[]): Part | null {
  const first = tokens[0]?.text === '^' ? 1 : 0;
  return isGap(tokens, first) ? { start: tokens[0]?.start ?? 0, end: tokens[first + 1]?.end ?? 0 } : null;
}

/** `.*`, also before `$`. */
function trailingPart(tokens: readonly PatternToken[]): Part | null {
  const last = tokens.at(-1)?.text === '$' ? tokens.length - 2 : tokens.length - 1;
  const start = tokens[last - 1]?.start ?? 0;
  return isGap(tokens, last - 1) ? { start, end: tokens.at(-1)?.end ?? start } : null;
}

function isGap(tokens: readonly PatternToken[], at: number): boolean {
  return tokens[at]?.kind === 'dot' && /^\*\??$/.test(tokens[at + 1]?.text ?? '');
}
