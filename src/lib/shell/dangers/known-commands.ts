import type { ShellCommand } from '../script.ts';
import { CLOUD } from './commands/cloud.ts';
import { CONTAINERS } from './commands/containers.ts';
import { FRAMEWORKS } from './commands/frameworks.ts';
import { GIT } from './commands/git.ts';
import { HOST } from './commands/host.ts';
import type { KnownCommand } from './commands/known-command.ts';
import { KUBERNETES } from './commands/kubernetes.ts';
import { STORES } from './commands/stores.ts';
import { SYNC } from './commands/sync.ts';
import { VOLUMES } from './commands/volumes.ts';
import { type DangerRule, hasOption, operandsOf } from './danger.ts';

const KNOWN: readonly KnownCommand[] = [
  ...CONTAINERS,
  ...KUBERNETES,
  ...CLOUD,
  ...STORES,
  ...FRAMEWORKS,
  ...SYNC,
  ...VOLUMES,
  ...GIT,
  ...HOST,
];

/** Stands for a blank within a word, in the tables too. */
const BLANK = '␣';

/** Commands that are dangerous by their words, by the tables of `commands/`. */
export const knownCommands: DangerRule = (command) => {
  const known = KNOWN.filter(({ programs }) => programs.test(command.name));
  if (known.length === 0 || hasOption(command, '--help', '--dry-run')) return null;
  const words = wordsOf(command);
  return known.find((rule) => applies(rule, command, words)) ?? null;
};

/** The words with a blank between them; a blank within one looks different, so that a text is not taken for several words. */
function wordsOf(command: ShellCommand): string {
  return operandsOf(command)
    .map((word) => word.replaceAll(/\s/g, BLANK))
    .join(' ');
}

function applies({ words, options, without }: KnownCommand, command: ShellCommand, given: string): boolean {
  if (words && !words.test(given)) return false;
  if (without && hasOption(command, ...without)) return false;
  return !options || hasOption(command, ...options);
}
