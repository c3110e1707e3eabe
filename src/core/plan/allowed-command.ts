import { GLOB_STAR, type ShellToken, type ShellWord, splitCommand } from '../../lib/shell/shell-words.ts';
import { findStarUses, type PlaceholderUse } from '../kb/settings/placeholder-uses.ts';
import { fitsPlace } from '../kb/settings/value-places.ts';
import { plainObstacle } from './plain-command.ts';

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
    wanted.value.every((want, index) => fitsPlaces(tokens[index], want, uses))
  );
}

/** Whether the text that each * stands for may be in its place. A placeholder of the command has its own rules. */
function fitsPlaces(
  token: ShellToken | undefined,
  want: ShellToken,
  uses: readonly PlaceholderUse[],
): boolean {
  if (token?.kind !== 'word' || want.kind !== 'word' || !want.value.includes(GLOB_STAR)) return true;
  const [head = '', ...rest] = want.value.split(GLOB_STAR);
  const covered = token.value.slice(head.length, token.value.length - (rest.at(-1) ?? '').length);
  const here = uses.filter(
    ({ placeholder }) => placeholder.offset >= want.offset && placeholder.end <= want.end,
  );
  const text = covered.replaceAll('\0', 'x');
  return text === '' || here.every(({ allowed }) => fitsPlace(text, allowed));
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
