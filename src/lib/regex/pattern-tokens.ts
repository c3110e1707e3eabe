/** A piece of a pattern with its position, which the syntax tree does not keep. */
export type PatternToken = {
  kind: TokenKind;
  text: string;
  start: number;
  end: number;
  /** The number of groups around it. */
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

/** The first kind that fits counts. RE2 reads a brace that starts no count as a literal. */
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

/** Splits a pattern into tokens. An invalid pattern gives tokens too: they always cover the whole text. */
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

/** These characters can only begin a literal. Most tokens are of this kind, so they are tested first. */
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
