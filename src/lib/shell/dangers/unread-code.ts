import { readCall, readShellCall } from '../running/shells.ts';
import { type Argument, feedsOf, type ShellCommand } from '../script.ts';
import { type DangerRule, operandsOf, type Verdict } from './danger.ts';

const DOWNLOADS = /^(?:curl|wget|fetch|http|https|aria2c)$/;
const DECODES = /^(?:base64|base32|xxd|openssl)$/;
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php)$/;

/** A text that is nothing but one substitution or variable. */
const ONE_SUBSTITUTION = /^\s*(?:\$\(|`)/;
const ONE_VARIABLE = /^\s*(?:\$\{?\w+\}?…?|\$…)\s*$/;

/** Code that nobody has read: downloaded, or encoded, and run at once. */
export const unreadCode: DangerRule = (command) => {
  const code = codeWords(command);
  const sources = [
    ...(readsCode(command) ? feedsOf(command).flatMap(({ commands }) => commands) : []),
    ...code.filter(({ value }) => ONE_SUBSTITUTION.test(value)).flatMap(({ substituted }) => substituted),
    ...fileWords(command).flatMap(({ substituted }) => substituted),
    ...(runsCode(command) ? command.redirections.flatMap(({ target }) => target?.substituted ?? []) : []),
  ];
  return judgeSources(sources) ?? judgeUnknown(command, code);
};

function judgeSources(sources: readonly ShellCommand[]): Verdict | null {
  if (sources.some(({ name }) => DOWNLOADS.test(name))) return { reason: 'runs what was just downloaded' };
  if (sources.some(({ name }) => DECODES.test(name))) return { reason: 'runs code that nobody can read' };
  return null;
}

/** `sh -c "$CODE"`, and a `sh -c` of `xargs` that is given its code by what it reads. */
function judgeUnknown(command: ShellCommand, code: readonly Argument[]): Verdict | null {
  const call = readShellCall(command);
  const lacksCode = call?.wantsCode === true && call.code === null;
  const isUnknown = lacksCode || code.some(({ value }) => ONE_VARIABLE.test(value));
  return isUnknown ? { reason: 'runs code that only the shell knows', harm: 'unsure' } : null;
}

function runsCode(command: ShellCommand): boolean {
  return (
    readShellCall(command) !== null || /^(?:source|\.)$/.test(command.name) || INTERPRETERS.test(command.name)
  );
}

/** The words that are code. */
function codeWords(command: ShellCommand): readonly Argument[] {
  const { name, args } = command;
  if (name === 'eval') return args.slice(0, 1);
  const code = readShellCall(command)?.code ?? interpreted(command)?.code;
  return code ? [code] : [];
}

/** The words that are files of code: `bash <(curl …)`, `source <(…)`. */
function fileWords(command: ShellCommand): readonly Argument[] {
  if (command.name === 'source' || command.name === '.') return command.args.slice(0, 1);
  const file = readShellCall(command)?.file ?? interpreted(command)?.file;
  return file ? [file] : [];
}

/** `python -c` and the like are called as a shell is. */
function interpreted({ name, args }: ShellCommand) {
  return INTERPRETERS.test(name) ? readCall(args) : null;
}

/** Without code and file of its own it runs its input: `sh`, `sh -s`, `python3 -`; not `python3 -m json.tool`. */
function readsCode(command: ShellCommand): boolean {
  const call = readShellCall(command);
  if (call) return call.readsInput;
  if (!INTERPRETERS.test(command.name)) return false;
  const words = command.args.map(({ value }) => value);
  if (words.includes('-')) return true;
  return operandsOf(command).length === 0 && !words.some((word) => /^-[a-z]*[cemnpr]/i.test(word));
}
