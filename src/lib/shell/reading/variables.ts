import type { Command } from 'unbash';
import { inputTexts } from '../running/input.ts';
import { lineOf, readLeadingOptions } from '../running/options.ts';
import { syntaxOf } from '../running/programs.ts';
import type { Argument, ShellCommand } from '../script.ts';
import { expandToOne, expandWord } from './expand-word.ts';
import { giveUp, heldIn, MAX_TEXTS, type Reader } from './reader.ts';
import { literal, partFrom, printed, SOME_TEXT, unknown, unreadWord } from './word-text.ts';

/** A value has at most this many characters, because `x=$x$x` doubles each time. */
const MAX_HELD = 1000;

/** Notes the variables of `export DIR=/srv/x` and `[ -n "$DIR" ]`, functions that are aliases, and `$1` of `set -- x`. */
export function noteVariables(command: ShellCommand, suffix: Command['suffix'], reader: Reader): void {
  const { args } = command;
  const program = command.program?.value ?? '';
  if (/^(?:export|local|declare|readonly|typeset)$/.test(program)) noteDeclarations(args, reader);
  if (/^(?:read|mapfile|readarray)$/.test(program)) noteRead(command, reader);
  if (program === 'alias') noteAliases(args, reader);
  const [option, second, third] = args;
  const call = `${program} ${option?.value}`;
  if (call === 'hash -p' && third) reader.functions.set(third.value, `${second?.value} "$@"`);
  if (call === 'printf -v' && second)
    note(second.value, [{ ...second, ...literal(printed(args.slice(2))) }], false, reader);
  if (program === 'set') notePositional(args, reader);
  if (program === 'shift') noteShift(Number.parseInt(option?.value ?? '', 10) || 1, reader);
  if (program === '[' || program === 'test') noteTest(suffix, reader);
}

/** The assignments before a program, as words: `DIR=/srv/x`. Without a program, it notes their variables. */
export function readAssignments({ name, prefix }: Command, reader: Reader): Argument[] {
  return prefix.flatMap(({ name: variable = '', append, value, array }) => {
    const values =
      array?.flatMap((word) => expandWord(word, reader)) ?? (value ? [expandToOne(value, reader)] : []);
    if (!name) note(variable, values, append === true, reader);
    const head = `${variable}=`;
    return values.map((word) => ({ ...word, value: head + word.value, least: head + word.least }));
  });
}

/** `X=a sh -c …` and `env X=a sh -c …` set variables for one command. Returns a function that takes them back. */
export function noteEnv(words: readonly Argument[], command: ShellCommand, reader: Reader): () => void {
  const { name, program, args } = command;
  const own = /^(?:env|sudo|doas)$/.test(name) ? [...words, ...args] : program ? words : [];
  const names = own.map(({ value }) => value.replace(/=.*/s, ''));
  const before = names.map((one) => [one, reader.variables.get(one)] as const);
  noteDeclarations(own, reader);
  return () => {
    for (const [one, held] of before) held ? reader.variables.set(one, held) : reader.variables.delete(one);
  };
}

function noteDeclarations(args: readonly Argument[], reader: Reader): void {
  for (const word of args) {
    const [, name, list] = /^([A-Za-z_]\w*)=(?:\((.*)\)$)?/s.exec(word.value) ?? [];
    const items = list?.split(/\s+/).map((item) => ({ ...word, ...literal(item) }));
    if (name) note(name, items ?? [partFrom(word, name.length + 1)], false, reader);
  }
}

/** In `alias x='rm -rf'`, later words of the shell call it. */
function noteAliases(args: readonly Argument[], { functions }: Reader): void {
  for (const { value } of args) {
    const [, name, text] = /^([\w.:-]+)=(.*)$/s.exec(value) ?? [];
    if (name && text) functions.set(name, `${text} "$@"`);
  }
}

/** `set -- a b` and `set a b` set the positional parameters. */
function notePositional(args: readonly Argument[], reader: Reader): void {
  const { next, isEnded } = readLeadingOptions(args, syntaxOf('sh'));
  const given = args.slice(next);
  if (given.length === 0 && !isEnded) return;
  reader.positional = [reader.positional[0] ?? [], ...given.map((word) => [word])];
}

/** After `shift`, each positional parameter may be any of the words, because the shift may be in a loop or may not run. The likely word is first. */
function noteShift(by: number, reader: Reader): void {
  const all = heldIn('@', reader) ?? [];
  if (all.length > MAX_TEXTS) giveUp(reader);
  const from = (at: number) => [...all.slice(at % all.length), ...all.slice(0, at % all.length)];
  const left = all.slice(0, MAX_TEXTS).map((_, index) => from(index + by));
  reader.positional = [reader.positional[0] ?? [], ...left];
}

/** In `while read -r f`, the variable holds all lines, if they are known. Of several variables, each may hold any word. */
function noteRead(command: ShellCommand, { variables }: Reader): void {
  const { options, operands } = lineOf(command);
  const names = [...operands, ...options.flatMap(({ value }) => value ?? [])].map(({ value }) => value);
  const found = inputTexts(command).flatMap(
    (text) => text.match(names.length > 1 ? /\S+/g : /[^\n]+/g) ?? [],
  );
  const isKnown = found.length > 0 && found.length <= MAX_TEXTS && !found.some((text) => /[$`]/.test(text));
  for (const name of names.filter((one) => /^[A-Za-z_]\w*$/.test(one)))
    variables.set(name, isKnown ? found.map(literal) : [unknown(unreadWord(name), '')]);
}

/** After `[ -n "$DIR" ] &&` and after `[ -z "$DIR" ] && exit`, the variable is not empty. */
function noteTest(words: readonly { value: string }[], { variables }: Reader): void {
  words.forEach(({ value }, index) => {
    const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
    const isAsked = /^-[nzdef]$/.test(words[index - 1]?.value ?? '');
    if (name && isAsked && !variables.has(name)) variables.set(name, [unknown(value, SOME_TEXT)]);
  });
}

/** Notes the value of a variable, or forgets the variable if it may be empty. */
function note(name: string, values: readonly Argument[], isAppended: boolean, reader: Reader): void {
  const { variables } = reader;
  if (values.some(({ value }) => value.length > MAX_HELD)) giveUp(reader);
  if (isAppended) {
    if (values.some(({ least }) => least !== '')) variables.set(name, [unknown(`$${name}`, SOME_TEXT)]);
    return;
  }
  if (values.some(({ isLiteral, least }) => !isLiteral && least === '')) variables.delete(name);
  else variables.set(name, values);
}
