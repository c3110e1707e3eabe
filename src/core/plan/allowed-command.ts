import { callOf } from '../../lib/shell/dangers/unread.ts';
import type { ShellCommand } from '../../lib/shell/script.ts';
import {
  GLOB_STAR,
  isAssignment,
  isPlainWord,
  RESERVED_WORDS,
  type ShellToken,
  type ShellWord,
  splitCommand,
} from '../../lib/shell/shell-words.ts';
import { findWordDangers, followWords } from '../../lib/shell/word-dangers.ts';
import { findStarUses, type PlaceholderUse } from '../kb/settings/placeholder-uses.ts';
import { namesProgram, READS_CODE } from '../kb/settings/program-words.ts';

/** A placeholder of kedb. `{{.Names}}` is a template of docker. */
const PLACEHOLDER = /\{\{(?!\s*\.)/;

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * Why a command is not plain, as words that continue "it"; null if it is plain. A plain command is one program with its words. kedb
 * can read all of it. It is ASCII and has no placeholder, no operator, nothing that the shell expands, no code, and fix/dangerous finds nothing.
 */
function plainObstacle(command: string): string | null {
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
  if (commands.some(runsOwnFile)) return 'runs a file that kedb cannot read';
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

/** A file of the working folder, of a home or of /tmp may be anybody's. What is installed has a name, or lies in one of these folders. */
function runsOwnFile({ program }: ShellCommand): boolean {
  const path = program?.value ?? '';
  return path.includes('/') && !/^\/(?:usr|bin|sbin|opt|snap|nix|run\/current-system)\//.test(path);
}

function runsCode(command: ShellCommand): boolean {
  if (READS_CODE.test(command.name) || callOf(command) !== null) return true;
  return command.args.some((_, index) => namesProgram(command, index));
}

/**
 * The reason why auto-fix may not offer a command, as a sentence without its full stop; null if it may. With `allowed_commands` in kedb.yaml, kedb
 * offers only what they list. Without them, it offers only a plain command.
 */
export function offerObstacle(command: string, allowed: readonly string[] | null): string | null {
  if (allowed !== null)
    return isAllowedCommand(command, allowed)
      ? null
      : "The command is not on your team's list of automatic fixes";
  const obstacle = plainObstacle(command);
  if (obstacle === null) return null;
  return `Your team has no list of automatic fixes, so kedb offers only plain commands, and this one ${obstacle}`;
}

/**
 * Whether a list of allowed commands includes a command. In `docker restart *`, the * matches exactly one word or a part of one, but never an
 * option. A placeholder counts as a part of a word. The pattern must spell out pipes, redirections and the like.
 */
function isAllowedCommand(command: string, allowed: readonly string[]): boolean {
  const split = splitCommand(command);
  return allowed.some((pattern) => isVerbatim(command, pattern) || (split.ok && fits(split.value, pattern)));
}

/** Whether the pattern is the same text as the command. A * excludes this, because the shell expands it too. */
function isVerbatim(command: string, pattern: string): boolean {
  return !pattern.includes('*') && command.trim() === pattern.trim();
}

function fits(tokens: readonly ShellToken[], pattern: string): boolean {
  const wanted = splitCommand(pattern);
  if (!wanted.ok || wanted.value.length !== tokens.length) return false;
  if (!wanted.value.every((want, index) => fitsToken(tokens[index], want))) return false;
  const uses = findStarUses(pattern);
  return (
    uses.every(({ refusal }) => refusal === null) &&
    wanted.value.every((want, index) => isPlainAt(tokens[index], want, uses))
  );
}

/** A program may read the word as code, as in `ssh host docker restart *`. So the * must not bring a second command. An option may have a value. */
function isPlainAt(
  token: ShellToken | undefined,
  { offset, end }: ShellToken,
  uses: PlaceholderUse[],
): boolean {
  const isHere = ({ placeholder }: PlaceholderUse) => placeholder.offset >= offset && placeholder.end <= end;
  if (token?.kind !== 'word' || !uses.some((use) => use.isPlainOnly && isHere(use))) return true;
  const value = token.value.replaceAll('\0', 'x');
  return isPlainWord(value.startsWith('-') ? value.replaceAll('=', '') : value);
}

function fitsToken(token: ShellToken | undefined, want: ShellToken): boolean {
  if (token?.kind === 'word' && want.kind === 'word') return fitsWord(token, want);
  return token?.kind === want.kind && token.source === want.source;
}

/** A * matches only text that is certainly one word. The pattern must spell out what the shell expands, and placeholders outside a *. */
function fitsWord(word: ShellWord, want: ShellWord): boolean {
  const isGlob = want.value.includes(GLOB_STAR);
  if (word.live || (word.placeholders.length > 0 && !isGlob)) return !isGlob && word.source === want.source;
  return isGlob ? fitsGlob(word.value, want.value.split(GLOB_STAR)) : word.value === want.value;
}

/**
 * Whether the value contains the parts in this order: the first at its start, the last at its end. `git *` does not allow
 * `git --exec-path=/tmp/x`: to allow options, the pattern must begin with a hyphen, as in `-*`.
 */
function fitsGlob(value: string, [head = '', ...rest]: string[]): boolean {
  if (value.startsWith('-') && head === '') return false;
  const tail = rest.pop() ?? '';
  if (!value.startsWith(head) || !value.endsWith(tail)) return false;
  let from = head.length;
  for (const part of rest) {
    const found = value.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return from <= value.length - tail.length;
}
