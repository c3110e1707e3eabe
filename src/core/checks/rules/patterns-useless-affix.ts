import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue, type ValuePart } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/useless-affix',
  severity: 'info',
  summary: 'no pattern begins or ends with a useless .*',
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
          `this pattern ${place} with ${text}, which has no effect`,
          'Remove it: kedb searches for a pattern anywhere in the record.',
        );
      }
    }
  },
};

/** Only for patterns without flags, which change `^`, `$` and `.`, and without alternatives, each of which has its own ends. */
function uselessParts(source: string): ValuePart[] {
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
function leadingPart(tokens: readonly PatternToken[]): ValuePart | null {
  const first = tokens[0]?.text === '^' ? 1 : 0;
  return isGap(tokens, first) ? { start: tokens[0]?.start ?? 0, end: tokens[first + 1]?.end ?? 0 } : null;
}

/** `.*`, also before `$`. */
function trailingPart(tokens: readonly PatternToken[]): ValuePart | null {
  const last = tokens.at(-1)?.text === '$' ? tokens.length - 2 : tokens.length - 1;
  const start = tokens[last - 1]?.start ?? 0;
  return isGap(tokens, last - 1) ? { start, end: tokens.at(-1)?.end ?? start } : null;
}

function isGap(tokens: readonly PatternToken[], at: number): boolean {
  return tokens[at]?.kind === 'dot' && /^\*\??$/.test(tokens[at + 1]?.text ?? '');
}
