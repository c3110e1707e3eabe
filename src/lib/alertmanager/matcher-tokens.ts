/** `invalid` and `end` come last: there is nothing after them. */
export type MatcherToken = {
  kind: 'brace' | 'comma' | 'operator' | 'quoted' | 'unquoted' | 'invalid' | 'end';
  text: string;
  /** UTF-16 offsets, the end excluded. */
  offset: number;
  end: number;
};

/** White_Space is exactly Go's unicode.IsSpace. */
const SPACE = /\p{White_Space}*/uy;

const TOKENS = [
  { kind: 'brace', pattern: /[{}]/y },
  { kind: 'comma', pattern: /,/y },
  { kind: 'operator', pattern: /=~|!=|!~|=/y },
  { kind: 'quoted', pattern: /"(?:[^"\\]|\\.)*"/sy },
  { kind: 'unquoted', pattern: /[^\p{White_Space}{}!=~,\\"'`]+/uy },
] as const;

/** Splits matchers into the tokens of Alertmanager's UTF-8 parser (matcher/parse/lexer.go). */
export function tokenizeMatchers(source: string): MatcherToken[] {
  const tokens: MatcherToken[] = [];
  let offset = 0;
  for (;;) {
    offset = matchEnd(SPACE, source, offset);
    const token = readToken(source, offset);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'invalid') return tokens;
    offset = token.end;
  }
}

function readToken(source: string, offset: number): MatcherToken {
  if (offset === source.length) return { kind: 'end', text: '', offset, end: offset };
  for (const { kind, pattern } of TOKENS) {
    const end = matchEnd(pattern, source, offset);
    if (end > offset) return { kind, text: source.slice(offset, end), offset, end };
  }
  return invalidToken(source, offset);
}

/** An open quote spoils all that follows it; any other character only itself. */
function invalidToken(source: string, offset: number): MatcherToken {
  const end = source[offset] === '"' ? source.length : offset + 1;
  return { kind: 'invalid', text: source.slice(offset, end), offset, end };
}

function matchEnd(pattern: RegExp, source: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(source) ? pattern.lastIndex : offset;
}
