import type { ShellCommand } from '../script.ts';
import { echoedText } from './echoed-text.ts';

/** Programs whose output says nothing of harm, but is never empty: a new folder, a date, a number. */
const NEVER_EMPTY = /^(?:mktemp|date|hostname|whoami|id|uname|nproc|uuidgen)$/;

/** What is known of a substitution's text: itself, or (null) that there is some. Undefined where nothing is. */
export function textOfSubstitution(commands: readonly ShellCommand[]): string | null | undefined {
  const [command, ...others] = commands;
  if (!command || others.length > 0) return undefined;
  const { name, args } = command;
  if (NEVER_EMPTY.test(name)) return null;
  if (name === 'pwd') return '.';
  const isLookUp = name === 'which' || (name === 'command' && args[0]?.value === '-v');
  if (isLookUp) return args.at(-1)?.value;
  return args.every(({ isLiteral }) => isLiteral) ? (echoedText(command) ?? undefined) : undefined;
}
