import type { Command } from 'unbash';
import type { Argument, ShellCommand, Text } from '../script.ts';
import { expandToOne, expandWord } from './expand-word.ts';
import { giveUp, type Reader } from './reader.ts';
import { partFrom, SOME_TEXT, unknown, unreadWord } from './word-text.ts';

/** A value has at most this many characters, because `x=$x$x` doubles each time. */
const MAX_HELD = 1000;

/** Notes the variables of `DIR=/srv/x`, `export DIR=/srv/x` and `[ -n "$DIR" ]`. Returns the commands in their values. */
export function noteVariables(
  { name, prefix, suffix }: Command,
  args: readonly Argument[],
  reader: Reader,
): ShellCommand[] {
  const program = name?.value ?? '';
  const assigned = prefix.flatMap(({ name: variable, append, value, array }) => {
    const values =
      array?.flatMap((word) => expandWord(word, reader)) ?? (value ? [expandToOne(value, reader)] : []);
    if (!name && variable) note(variable, values, append === true, reader);
    return values.flatMap(({ substituted }) => substituted);
  });
  if (/^(?:export|local|declare|readonly|typeset)$/.test(program)) noteDeclarations(args, reader);
  if (program === 'read') noteRead(args, reader);
  if (program === '[' || program === 'test') noteTest(suffix, reader);
  return assigned;
}

function noteDeclarations(args: readonly Argument[], reader: Reader): void {
  for (const word of args) {
    const name = /^([A-Za-z_]\w*)=/.exec(word.value)?.[1];
    if (name) note(name, [partFrom(word, name.length + 1)], false, reader);
  }
}

/** In `while read -r f`, the lines are unknown. */
function noteRead(args: readonly Argument[], { variables }: Reader): void {
  for (const { value } of args) {
    if (/^[A-Za-z_]\w*$/.test(value)) variables.set(value, [unknown(unreadWord(value), '')]);
  }
}

/** After `[ -n "$DIR" ] &&` and after `[ -z "$DIR" ] && exit`, the variable is not empty. */
function noteTest(words: readonly { value: string }[], { variables }: Reader): void {
  words.forEach(({ value }, index) => {
    const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
    const isAsked = /^-[nzdef]$/.test(words[index - 1]?.value ?? '');
    if (name && isAsked && !variables.has(name)) variables.set(name, [someText(name)]);
  });
}

/** Notes the value of a variable, or forgets the variable if it may be empty. */
function note(name: string, values: readonly Argument[], isAppended: boolean, reader: Reader): void {
  const { variables } = reader;
  if (values.some(({ value }) => value.length > MAX_HELD)) giveUp(reader);
  if (isAppended) {
    if (values.some(({ least }) => least !== '')) variables.set(name, [someText(name)]);
    return;
  }
  if (values.some(({ isLiteral, least }) => !isLiteral && least === '')) variables.delete(name);
  else variables.set(name, values);
}

function someText(name: string): Text {
  return unknown(`$${name}`, SOME_TEXT);
}
