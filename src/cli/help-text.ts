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
