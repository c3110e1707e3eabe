import { callOf } from '../../../lib/shell/dangers/unread.ts';
import { innerOf } from '../../../lib/shell/running/follow.ts';
import { operandsOf } from '../../../lib/shell/running/options.ts';
import type { Argument, ShellCommand } from '../../../lib/shell/script.ts';
import {
  GLOB_STAR,
  isAssignment,
  RESERVED_WORDS,
  type ShellToken,
  splitCommand,
} from '../../../lib/shell/shell-words.ts';
import { commandOfWords } from '../../../lib/shell/word-dangers.ts';

/** Options whose value names a program (manuals of tar, rsync and git): with the value in the same word, or in the next word. */
const RUNS_VALUE =
  /^--(?:checkpoint-action|to-command|use-compress-program|rsh|rsync-path|exec|config-env)(?:=|$)/;
const RUNS_NEXT = new Map([
  ['git', /^(?:-c|--config-env)$/],
  ['rsync', /^(?:-[a-zA-Z]*e|--rsh|--rsync-path)$/],
  ['tar', /^(?:-[a-zA-Z]*[FI]|--checkpoint-action|--to-command|--use-compress-program)$/],
]);

/** Programs that run their file argument. */
const RUNS_FILES = /^(?:at|batch|crontab)$/;

/** Whether a word may name a program that the command runs: `tar --checkpoint-action=exec=…`, `git -c core.sshCommand=…`. */
export function namesProgram({ name, args }: ShellCommand, index: number): boolean {
  const before = args[index - 1]?.value ?? '';
  const word = args[index]?.value ?? '';
  return (
    RUNS_FILES.test(name) ||
    RUNS_VALUE.test(word) ||
    word.startsWith('ext::') ||
    (RUNS_NEXT.get(name)?.test(before) ?? false)
  );
}

/** An item of `allowed_commands` with more wrappers in wrappers is refused. People write fewer. */
const MAX_NESTING = 6;

/** The ways in which the * of an item of `allowed_commands` is more than one word of data. */
type StarUse = 'program' | 'code';

/**
 * The widest use of a * in an item of `allowed_commands`. `program`: the * allows any program, as in `sudo *` and `sh -c *`. `code`: a
 * shell reads the word again, as in `ssh host docker restart *`. null: each * is one word of data.
 */
export function widestStar(item: string, nesting = 0): StarUse | null {
  const split = splitCommand(item);
  if (!split.ok || !item.includes('*')) return null;
  const commands = simpleCommands(split.value).map(commandOfWords);
  return widest(commands.map((command) => widestIn(command, nesting)));
}

function widest(uses: readonly (StarUse | null)[]): StarUse | null {
  return uses.includes('program') ? 'program' : (uses.find((use) => use !== null) ?? null);
}

/** The words of each simple command. `env` stands for assignments before a program. Targets of redirections are no words. */
function simpleCommands(tokens: readonly ShellToken[]): string[][] {
  const simple: string[][] = [[]];
  tokens.forEach((token, index) => {
    const isOperator = token.kind === 'operator';
    if (isOperator && !/[<>]/.test(token.source)) simple.push([]);
    const before = tokens[index - 1];
    const isTarget = before?.kind === 'operator' && /[<>]/.test(before.source);
    if (!isOperator && !isTarget) simple.at(-1)?.push(token.value);
  });
  return simple.map((words) => {
    const from = words.findIndex((word) => !RESERVED_WORDS.has(word));
    return isAssignment(words[from] ?? '') ? ['env', ...words.slice(from)] : words.slice(Math.max(0, from));
  });
}

/** In the place of a verb, a * may also be one of these, and they run a program. */
const VERBS = ['exec', 'run', 'ssh', 'compose'];
const MAX_VERBS = 2;

function widestIn(command: ShellCommand, nesting: number): StarUse | null {
  if (decidesProgram(command) || nesting >= MAX_NESTING) return 'program';
  const stars = command.args.flatMap(({ value }, at) => (value === GLOB_STAR ? at : [])).slice(0, MAX_VERBS);
  const as = stars.flatMap((at) => VERBS.map((verb) => withArg(command, at, verb)));
  return widest([command, ...as].map((one) => widestInside(one, nesting + 1)));
}

function widestInside(command: ShellCommand, nesting: number): StarUse | null {
  const { commands, given } = innerOf(command);
  const codes = given.map(({ code }) => code.replaceAll(GLOB_STAR, '*'));
  return widest([
    ...commands.map((inner) => widestIn(inner, nesting)),
    ...codes.map((code) => widestStar(code, nesting) ?? (code.includes('*') ? 'code' : null)),
  ]);
}

function withArg(command: ShellCommand, at: number, value: string): ShellCommand {
  return { ...command, args: command.args.map((arg, index) => (index === at ? { ...arg, value } : arg)) };
}

/** Whether a * is the program, its script or its code, or the value of an option that names a program. */
function decidesProgram(command: ShellCommand): boolean {
  const { name, program, args } = command;
  const call = callOf(command);
  const [first = ''] = /^(?:[gm]?awk|g?sed)$/.test(name) ? operandsOf(command) : [];
  const takesPrograms = RUNS_NEXT.has(name) || name === 'ssh';
  const isNamed = args.some(
    (arg, index) =>
      hasStar(arg) && (namesProgram(command, index) || (takesPrograms && /^-[^=]*\x01/.test(arg.value))),
  );
  return isNamed || first.includes(GLOB_STAR) || [program, call?.file, call?.code].some(hasStar);
}

function hasStar(word: Argument | null | undefined): boolean {
  return word?.value.includes(GLOB_STAR) ?? false;
}
