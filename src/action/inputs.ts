import type * as Core from '@actions/core';
import type { ProblemSeverity } from '../core/generated/types.ts';

export type Inputs = { mode: 'check'; kbPath: string; failOn: ProblemSeverity };

/** An input that cannot be used; the message names it and what it takes. */
export class InputError extends Error {}

/** GitHub fills in the defaults of action.yml; they are repeated here for runs outside of it. */
export function readInputs(core: typeof Core): Inputs {
  return {
    mode: oneOf(core, 'mode', ['check'], 'check'),
    kbPath: core.getInput('kb-path') || 'kb',
    failOn: oneOf(core, 'fail-on', ['error', 'warning', 'info'], 'error'),
  };
}

function oneOf<T extends string>(core: typeof Core, name: string, allowed: readonly T[], fallback: T): T {
  const given = core.getInput(name) || fallback;
  const value = allowed.find((item) => item === given);
  if (value === undefined)
    throw new InputError(`the input ${name} is ${JSON.stringify(given)}; it takes ${allowed.join(', ')}`);
  return value;
}
