import { compileWhole } from '../../lib/regex/whole-value.ts';
import {
  isPlainWord,
  quoteShellWord,
  type SplitFault,
  singleQuoted,
  splitCommand,
} from '../../lib/shell/shell-words.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { findSlots, type Slot } from './slots.ts';

/** Where placeholders take their values from: outside. */
export type PlaceholderValues = Record<
  'labels' | 'annotations' | 'captures',
  Readonly<Record<string, string>>
>;

/** The command, or why there is none. */
export type FilledCommand = Result<string, string>;

/** Anything that means to be a placeholder, wherever it stands. `{{.Names}}` is a template of docker's own. */
const PLACEHOLDERS = /\{\{\s*\$?(?:labels|annotations|captures)\.[^{}\n]*\}\}/g;

const NAME = /^(?<source>labels|annotations|captures)\.(?<key>[A-Za-z_][A-Za-z0-9_]*)$/;

/** Controls, line ends, and characters that reorder or hide text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Fills the placeholders of a command. A value goes in only if its name is declared with a pattern that the whole value fits, and always as
 * a part of one shell word; where that cannot be sure there is no command, and it is said why.
 */
export function fillCommand(
  command: string,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
): FilledCommand {
  const meant = [...command.matchAll(PLACEHOLDERS)];
  const split = splitCommand(command);
  if (!split.ok)
    return meant.length === 0
      ? success(command)
      : failure(`The command is not filled in: ${describeSplitFault(split.error)}.`);
  const slots = findSlots(split.value, command);
  const hidden = meant.find(({ index }) => !slots.some(({ placeholder }) => placeholder.offset === index));
  if (hidden)
    return failure(
      `${hidden[0]} stands inside quotes or a comment, where its value cannot be quoted safely.`,
    );
  return fillSlots(command, slots, parameters, values);
}

function describeSplitFault(fault: SplitFault): string {
  return fault.kind === 'controls' ? 'it has control characters' : `kedb cannot split it at \`${fault.at}\``;
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
    const word = fillSlot(slot, parameters, values);
    if (!word.ok) return word;
    text += command.slice(end, slot.placeholder.offset) + word.value;
    end = slot.placeholder.end;
  }
  return success(text + command.slice(end));
}

function fillSlot(
  slot: Slot,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
): FilledCommand {
  const { name } = slot.placeholder;
  const parameter = own(parameters, name);
  if (parameter === null) return failure(`{{ ${name} }} is not declared in the entry's parameters.`);
  if (slot.isCommandName) return failure(`{{ ${name} }} stands where a program's name goes.`);
  const value = findValue(name, values);
  if (value === null) return failure(`There is no value for {{ ${name} }}.`);
  const problem = valueProblem(value, parameter, slot.readsTwice);
  if (problem !== null) return failure(`The value of {{ ${name} }} ${problem}.`);
  return success(slot.mustQuote ? singleQuoted(value) : quoteShellWord(value));
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
  const fits = compileWhole(pattern);
  if (!fits.ok) return `cannot be judged: its pattern ${pattern} is not valid RE2, or too large`;
  if (!fits.value(value)) return `does not fit its pattern ${pattern}`;
  if (readsTwice !== null && !isPlainWord(value)) {
    return `does not fit: ${readsTwice} reads its arguments a second time, so only letters, digits and _./:@%+,- are safe`;
  }
  return null;
}

function own(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
