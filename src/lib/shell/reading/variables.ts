import type { AssignmentPrefix, Command } from 'unbash';
import type { Argument, ShellCommand, Text } from '../script.ts';
import { expandToOne, expandWord } from './expand-word.ts';
import { giveUp, type Reader } from './reader.ts';
import { SOME_TEXT, unknown, unreadWord } from './word-text.ts';

/** The limit for a value: `x=$x$x` doubles. */
const MAX_HELD = 1000;

/** Notes the variables of `DIR=/srv/x`, `export DIR=/srv/x` and `[ -n "$DIR" ]`. Returns the commands in their values. */
export function noteVariables(
  { name, prefix, suffix }: Command,
  args: readonly Argument[],
  reader: Reader,
): ShellCommand[] {
  const assigned = prefix.map((assignment) => ({ assignment, values: valuesOf(assignment, reader) }));
  const program = name?.value ?? '';
  if (!name) for (const { assignment, values } of assigned) noteAssignment(assignment, values, reader);
  if (/^(?:export|local|declare|readonly|typeset)$/.test(program)) noteDeclarations(args, reader);
  if (program === 'read') noteRead(args, reader);
  if (program === '[' || program === 'test') noteTest(suffix, reader);
  return assigned.flatMap(({ values }) => values.flatMap(({ substituted }) => substituted));
}

function valuesOf({ value, array }: AssignmentPrefix, reader: Reader): Argument[] {
  if (array) return array.flatMap((word) => expandWord(word, reader));
  return value ? [expandToOne(value, reader)] : [];
}

function noteAssignment({ name, append }: AssignmentPrefix, values: Argument[], reader: Reader): void {
  if (!name) return;
  if (!append) hold(name, values, reader);
  else if (values.some(({ least }) => least !== '')) reader.variables.set(name, [someText(name)]);
}

function noteDeclarations(args: readonly Argument[], reader: Reader): void {
  for (const word of args) {
    const name = /^([A-Za-z_]\w*)=/.exec(word.value)?.[1];
    const from = (name?.length ?? 0) + 1;
    if (name) hold(name, [{ ...word, value: word.value.slice(from), least: word.least.slice(from) }], reader);
  }
}

/** `while read -r f`: the lines are unknown. */
function noteRead(args: readonly Argument[], { variables }: Reader): void {
  for (const { value } of args) {
    if (/^[A-Za-z_]\w*$/.test(value)) variables.set(value, [unknown(unreadWord(value), '')]);
  }
}

/** The variable is not empty after `[ -n "$DIR" ] &&`, and after `[ -z "$DIR" ] && exit`. */
function noteTest(words: readonly { value: string }[], { variables }: Reader): void {
  words.forEach(({ value }, index) => {
    const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
    const isAsked = /^-[nzdef]$/.test(words[index - 1]?.value ?? '');
    if (name && isAsked && !variables.has(name)) variables.set(name, [someText(name)]);
  });
}

/** Forgets a variable that may be empty. */
function hold(name: string, values: readonly Argument[], reader: Reader): void {
  const { variables } = reader;
  const isShort = values.every(({ value }) => value.length <= MAX_HELD);
  if (!isShort) giveUp(reader);
  const texts = values.map(({ value, least, isLiteral }) => ({ value, least, isLiteral }));
  if (texts.some(({ isLiteral, least }) => !isLiteral && least === '')) variables.delete(name);
  else variables.set(name, isShort ? texts : [someText(name)]);
}

function someText(name: string): Text {
  return unknown(`$${name}`, SOME_TEXT);
}
