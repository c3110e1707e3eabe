import type * as Core from '@actions/core';
import { FAIL_ON, type FailOn } from '../core/output/report/failing-problems.ts';
import { didYouMean } from '../lib/text/suggest.ts';
import { InputError } from './step-error.ts';

export type Inputs = {
  mode: 'check' | 'build' | 'sync';
  kbPath: string;
  /** Null for kedb.yaml in the knowledge base's folder. */
  settings: string | null;
  failOn: FailOn;
  changedOnly: boolean;
  comment: 'never' | 'on-failure' | 'always';
  token: string;
  /** The file for the report; null for none. */
  report: string | null;
  reportFormat: 'json' | 'sarif';
  /** Empty for none. */
  workerUrl: string;
  workerToken: string;
};

/** The inputs of `check` and those of all modes. GitHub fills in the defaults of action.yml. This code repeats them for runs outside GitHub. */
export function readInputs(core: typeof Core): Inputs {
  const token = secret(core, 'github-token');
  return {
    mode: oneOf(core, 'mode', ['check', 'build', 'sync'], 'check'),
    kbPath: core.getInput('kb-path') || 'kb',
    settings: core.getInput('settings') || null,
    failOn: oneOf(core, 'fail-on', FAIL_ON, 'error'),
    changedOnly: flag(core, 'changed-only'),
    comment: oneOf(core, 'comment', ['never', 'on-failure', 'always'], 'never'),
    token,
    report: core.getInput('report') || null,
    reportFormat: oneOf(core, 'report-format', ['json', 'sarif'], 'json'),
    workerUrl: core.getInput('worker-url'),
    workerToken: secret(core, 'worker-token'),
  };
}

/** Masks the value in the log. */
function secret(core: typeof Core, name: string): string {
  const value = core.getInput(name);
  if (value) core.setSecret(value);
  return value;
}

/** An input with a fixed list of values. */
export function oneOf<T extends string>(
  core: typeof Core,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const given = core.getInput(name) || fallback;
  const value = allowed.find((item) => item === given);
  if (value === undefined)
    throw new InputError(
      `the input ${name} is ${JSON.stringify(given)}; expected one of ${allowed.join(', ')}${didYouMean(given, allowed)}`,
    );
  return value;
}

/** A boolean input in the syntax of YAML 1.2. The default is false. */
export function flag(core: typeof Core, name: string): boolean {
  const given = core.getInput(name);
  if (given === '') return false;
  try {
    return core.getBooleanInput(name);
  } catch {
    throw new InputError(
      `the input ${name} is ${JSON.stringify(given)}; expected true or false (or True, TRUE, False, FALSE)`,
    );
  }
}
