import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import type { Check } from '../check.ts';
import { admittedPatterns, pathOf } from '../support/patterns.ts';
import { insideValue, type ValuePart } from '../support/places.ts';

export const check: Check = {
  id: 'patterns/unescaped-dot',
  severity: 'warning',
  summary: 'dots in versions, addresses, host names and class names are escaped',
  *run({ entries }) {
    for (const pattern of admittedPatterns(entries)) {
      for (const { start, end, kind } of dottedNames(pattern.source)) {
        const text = pattern.source.slice(start, end);
        yield insideValue(
          pattern.file,
          pathOf(pattern),
          pattern.source,
          { start, end },
          `${text} looks like ${kind}, but its dots match any character`,
          `Write ${text.replace(/(?<!\\)\./g, '\\.')}`,
        );
      }
    }
  },
};

type DottedName = ValuePart & { kind: string };

/** A digit, letter or dot, token by token; n stands for `\d` and the like. */
type Piece = { sign: string; token: PatternToken };

const KINDS = [
  { kind: 'an address', shape: /^(?:[0-9]+|n)(?:\.(?:[0-9]+|n)){3}$/ },
  {
    kind: 'a version',
    shape: /^v(?:[0-9]+|n)(?:\.(?:[0-9]+|n))+$|^[0-9]+(?:\.[0-9]+)+$|^(?:[0-9]+|n)(?:\.(?:[0-9]+|n)){2,}$/i,
  },
  { kind: 'a class name', shape: /^(?:java|javax|jakarta|org|com|io|net)(?:\.[a-z][\w$]*){2,}$/i },
  { kind: 'a host', shape: /^[a-z0-9-]+\.(?:com|org|net|io)$/i },
  {
    kind: 'a host',
    shape:
      /^(?:[a-z0-9-]+\.){2,}(?:com|org|net|io|dev|cloud|local|internal|localhost|example|svc|eu|ch|de)$/i,
  },
];

function dottedNames(source: string): DottedName[] {
  if (!source.includes('.')) return [];
  return runs(source).flatMap((run) => {
    if (!run.some(({ token }) => token.kind === 'dot')) return [];
    const shape = run.map(({ sign }) => sign).join('');
    const [first, last] = [run[0], run.at(-1)];
    const before = source.slice(0, first?.token.start);
    const known = KINDS.find((kind) => kind.shape.test(shape)) ?? versionAfterItsName(shape, before);
    if (!first || !last || !known) return [];
    return [{ start: first.token.start, end: last.token.end, kind: known.kind }];
  });
}

/** `version \d+.\d+`. Without the word it could be a time: `took \d.\d s`. */
function versionAfterItsName(shape: string, before: string): { kind: string } | null {
  const isVersion =
    /^(?:[0-9]+|n)\.(?:[0-9]+|n)$/.test(shape) && /\b(?:version|release)\W{0,3}$/i.test(before);
  return isVersion ? { kind: 'a version' } : null;
}

/** The runs of tokens that could be a name. A repeated dot or any other token separates them. */
function runs(source: string): Piece[][] {
  const tokens = tokenizePattern(source);
  const found: Piece[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const run = found.at(-1) ?? [];
    const sign = signOf(token, tokens[at + 1], run.at(-1));
    if (sign === null) found.push([]);
    else run.push({ sign, token });
  }
  return found;
}

/** '' for the count of a number, null for a token that is not part of a name. */
function signOf(
  { kind, text }: PatternToken,
  next: PatternToken | undefined,
  last: Piece | undefined,
): string | null {
  if (text === '\\d' || text === '[0-9]') return 'n';
  if (kind === 'repeat') return last?.sign === 'n' && /^[+{]/.test(text) ? '' : null;
  if (next?.kind === 'repeat') return null;
  if (kind === 'dot' || text === '\\.') return '.';
  return kind === 'literal' && /^[\w$-]$/.test(text) ? text : null;
}
