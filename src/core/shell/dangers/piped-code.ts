import { SHELLS } from '../run-commands.ts';
import { feedersOf, type ShellCommand } from '../script.ts';
import { type DangerRule, operandsOf } from './danger.ts';

const DOWNLOADS = new Set(['curl', 'wget', 'fetch', 'http', 'https', 'aria2c']);
const DECODES = new Set(['base64', 'base32', 'xxd', 'openssl']);
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php)$/;

/** Code that nobody has read: downloaded, or encoded, and run at once. */
export const pipedCode: DangerRule = (command) => {
  if (!runsCode(command)) return null;
  const sources = [
    ...(readsInput(command) ? feedersOf(command) : []),
    ...command.args.flatMap(({ substituted }) => substituted),
    ...command.redirections.flatMap(({ target }) => target?.substituted ?? []),
  ];
  if (sources.some(({ name }) => DOWNLOADS.has(name))) return { reason: 'runs what was just downloaded' };
  if (sources.some(({ name }) => DECODES.has(name))) return { reason: 'runs code that nobody can read' };
  return null;
};

function runsCode({ name }: ShellCommand): boolean {
  return SHELLS.has(name) || INTERPRETERS.test(name) || ['eval', 'source', '.'].includes(name);
}

/** Without a script of its own it runs its input: `sh`, `sh -s`, `python3 -`; not `python3 -m json.tool`. */
function readsInput(command: ShellCommand): boolean {
  const words = command.args.map(({ value }) => value);
  if (words.includes('-s') || words.includes('-')) return true;
  const hasScript = words.some((word) => /^-[a-z]*[cemnpr]$/.test(word));
  return operandsOf(command).length === 0 && !(hasScript && !isOptionOfShell(command));
}

function isOptionOfShell({ name, args }: ShellCommand): boolean {
  return SHELLS.has(name) && !args.some(({ value }) => /^-[a-z]*c$/.test(value));
}
