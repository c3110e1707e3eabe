import type { ParameterExpansionPart } from 'unbash';
import { isStandIn } from '../stand-in.ts';
import type { Reader } from './reader.ts';
import { EMPTY, filledIn, literal, SOME_TEXT, type Text, unknown } from './text.ts';

/** What `$NAME` may be, given how it is written and whether it stands in double quotes. */
export function variableTexts(
  name: string,
  written: string,
  { variables }: Reader,
  isQuoted: boolean,
): Text[] {
  const held = variables.get(name);
  if (!held) return [unknown(written, isStandIn(name) ? written : '')];
  return held.map((text) => (text.isLiteral ? filledIn(text.value, isQuoted) : text));
}

/** `${DIR:?}` stops the shell where it is empty, `${DIR:-/tmp/x}` has a default (POSIX 2.6.2). */
export function parameterTexts(
  part: ParameterExpansionPart,
  operand: readonly Text[],
  reader: Reader,
  isQuoted: boolean,
): readonly Text[] {
  const { operator, parameter, text, length, indirect } = part;
  const { variables } = reader;
  if (length) return [literal('0')];
  if (!isUnchanged(part) || indirect) return [unknown(text, variables.has(parameter) ? SOME_TEXT : '')];
  if (operator === ':?' && !variables.has(parameter)) variables.set(parameter, [unknown(text, SOME_TEXT)]);
  if (operator === ':+') return [EMPTY, ...operand].slice(-1);
  const hasDefault = operator === ':-' || operator === ':=';
  if (!hasDefault || variables.has(parameter)) return variableTexts(parameter, text, reader, isQuoted);
  return operand.map(({ least }) => unknown(text, least));
}

/** Whether the text of the variable is taken as it is: `${x%/*}` and `${x:0:3}` are parts of it. */
function isUnchanged({ operator, slice, replace, parameter }: ParameterExpansionPart): boolean {
  if (slice || replace || parameter === '') return false;
  return operator === undefined || /^:?[-=?+]$/.test(operator);
}
