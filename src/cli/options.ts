import { Option } from 'commander';
import { FAIL_ON } from '../core/output/report/failing-problems.ts';

/** The option of every command that reads settings. */
export function settingsOption(): Option {
  return new Option('--settings <file>', 'settings file to use instead of kedb.yaml in the folder');
}

/** The option of the commands that check before they do anything else. */
export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'lowest severity that gives exit code 1')
    .choices(FAIL_ON)
    .default('error');
}

/**
 * `kedb serve` sets this variable for the build step in wrangler.toml. That build leaves out what cannot be used, as serve does. It
 * writes the reason why it cannot build into the file that the variable names, and succeeds: wrangler would end otherwise. Without
 * the variable, `kedb build` refuses a knowledge base with errors.
 */
export const BUILD_FOR_SERVE = 'KEDB_BUILD_FOR_SERVE';

type Example = readonly [command: string, purpose: string];
type ExitCodes = { 0: string; 1: string };

const WRONG_CALL = 'you called kedb the wrong way, or kedb failed';

/** The end of a command's help: examples and the meaning of its exit codes. */
export function helpText(examples: readonly Example[], exitCodes: ExitCodes): string {
  const shown = examples.map(([command, purpose]) => `  # ${purpose}\n  $ ${command}`).join('\n\n');
  const codes = Object.entries({ ...exitCodes, 2: WRONG_CALL }).map(
    ([code, meaning]) => `  ${code}  ${meaning}`,
  );
  return `\nExamples:\n${shown}\n\nExit codes:\n${codes.join('\n')}\n`;
}
