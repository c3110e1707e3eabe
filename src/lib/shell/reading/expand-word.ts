import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';
import type { Argument, ShellCommand, Text } from '../script.ts';
import { giveUp, heldIn, MAX_TEXTS, type Reader, takeRoom } from './reader.ts';
import { echoedText, filledIn, joinFields, literal, SOME_TEXT, splitFields, unknown } from './word-text.ts';

/** Expands a word of the code to the words that the program gets. Unknown parts stay as written. */
export function expandWord(word: Word, reader: Reader): Argument[] {
  const expansion = new Expansion(word, reader);
  const isQuoted = /["'\\]/.test(word.text);
  const fields = expansion
    .textsOf(word)
    .flatMap(splitFields)
    .filter(({ value }) => value !== '' || isQuoted);
  const { commands } = expansion;
  return (fields.length > 0 || commands.length === 0 ? fields : [literal('')]).map((field, index) =>
    toArgument(word, field, index === 0 ? commands : []),
  );
}

/** Expands a word that always stays one word: the value of an assignment, or the target of a redirection. */
export function expandToOne(word: Word, reader: Reader): Argument {
  const expansion = new Expansion(word, reader);
  const [text = literal('')] = expansion.textsOf(word);
  return toArgument(word, joinFields(text), expansion.commands);
}

function toArgument({ pos, end }: Word, text: Text, substituted: readonly ShellCommand[]): Argument {
  return { ...text, substituted, start: pos, end };
}

/** Expands one word, and collects the commands in it. */
class Expansion {
  readonly commands: ShellCommand[] = [];
  readonly #place: Word;
  readonly #reader: Reader;

  constructor(place: Word, reader: Reader) {
    this.#place = place;
    this.#reader = reader;
  }

  /** The possible texts of a word: `{a,b}` has two. */
  textsOf({ parts, value, text }: Word): readonly Text[] {
    if (!parts) return [literal(value)];
    const texts = this.#joined(parts, false);
    const length = texts.reduce((sum, { value }) => sum + value.length, 0);
    return length <= text.length || takeRoom(this.#reader, length) ? texts : [unknown(text, SOME_TEXT)];
  }

  /** Joins each text of a part with each text of the next part. */
  #joined(parts: readonly (WordPart | DoubleQuotedChild)[], isQuoted: boolean): readonly Text[] {
    let texts: readonly Text[] = [literal('')];
    for (const part of parts) {
      const tails = this.#textsOfPart(part, isQuoted);
      if (texts.length * tails.length > MAX_TEXTS) giveUp(this.#reader);
      const both = texts.flatMap((head) =>
        tails.map((tail) => ({
          value: head.value + tail.value,
          least: head.least + tail.least,
          isLiteral: head.isLiteral && tail.isLiteral,
        })),
      );
      texts = both.slice(0, MAX_TEXTS);
    }
    return texts;
  }

  #textsOfPart(part: WordPart | DoubleQuotedChild, isQuoted: boolean): readonly Text[] {
    switch (part.type) {
      case 'Literal':
      case 'SingleQuoted':
      case 'AnsiCQuoted':
        return [literal(part.value)];
      case 'DoubleQuoted':
      case 'LocaleString':
        return this.#joined(part.parts, true);
      case 'SimpleExpansion':
        return this.#variable(part.text.slice(1), part.text, isQuoted);
      case 'ParameterExpansion':
        return this.#parameter(part, isQuoted);
      case 'CommandExpansion':
        return [textOfSubstitution(this.#run(part.script), part.text, isQuoted)];
      case 'ProcessSubstitution':
        this.#run(part.script);
        return [unknown(part.text, SOME_TEXT)];
      case 'ArithmeticExpansion':
        this.#run(part.expression);
        return [unknown(part.text, '0')];
      case 'BraceExpansion':
        this.#run(part.parts);
        return braceAlternatives(part.text).map(literal);
      case 'ExtendedGlob':
        this.#run(part.parts);
        return [literal(part.text)];
    }
  }

  /** Reads commands in a subshell, so a `cd` there does not affect the outer shell. */
  #run(node: unknown): readonly ShellCommand[] {
    const commands = this.#reader.readNode(node, { ...this.#reader }, null);
    this.commands.push(...commands);
    return commands;
  }

  /** The parser ends the pattern of `${x/$(rm -rf /)/y}` at the / within the brackets. So this reads both parts as one text in quotes. */
  #runReplacement(text: string): void {
    if (!/\$\(|`/.test(text) || !takeRoom(this.#reader, text.length)) return;
    const { pos: start, end } = this.#place;
    const commands = this.#reader.readScript(`: "${text}"`, { ...this.#reader }, null);
    if (!commands) giveUp(this.#reader);
    this.commands.push(...(commands ?? []).map((command) => ({ ...command, start, end })));
  }

  /** Returns the possible texts of `$NAME`. `written` is its source text. */
  #variable(name: string, written: string, isQuoted: boolean): readonly Text[] {
    const held = heldIn(name, this.#reader);
    if (!held) return [unknown(written, isPlaceholderToken(name) ? written : '')];
    return held.map((text) => (text.isLiteral ? filledIn(text.value, isQuoted) : text));
  }

  /** `${DIR:?}` stops the shell if it is empty, `${DIR:-/tmp/x}` has a default (POSIX 2.6.2). `${x%/*}` and `${x:0:3}` are unknown. */
  #parameter(part: ParameterExpansionPart, isQuoted: boolean): readonly Text[] {
    const { operator = '', operand, parameter, text, length, indirect, slice, replace, indexParts } = part;
    const held = heldIn(parameter, this.#reader);
    const given = operand ? this.textsOf(operand) : [literal('')];
    this.#run([slice, indexParts]);
    if (replace) this.#runReplacement(text.slice(text.indexOf('/') + 1, -1));
    if (length) return [literal('0')];
    if (indirect && held) return held.flatMap(({ value }) => this.#variable(value, text, isQuoted));
    const isWhole =
      (!slice || parameter === '@') && !replace && parameter !== '' && /^(?::?[-=?+])?$/.test(operator);
    if (!isWhole) return [unknown(text, held ? SOME_TEXT : '')];
    if (operator === ':?' && !held) this.#reader.variables.set(parameter, [unknown(text, SOME_TEXT)]);
    if (operator === ':+') return given.slice(-1);
    if (/^:[-=]$/.test(operator) && !held) return given.map(({ least }) => unknown(text, least));
    return this.#variable(parameter, text, isQuoted);
  }
}

/** These programs always print something harmless: a new folder, a date, a number. */
const NEVER_EMPTY = /^(?:mktemp|date|hostname|whoami|id|uname|nproc|uuidgen)$/;

function textOfSubstitution(commands: readonly ShellCommand[], written: string, isQuoted: boolean): Text {
  const [command] = commands;
  if (!command || commands.length > 1) return unknown(written, '');
  const { name, args } = command;
  const isLookUp = name === 'which' || (name === 'command' && args[0]?.value === '-v');
  const echoed = args.every(({ isLiteral }) => isLiteral) ? echoedText(command) : null;
  const known = name === 'pwd' ? '.' : isLookUp ? args.at(-1)?.value : echoed;
  return typeof known === 'string'
    ? filledIn(known, isQuoted)
    : unknown(written, NEVER_EMPTY.test(name) ? SOME_TEXT : '');
}

/** The texts of `{a,b}`; for `{1..9}`, the first and the last. */
function braceAlternatives(text: string): string[] {
  const inner = text.slice(1, -1);
  const range = /^(-?\w+)\.\.(-?\w+)(?:\.\.-?\d+)?$/.exec(inner);
  return range ? range.slice(1, 3) : inner.split(/,(?![^{}]*\})/);
}

/**
 * Replaces a placeholder, which is an unknown word, by a variable of underscores. No script uses such a variable. It is as long as the
 * placeholder, so all positions stay the same. A placeholder has at least three characters.
 */
export function placeholderTokenFor({ length }: string): string {
  return length < 5 ? `$${'_'.repeat(length - 1)}` : `\${${'_'.repeat(length - 3)}}`;
}

/** Whether a variable stands for a placeholder, which is never empty. */
function isPlaceholderToken(variable: string): boolean {
  return /^__+$/.test(variable);
}
