import { GLOB_STAR, type ShellToken, type ShellWord, splitCommand } from '../../lib/shell/shell-words.ts';
import { plainObstacle } from './plain-command.ts';

/**
 * Why auto-fix may not offer a command, as a sentence without its full stop; null if it may. With kedb.yaml's `allowed_commands` only what
 * they list is offered. Without them only a plain command is.
 */
export function offerObstacle(command: string, allowed: readonly string[] | null): string | null {
  if (allowed !== null)
    return isAllowedCommand(command, allowed)
      ? null
      : `The command ${command} is not among the allowed_commands of kedb.yaml`;
  const obstacle = plainObstacle(command);
  if (obstacle === null) return null;
  return `Without allowed_commands in kedb.yaml only a plain command is offered, and this one ${obstacle}`;
}

/**
 * Whether a list of allowed commands has a command. In `docker restart *` the * stands for exactly one word, or a part of one, but for no
 * option. A placeholder counts as such a part. Pipes, redirections and the like must be in the pattern, one by one.
 */
function isAllowedCommand(command: string, allowed: readonly string[]): boolean {
  const split = splitCommand(command);
  return allowed.some((pattern) => isVerbatim(command, pattern) || (split.ok && fits(split.value, pattern)));
}

/** What cannot be split can still be allowed letter by letter. A * in it would mean one thing here and another in the shell. */
function isVerbatim(command: string, pattern: string): boolean {
  return !pattern.includes('*') && command.trim() === pattern.trim();
}

function fits(tokens: readonly ShellToken[], pattern: string): boolean {
  const wanted = splitCommand(pattern);
  if (!wanted.ok || wanted.value.length !== tokens.length) return false;
  return wanted.value.every((want, index) => fitsToken(tokens[index], want));
}

function fitsToken(token: ShellToken | undefined, want: ShellToken): boolean {
  if (token?.kind === 'word' && want.kind === 'word') return fitsWord(token, want);
  return token?.kind === want.kind && token.source === want.source;
}

/** A * stands for what is surely one word. What the shell expands, and a placeholder without a *, must be spelled as it is. */
function fitsWord(word: ShellWord, want: ShellWord): boolean {
  const isGlob = want.value.includes(GLOB_STAR);
  if (word.live || (word.placeholders.length > 0 && !isGlob)) return !isGlob && word.source === want.source;
  return isGlob ? fitsGlob(word.value, want.value.split(GLOB_STAR)) : word.value === want.value;
}

/**
 * Whether the parts stand in the value in this order: the first at its start, the last at its end. Who allows `git *` means no
 * `git --exec-path=/tmp/x`: an option must begin as one in the pattern, `-*`.
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
