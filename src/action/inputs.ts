import type * as Core from '@actions/core';
import { PROBLEM_SEVERITIES } from '../core/problem/problem.ts';
import type { ProblemSeverity } from '../generated/report.ts';
import { didYouMean } from '../lib/text/suggest.ts';
import { InputError } from './step-error.ts';

export type Inputs = {
  mode: 'check' | 'build' | 'sync';
  kbPath: string;
  /** Null: kedb.yaml in the knowledge base's folder. */
  settings: string | null;
  failOn: ProblemSeverity;
  changedOnly: boolean;
  comment: 'never' | 'on-failure' | 'always';
  token: string;
  /** Where the report is written; null for nowhere. */
  report: string | null;
  reportFormat: 'json' | 'sarif';
  /** Empty for none. */
  workerUrl: string;
  workerToken: string;
};

/** The inputs of all modes and of `check`. GitHub fills in the defaults of action.yml; they are repeated here for runs outside of it. */
export function readInputs(core: typeof Core): Inputs {
  const token = secret(core, 'github-token');
  return {
    mode: oneOf(core, 'mode', ['check', 'build', 'sync'], 'check'),
    kbPath: core.getInput('kb-path') || 'kb',
    settings: core.getInput('settings') || null,
    failOn: oneOf(core, 'fail-on', PROBLEM_SEVERITIES, 'error'),
    changedOnly: flag(core, 'changed-only'),
    comment: oneOf(core, 'comment', ['never', 'on-failure', 'always'], 'never'),
    token,
    report: core.getInput('report') || null,
    reportFormat: oneOf(core, 'report-format', ['json', 'sarif'], 'json'),
    workerUrl: core.getInput('worker-url'),
    workerToken: secret(core, 'worker-token'),
  };
}

/** Masked in the log from here on. */
function secret(core: typeof Core, name: string): string {
  const value = core.getInput(name);
  if (value) core.setSecret(value);
  return value;
}

/** An input that takes one of a few words. */
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
      `the input ${name} is ${JSON.stringify(given)}; it takes ${allowed.join(', ')}${didYouMean(given, allowed)}`,
    );
  return value;
}

/** An input that is on or off, as YAML 1.2 writes it; off if left out. */
export function flag(core: typeof Core, name: string): boolean {
  const given = core.getInput(name);
  if (given === '') return false;
  try {
    return core.getBooleanInput(name);
  } catch {
    throw new InputError(
      `the input ${name} is ${JSON.stringify(given)}; it takes true or false (or True, TRUE, False, FALSE)`,
    );
  }
}
