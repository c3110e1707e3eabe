import { ALERT_WORK } from '../../lib/engine/work.ts';
import { compileWhole, stepsToCompile } from '../../lib/regex/whole-value.ts';
import { quoteShellWord, type SplitFault, singleQuoted, splitCommand } from '../../lib/shell/shell-words.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { findPlaceholderUses, type PlaceholderUse } from '../kb/settings/placeholder-uses.ts';
import { type Allowed, fitsPlace } from '../kb/settings/value-places.ts';

/** The values for placeholders. They come from outside. */
export type PlaceholderValues = Record<
  'labels' | 'annotations' | 'captures',
  Readonly<Record<string, string>>
>;

/**
 * Tests values against the patterns of parameters, within a budget for all plans of a request. Strangers send the values, and one of
 * 4,096 characters can keep one pattern busy for a tenth of a second. Each result is kept.
 */
export class ValueTests {
  readonly #known = new Map<string, boolean | 'invalid'>();
  #units: number;

  constructor(units = ALERT_WORK) {
    this.#units = units;
  }

  /** Whether the whole value fits, or 'invalid' for a pattern that is no expression; null if the budget does not allow to find out. */
  fits(pattern: string, value: string): boolean | 'invalid' | null {
    const key = `${pattern}\0${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (!this.#pay(stepsToCompile(pattern))) return null;
    const compiled = compileWhole(pattern);
    if (compiled.ok && !this.#pay(compiled.value.steps(value))) return null;
    const fits = compiled.ok ? compiled.value.test(value) : 'invalid';
    this.#known.set(key, fits);
    return fits;
  }

  #pay(steps: number): boolean {
    if (steps >= this.#units) return false;
    this.#units -= steps;
    return true;
  }
}

/** The command with its values filled in, or why kedb cannot fill it in: half a sentence without a full stop. */
export type FilledCommand = Result<string, string>;

/** Every text that looks like one of our placeholders. `{{.Names}}` is not one: it is a template of docker. */
const PLACEHOLDERS = /\{\{\s*\$?(?:labels|annotations|captures)\.[^{}\n]*\}\}/g;

const NAME = /^(?<source>labels|annotations|captures)\.(?<key>[A-Za-z_][A-Za-z0-9_]*)$/;

/** The limit of the schema for fix_command. A command in the body has no schema. */
const MAX_FILLED = 2000;

/** Controls, line ends, and characters that reorder or hide text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Fills the placeholders of a command, or returns the reason why it cannot. The entry must declare each name with a pattern, and the
 * whole value must match it. A value always becomes a part of one shell word. A value that needs quotes is only used if the
 * program takes it as data.
 */
export function fillCommand(
  command: string,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
  tests = new ValueTests(),
): FilledCommand {
  const meant = [...command.matchAll(PLACEHOLDERS)];
  if (meant.length > 0 && command.length > MAX_FILLED)
    return failure(`the command has more than ${MAX_FILLED} characters`);
  const split = splitCommand(command);
  if (!split.ok) return meant.length === 0 ? success(command) : failure(describeSplitFault(split.error));
  const uses = findPlaceholderUses(split.value);
  const hidden = meant.find(({ index }) => !uses.some(({ placeholder }) => placeholder.offset === index));
  if (hidden) return failure(notInserted(hidden[0].replaceAll(/[{}$\s]/g, ''), 'inside quotes or a comment'));
  return fillPlaceholders(command, uses, parameters, values, tests);
}

function describeSplitFault(fault: SplitFault): string {
  return fault.kind === 'controls'
    ? 'the command contains control characters'
    : `kedb cannot split the command at \`${fault.at}\``;
}

/**
 * The same for a command that a person reads before they run it: fills in every value that it may, and leaves each other placeholder
 * as written.
 */
export function fillKnown(
  command: string,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
  tests = new ValueTests(),
): string {
  const split = command.length > MAX_FILLED ? null : splitCommand(command);
  if (!split?.ok) return command;
  const uses = findPlaceholderUses(split.value);
  const words = uses.map((use) => fillPlaceholder(use, parameters, values, tests));
  return insert(
    command,
    uses,
    words.map((word) => (word.ok ? word.value : null)),
  );
}

function fillPlaceholders(
  command: string,
  uses: readonly PlaceholderUse[],
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
  tests: ValueTests,
): FilledCommand {
  const words: string[] = [];
  for (const use of uses) {
    const word = fillPlaceholder(use, parameters, values, tests);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return success(insert(command, uses, words));
}

/** Puts each word in the place of its placeholder. null leaves the placeholder. */
function insert(command: string, uses: readonly PlaceholderUse[], words: readonly (string | null)[]): string {
  let text = '';
  let end = 0;
  for (const [index, { placeholder }] of uses.entries()) {
    const word = words[index] ?? command.slice(placeholder.offset, placeholder.end);
    text += command.slice(end, placeholder.offset) + word;
    end = placeholder.end;
  }
  return text + command.slice(end);
}

function fillPlaceholder(
  use: PlaceholderUse,
  parameters: Readonly<Record<string, string>>,
  values: PlaceholderValues,
  tests: ValueTests,
): FilledCommand {
  const { name } = use.placeholder;
  const parameter = own(parameters, name);
  if (parameter === null) return failure(`the entry does not say what ${spokenName(name)} may be`);
  if (use.refusal !== null) return failure(notInserted(name, use.refusal));
  const value = findValue(name, values);
  if (value === null) return failure(`${spokenName(name)} has no value`);
  const problem = valueProblem(value, parameter, use.allowed, tests);
  if (problem !== null) return failure(`the value of ${spokenName(name)} ${problem}`);
  return success(use.mustQuote ? singleQuoted(value) : quoteShellWord(value));
}

function notInserted(name: string, place: string): string {
  return `kedb cannot safely insert the value of ${spokenName(name)} ${place}`;
}

/** A placeholder's name for a person on call: `label "container"`. */
function spokenName(name: string): string {
  const { source, key } = NAME.exec(name)?.groups ?? {};
  if (source === undefined) return 'a value of the command';
  return source === 'captures' ? `captured value "${key}"` : `${source.replace(/s$/, '')} "${key}"`;
}

/** Prometheus treats a missing label and an empty one the same. */
function findValue(name: string, values: PlaceholderValues): string | null {
  const groups = NAME.exec(name)?.groups;
  if (!groups) return null;
  const { source, key } = groups;
  if (key === undefined || (source !== 'labels' && source !== 'annotations' && source !== 'captures'))
    return null;
  return own(values[source], key) || null;
}

/** Why a value cannot be used. The text never repeats the value: it comes from outside and may be of any length. */
function valueProblem(value: string, pattern: string, allowed: Allowed, tests: ValueTests): string | null {
  if (UNPRINTABLE.test(value)) return 'contains control characters';
  if (value.startsWith('-')) return 'starts with "-", so the program would read it as an option';
  const fits = tests.fits(pattern, value);
  if (fits === null) return 'cannot be checked, because that would take too long';
  if (fits === 'invalid') return 'cannot be checked, because the entry describes its allowed values wrongly';
  if (!fits) return 'is not one this command may be used on';
  if (!fitsPlace(value, 'any')) return 'names a folder above, or the folder itself';
  if (fitsPlace(value, allowed)) return null;
  return allowed === 'plain'
    ? 'is not safe there, because a program may run it as code'
    : 'is more than a plain name, and kedb does not know what the program does with it';
}

function own(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
