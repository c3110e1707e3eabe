import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';
import type { Argument, ShellCommand } from '../script.ts';
import { braceAlternatives } from './brace-alternatives.ts';
import { type Reader, takeRoom } from './reader.ts';
import { textOfSubstitution } from './substitution-text.ts';
import {
  combine,
  EMPTY,
  filledIn,
  joinFields,
  literal,
  SOME_TEXT,
  splitFields,
  type Text,
  unknown,
} from './text.ts';
import { parameterTexts, variableTexts } from './variable-texts.ts';

type Part = WordPart | DoubleQuotedChild;

/** What a part of a word may be (`{a,b}` is two texts), and the commands in it. */
type Expansion = { texts: readonly Text[]; commands: readonly ShellCommand[] };

/** A word of the code → the words that a program is given, as far as they are known. */
export function expandWord(word: Word, reader: Reader): Argument[] {
  const { texts, commands } = expand(word, reader);
  const isQuoted = /["'\\]/.test(word.text);
  const fields = texts.flatMap(splitFields).filter(({ value }) => value !== '' || isQuoted);
  return (fields.length > 0 || commands.length === 0 ? fields : [EMPTY]).map((field, index) =>
    toArgument(word, field, index === 0 ? commands : []),
  );
}

/** The same where it stays one word: the value of an assignment, the target of a redirection. */
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

function expandParts(parts: readonly Part[], reader: Reader, isQuoted: boolean): Expansion {
  let texts: readonly Text[] = [EMPTY];
  const commands: ShellCommand[] = [];
  for (const part of parts) {
    const expansion = expandPart(part, reader, isQuoted);
    texts = combine(texts, expansion.texts);
    commands.push(...expansion.commands);
  }
  return { texts, commands };
}

function expandPart(part: Part, reader: Reader, isQuoted: boolean): Expansion {
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

function expandParameter(part: ParameterExpansionPart, reader: Reader, isQuoted: boolean): Expansion {
  const { operand, slice, replace, indexParts } = part;
  const given = operand ? expand(operand, reader) : plain(EMPTY);
  const commands = inSubshell([slice, replace, indexParts], reader);
  return {
    texts: parameterTexts(part, given.texts, reader, isQuoted),
    commands: [...given.commands, ...commands],
  };
}

function expandSubstitution(
  part: { script: unknown; text: string },
  reader: Reader,
  isQuoted: boolean,
): Expansion {
  const commands = inSubshell(part.script, reader);
  const text = textOfSubstitution(commands);
  if (typeof text === 'string') return { texts: [filledIn(text, isQuoted)], commands };
  return { texts: [unknown(part.text, text === null ? SOME_TEXT : '')], commands };
}

/** The folder that is changed in there, is changed in there only. */
function inSubshell(node: unknown, reader: Reader): ShellCommand[] {
  return reader.readNode(node, { ...reader }, null);
}
