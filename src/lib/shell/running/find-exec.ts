import type { ShellCommand } from '../script.ts';
import { toCommand } from './unwrap.ts';

const EXEC = /^-(?:exec|ok)(?:dir)?$/;

/** The commands that `find` runs for what it finds. */
export function findExec(command: ShellCommand): ShellCommand[] {
  const { args } = command;
  const commands: ShellCommand[] = [];
  for (let at = 0; at < args.length; at++) {
    if (!EXEC.test(args[at]?.value ?? '')) continue;
    const from = at + 1;
    while (at < args.length && !/^[;+]$/.test(args[at]?.value ?? '')) at++;
    const [program, ...others] = args.slice(from, at);
    if (program) commands.push(toCommand({ ...command, feed: null }, program, others));
  }
  return commands;
}
