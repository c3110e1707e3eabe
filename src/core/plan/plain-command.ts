import { callOf } from '../../lib/shell/dangers/unread.ts';
import { findWordDangers, followWords } from '../../lib/shell/word-dangers.ts';
import type { ShellCommand } from '../../lib/shell/script.ts';
import { isAssignment, RESERVED_WORDS, type ShellToken, splitCommand } from '../../lib/shell/shell-words.ts';
import { namesProgram, READS_CODE } from '../kb/settings/program-words.ts';

/** A placeholder of kedb. `{{.Names}}` is a template of docker. */
const PLACEHOLDER = /\{\{(?!\s*\.)/;

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * Why a command is not plain, as words that continue "it"; null if it is plain. A plain command is one program with its words. kedb
 * can read all of it. It is ASCII and has no placeholder, no operator, nothing that the shell expands, no code, and fix/dangerous finds nothing.
 */
export function plainObstacle(command: string): string | null {
  if (PLACEHOLDER.test(command)) return 'takes a value from the alert';
  if (BEYOND_ASCII.test(command)) return 'has a character beyond ASCII, which may look like another one';
  const split = splitCommand(command.trim());
  if (!split.ok) return 'cannot be read completely';
  return formObstacle(split.value, command.trim()) ?? harmObstacle(split.value);
}

function formObstacle(tokens: readonly ShellToken[], command: string): string | null {
  const operator = tokens.find(({ kind }) => kind === 'operator');
  if (operator) return `has ${shown(operator.source)}`;
  const live = tokens.find((token) => token.kind === 'word' && token.live);
  if (live) return `has ${shown(live.source)}, which the shell expands`;
  const [first] = tokens;
  if (first?.kind !== 'word' || first.value === '') return 'is empty';
  if (isAssignment(first.value)) return 'begins with an assignment';
  if (RESERVED_WORDS.has(first.value)) return `begins with ${shown(first.value)}, which is no program`;
  return isWhole(tokens, command) ? null : 'has a comment, or continues on the next line';
}

/** A reason is read at a glance. */
const LONGEST = 60;

function shown(source: string): string {
  if (source === '\n') return 'a line end';
  return source.length <= LONGEST ? `\`${source}\`` : `\`${source.slice(0, LONGEST)}…\``;
}

/** Whether there is nothing but blanks between the words: no comment and no continued line. */
function isWhole(tokens: readonly ShellToken[], command: string): boolean {
  const ends = [0, ...tokens.map(({ end }) => end)];
  const starts = [...tokens.map(({ offset }) => offset), command.length];
  return ends.every((end, index) => /^[ \t]*$/.test(command.slice(end, starts[index])));
}

function harmObstacle(tokens: readonly ShellToken[]): string | null {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.value] : []));
  const commands = followWords(words);
  if (commands === null || commands.some(runsCode)) return 'hands code to a program';
  if (commands.length > 1 && words.some(isAssignment)) return 'has an assignment';
  return findWordDangers(words)?.[0]?.reason ?? hiddenObstacle(words);
}

/** A command in the words of another one has at most this many words. */
const MAX_HIDDEN = 40;

/** kedb does not know every program that runs its words, such as `psql -c '\\! rm …'` or `git bisect run rm …`. */
function hiddenObstacle(words: readonly string[]): string | null {
  const parts = words.flatMap((word) => word.split(/[\s;&|!(){}<>`'"]+/)).filter((part) => part !== '');
  const isHarmful = parts.some((_, at) =>
    findWordDangers(parts.slice(at, at + MAX_HIDDEN))?.some(({ harm }) => harm === 'destructive'),
  );
  return isHarmful ? 'has words that another program could run as a dangerous command' : null;
}

function runsCode(command: ShellCommand): boolean {
  if (READS_CODE.test(command.name) || callOf(command) !== null) return true;
  return command.args.some((_, index) => namesProgram(command, index));
}
