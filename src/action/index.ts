import * as toolkit from '@actions/core';
import { readInputs } from './inputs.ts';
import { build } from './modes/build.ts';
import { check } from './modes/check.ts';
import { sync } from './modes/sync.ts';
import { createSession, guarded } from './session.ts';
import { StepError } from './step-error.ts';

const MODES = { build, check, sync };

const core = guarded(toolkit);

/** Runs the mode. Errors fail the step with a sentence, not a stack. */
try {
  const inputs = readInputs(core);
  await MODES[inputs.mode](createSession(core, inputs, process.env));
} catch (error) {
  if (error instanceof StepError) core.setFailed(error.message);
  else
    core.setFailed(
      `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
}
