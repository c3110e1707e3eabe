/** A piece of a pattern with its place: what the syntax tree no longer has. */
export type PatternToken = {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
  /** How many groups it stands in. */
  depth: number;
};

type TokenKind =
  | 'literal'
  | 'escape'
  | 'class'
  | 'dot'
  | 'anchor'
  | 'repeat'
  | 'open'
  | 'flags'
  | 'close'
  | 'or';

/** In the order in which they are tried. RE2 reads a brace that starts no count as a literal. */
const TOKENS: readonly { kind: TokenKind; pattern: RegExp }[] = [
  { kind: 'escape', pattern: /\\Q.*?(?:\\E|$)|\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\x[0-9a-fA-F]{2}|\\./suy },
  { kind: 'class', pattern: /\[\^?\]?(?:\[:\^?[a-z]+:\]|\\.|[^\]\\])*\]/suy },
  { kind: 'flags', pattern: /\(\?[a-zA-Z-]*\)/uy },
  { kind: 'open', pattern: /\((?:\?P?<\w+>|\?[a-zA-Z-]*:)?/uy },
  { kind: 'close', pattern: /\)/uy },
  { kind: 'or', pattern: /\|/uy },
  { kind: 'repeat', pattern: /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy },
  { kind: 'dot', pattern: /\./uy },
  { kind: 'anchor', pattern: /[\^$]/uy },
  { kind: 'literal', pattern: /./suy },
];

/** Cuts a pattern into tokens; one that is not admitted as well as can be. */
export function tokenizePattern(source: string): PatternToken[] {
  const tokens: PatternToken[] = [];
  let depth = 0;
  for (let start = 0; start < source.length; ) {
    const { kind, text } = tokenAt(source, start);
    if (kind === 'close') depth = Math.max(0, depth - 1);
    tokens.push({ kind, text, start, end: start + text.length, depth });
    if (kind === 'open') depth += 1;
    start += text.length;
  }
  return tokens;
}

/** Nothing but a literal begins so, and most tokens do. */
const LETTER = /[A-Za-z0-9_ ]/;

function tokenAt(source: string, start: number): Pick<PatternToken, 'kind' | 'text'> {
  const letter = source.charAt(start);
  if (LETTER.test(letter)) return { kind: 'literal', text: letter };
  for (const { kind, pattern } of TOKENS) {
    pattern.lastIndex = start;
    const text = pattern.exec(source)?.[0];
    if (text) return { kind, text };
  }
  return { kind: 'literal', text: source.charAt(start) };
}
