import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';
import { isPlaceholderToken } from '../placeholder-token.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { giveUp, type Reader, takeRoom } from './reader.ts';
import {
  combine,
  EMPTY,
  echoedText,
  filledIn,
  joinFields,
  literal,
  MAX_TEXTS,
  SOME_TEXT,
  splitFields,
  type Text,
  unknown,
} from './word-text.ts';

/** The possible texts of a part of a word (`{a,b}` has two), and the commands in it. */
type Expansion = { texts: readonly Text[]; commands: readonly ShellCommand[] };

/** Expands a word of the code to the words of the command, as far as they are known. */
export function expandWord(word: Word, reader: Reader): Argument[] {
  const { texts, commands } = expand(word, reader);
  const isQuoted = /["'\\]/.test(word.text);
  const fields = texts.flatMap(splitFields).filter(({ value }) => value !== '' || isQuoted);
  return (fields.length > 0 || commands.length === 0 ? fields : [EMPTY]).map((field, index) =>
    toArgument(word, field, index === 0 ? commands : []),
  );
}

/** Expands a word that stays one word: the value of an assignment, the target of a redirection. */
export function expandToOne(word: Word, reader: Reader): Argument {
  const { texts, commands } = expand(word, reader);
  return toArgument(word, joinFields(texts[0] ?? EMPTY), commands);
}

function toArgument({ pos, end }: Word, text: Text, substituted: readonly ShellCommand[]): Argument {
  return { ...text, substituted, start: pos, end };
}

function expand({ parts, value, text }: Word, reader: Reader): Expansion {
  if (!parts) return plain(literal(value));
  const expansion = expandParts(parts, reader, false);
  const length = expansion.texts.reduce((sum, { value }) => sum + value.length, 0);
  if (length <= text.length || takeRoom(reader, length)) return expansion;
  return { ...expansion, texts: [unknown(text, SOME_TEXT)] };
}

function expandParts(
  parts: readonly (WordPart | DoubleQuotedChild)[],
  reader: Reader,
  isQuoted: boolean,
): Expansion {
  let texts: readonly Text[] = [EMPTY];
  const commands: ShellCommand[] = [];
  for (const part of parts) {
    const expansion = expandPart(part, reader, isQuoted);
    if (texts.length * expansion.texts.length > MAX_TEXTS) giveUp(reader);
    texts = combine(texts, expansion.texts);
    commands.push(...expansion.commands);
  }
  return { texts, commands };
}

function expandPart(part: WordPart | DoubleQuotedChild, reader: Reader, isQuoted: boolean): Expansion {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return plain(literal(part.value));
    case 'DoubleQuoted':
    case 'LocaleString':
      return expandParts(part.parts, reader, true);
    case 'SimpleExpansion':
      return plain(...variableTexts(part.text.slice(1), part.text, reader, isQuoted));
    case 'ParameterExpansion':
      return expandParameter(part, reader, isQuoted);
    case 'CommandExpansion':
      return expandSubstitution(part, reader, isQuoted);
    case 'ProcessSubstitution':
      return { texts: [unknown(part.text, SOME_TEXT)], commands: inSubshell(part.script, reader) };
    case 'ArithmeticExpansion':
      return { texts: [unknown(part.text, '0')], commands: inSubshell(part.expression, reader) };
    case 'BraceExpansion':
      return { texts: braceAlternatives(part.text).map(literal), commands: inSubshell(part.parts, reader) };
    case 'ExtendedGlob':
      return { texts: [literal(part.text)], commands: inSubshell(part.parts, reader) };
  }
}

function plain(...texts: Text[]): Expansion {
  return { texts, commands: [] };
}

/** A `cd` in a subshell does not affect the outer shell. */
function inSubshell(node: unknown, reader: Reader): ShellCommand[] {
  return reader.readNode(node, { ...reader }, null);
}

/** The possible texts of `$NAME`. `written` is its source text. */
function variableTexts(name: string, written: string, { variables }: Reader, isQuoted: boolean): Text[] {
  const held = variables.get(name);
  if (!held) return [unknown(written, isPlaceholderToken(name) ? written : '')];
  return held.map((text) => (text.isLiteral ? filledIn(text.value, isQuoted) : text));
}

function expandParameter(part: ParameterExpansionPart, reader: Reader, isQuoted: boolean): Expansion {
  const { operand, slice, replace, indexParts } = part;
  const given = operand ? expand(operand, reader) : plain(EMPTY);
  const commands = [...given.commands, ...inSubshell([slice, replace, indexParts], reader)];
  return { texts: parameterTexts(part, given.texts, reader, isQuoted), commands };
}

/** `${DIR:?}` stops the shell if it is empty, `${DIR:-/tmp/x}` has a default (POSIX 2.6.2); `${x%/*}` and `${x:0:3}` are parts. */
function parameterTexts(
  part: ParameterExpansionPart,
  operand: readonly Text[],
  reader: Reader,
  isQuoted: boolean,
): readonly Text[] {
  const { operator = '', parameter, text, length, indirect, slice, replace } = part;
  const { variables } = reader;
  if (length) return [literal('0')];
  const isKnown = variables.has(parameter);
  const isWhole = !slice && !replace && !indirect && parameter !== '' && /^(?::?[-=?+])?$/.test(operator);
  if (!isWhole) return [unknown(text, isKnown ? SOME_TEXT : '')];
  if (operator === ':?' && !isKnown) variables.set(parameter, [unknown(text, SOME_TEXT)]);
  if (operator === ':+') return [EMPTY, ...operand].slice(-1);
  if (/^:[-=]$/.test(operator) && !isKnown) return operand.map(({ least }) => unknown(text, least));
  return variableTexts(parameter, text, reader, isQuoted);
}

function expandSubstitution(
  { script, text: written }: { script: unknown; text: string },
  reader: Reader,
  isQuoted: boolean,
): Expansion {
  const commands = inSubshell(script, reader);
  const text = textOfSubstitution(commands);
  if (typeof text === 'string') return { texts: [filledIn(text, isQuoted)], commands };
  return { texts: [unknown(written, text === null ? SOME_TEXT : '')], commands };
}

/** Programs with harmless output that is never empty: a new folder, a date, a number. */
const NEVER_EMPTY = /^(?:mktemp|date|hostname|whoami|id|uname|nproc|uuidgen)$/;

/** The text of a substitution; null if it is unknown but not empty, undefined if it may be empty. */
function textOfSubstitution([command, ...others]: readonly ShellCommand[]): string | null | undefined {
  if (!command || others.length > 0) return undefined;
  const { name, args } = command;
  if (NEVER_EMPTY.test(name)) return null;
  if (name === 'pwd') return '.';
  const isLookUp = name === 'which' || (name === 'command' && args[0]?.value === '-v');
  if (isLookUp) return args.at(-1)?.value;
  return args.every(({ isLiteral }) => isLiteral) ? (echoedText(command) ?? undefined) : undefined;
}

/** The texts of `{a,b}`; for `{1..9}`, the first and the last. */
function braceAlternatives(text: string): string[] {
  const inner = text.slice(1, -1);
  const range = /^(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?$/.exec(inner);
  return range ? range.slice(1, 3) : inner.split(/,(?![^{}]*\})/);
}
