import type * as Core from '@actions/core';
import { InputError, readInputs } from './inputs.ts';
import { check } from './modes/check.ts';
import { createSession } from './session.ts';

/** Runs the mode that was asked for. Whatever goes wrong fails the step with a sentence, not a stack. */
export async function main(core: typeof Core, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await check(createSession(core, readInputs(core), env));
  } catch (error) {
    if (error instanceof InputError) core.setFailed(error.message);
    else
      core.setFailed(
        `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
  }
}
