import { RE2JS, RE2JSSyntaxException } from 're2js';
import { splitCommand } from '../../lib/shell/shell-words.ts';
import { findSlots, type Slot } from './slots.ts';

/** Where placeholders take their values from: outside. */
export type PlaceholderValues = Record<
  'labels' | 'annotations' | 'captures',
  Readonly<Record<string, string>>
>;

export type FilledCommand = { command: string; problem: null } | { command: null; problem: string };

/** Anything that means to be a placeholder, wherever it stands. `{{.Names}}` is a template of docker's own. */
const PLACEHOLDERS = /\{\{\s*\$?(?:labels|annotations|captures)\.[^{}\n]*\}\}/g;

const NAME = /^(?<source>labels|annotations|captures)\.(?<key>[A-Za-z_][A-Za-z0-9_]*)$/;

/** Controls, line ends, and characters that reorder or hide text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const NEEDS_NO_QUOTES = /^[A-Za-z0-9_./:@%+,-]+$/;

/**
 * Fills the placeholders of a command. A value goes in only if its name is declared with a pattern that the whole value fits, and always as
 * a part of one shell word; where that cannot be sure there is no command, and `problem` says why.
 */
export function fillCommand(
  command: string,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
): FilledCommand {
  const meant = [...command.matchAll(PLACEHOLDERS)];
  const split = splitCommand(command);
  if (split.value === null)
    return meant.length === 0 ? filled(command) : refused(`The command is not filled in: ${split.problem}.`);
  const slots = findSlots(split.value, command);
  const hidden = meant.find(({ index }) => !slots.some(({ placeholder }) => placeholder.offset === index));
  if (hidden)
    return refused(
      `${hidden[0]} stands inside quotes or a comment, where its value cannot be quoted safely.`,
    );
  return fillSlots(command, slots, parameters, values);
}

/** One word for a POSIX shell: in single quotes, unless nothing in it could mean anything to the shell. */
export function quoteShellWord(value: string): string {
  return NEEDS_NO_QUOTES.test(value) ? value : alwaysQuote(value);
}

function fillSlots(
  command: string,
  slots: readonly Slot[],
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
): FilledCommand {
  let text = '';
  let end = 0;
  for (const slot of slots) {
    const { command: word, problem } = fillSlot(slot, parameters, values);
    if (problem !== null) return refused(problem);
    text += command.slice(end, slot.placeholder.offset) + word;
    end = slot.placeholder.end;
  }
  return filled(text + command.slice(end));
}

function fillSlot(
  slot: Slot,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
): FilledCommand {
  const { name } = slot.placeholder;
  const parameter = own(parameters, name);
  if (parameter === null) return refused(`{{ ${name} }} is not declared in the entry's parameters.`);
  if (slot.isCommandName) return refused(`{{ ${name} }} stands where a program's name goes.`);
  const value = findValue(name, values);
  if (value === null) return refused(`There is no value for {{ ${name} }}.`);
  const problem = valueProblem(value, parameter, slot.readsTwice);
  if (problem !== null) return refused(`The value of {{ ${name} }} ${problem}.`);
  return filled(slot.mustQuote ? alwaysQuote(value) : quoteShellWord(value));
}

/** A missing label and an empty one are the same to Prometheus. */
function findValue(name: string, values: PlaceholderValues): string | null {
  const groups = NAME.exec(name)?.groups;
  if (!groups) return null;
  const { source, key } = groups;
  if (key === undefined || (source !== 'labels' && source !== 'annotations' && source !== 'captures'))
    return null;
  return own(values[source], key) || null;
}

/** Why a value does not fit. The value itself is not repeated: it comes from outside, and may be of any length. */
function valueProblem(value: string, pattern: string, readsTwice: string | null): string | null {
  if (UNPRINTABLE.test(value)) return 'does not fit: it has control characters';
  if (value.startsWith('-')) return 'does not fit: it begins with -, and would be read as an option';
  const isMatch = compileWhole(pattern);
  if (!isMatch) return `cannot be judged: its pattern ${pattern} is not valid RE2`;
  if (!isMatch(value)) return `does not fit its pattern ${pattern}`;
  if (readsTwice !== null && !NEEDS_NO_QUOTES.test(value)) {
    return `does not fit: ${readsTwice} reads its arguments a second time, so only letters, digits and _./:@%+,- are safe`;
  }
  return null;
}

/** Compiled by itself, not inside ^(?:…)$: a pattern such as `a)|(b` must not find its way out of the anchors. */
function compileWhole(pattern: string): ((value: string) => boolean) | null {
  try {
    const regex = RE2JS.compile(pattern);
    return (value) => regex.matches(value);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return null;
  }
}

function alwaysQuote(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

function own(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}

function filled(command: string): FilledCommand {
  return { command, problem: null };
}

function refused(problem: string): FilledCommand {
  return { command: null, problem };
}
