import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';

/** Stands for the text of a variable that surely has one. */
const SOME_TEXT = 'x';

/**
 * What is left of a word where every variable and substitution turns out empty: `"$DIR"/` is `/`. A variable in `filled`, and one that
 * the shell refuses to leave empty (`${DIR:?}`), has some text.
 */
export function leastText(word: Word, filled: ReadonlySet<string>): string {
  const { parts } = word;
  return parts ? parts.map((part) => leastOfPart(part, filled)).join('') : word.value;
}

function leastOfPart(part: WordPart | DoubleQuotedChild, filled: ReadonlySet<string>): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => leastOfPart(child, filled)).join('');
    case 'SimpleExpansion':
      return leastOfVariable(part.text.slice(1), filled);
    case 'ParameterExpansion':
      return leastOfParameter(part, filled);
    case 'CommandExpansion':
      return '';
    case 'ArithmeticExpansion':
      return '0';
    default:
      return part.text;
  }
}

/** `${DIR:?}` stops the shell, `${DIR:-/tmp/x}` has a default (POSIX 2.6.2). */
function leastOfParameter(part: ParameterExpansionPart, filled: ReadonlySet<string>): string {
  const { operator, operand, parameter } = part;
  if (operator === ':?') return SOME_TEXT;
  const hasDefault = operator === ':-' || operator === ':=';
  return hasDefault && operand ? leastText(operand, filled) : leastOfVariable(parameter, filled);
}

/** HOME is never empty, and means the same as ~. */
function leastOfVariable(name: string, filled: ReadonlySet<string>): string {
  if (name === 'HOME') return '~';
  return filled.has(name) ? SOME_TEXT : '';
}

/** Whether the shell fills nothing in. */
export function isLiteralWord({ parts }: Word): boolean {
  return (parts ?? []).every(isLiteralPart);
}

function isLiteralPart(part: WordPart | DoubleQuotedChild): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.every(isLiteralPart);
  return part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted';
}
