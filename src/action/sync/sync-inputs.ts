import type * as Core from '@actions/core';
import { parseWorkerUrl } from '../../node/ask-worker.ts';
import { flag, oneOf } from '../inputs.ts';
import { InputError } from '../step-error.ts';

const STRATEGIES = ['commit', 'pull-request', 'auto'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export type SyncInputs = {
  /** Ends in a slash. */
  workerUrl: URL;
  workerToken: string;
  branch: string;
  strategy: Strategy;
  /** Whether to propose drafts for unmatched alerts. */
  drafts: boolean;
  /** Who writes the History lines. */
  actor: string;
  dryRun: boolean;
};

/** The actor is between brackets in a line of Markdown: `(kedb)`. */
const ACTOR = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u;

/** The inputs that only `mode: sync` has. */
export function readSyncInputs(core: typeof Core, branchOfRun: string | null): SyncInputs {
  const workerToken = core.getInput('worker-token');
  if (!workerToken)
    throw new InputError(
      'mode: sync needs the input worker-token: one of the KEDB_API_TOKEN values of the Worker',
    );
  core.setSecret(workerToken);
  return {
    workerUrl: readUrl(core.getInput('worker-url')),
    workerToken,
    branch: readBranch(core.getInput('branch') || branchOfRun),
    strategy: oneOf(core, 'strategy', STRATEGIES, 'commit'),
    drafts: oneOf(core, 'drafts', ['true', 'false'], 'false') === 'true',
    actor: readActor(core.getInput('history-actor') || 'kedb'),
    dryRun: flag(core, 'dry-run'),
  };
}

function readUrl(given: string): URL {
  const url = parseWorkerUrl(given);
  if (url.ok) return url.value;
  throw new InputError(
    `mode: sync needs the input worker-url, which is ${JSON.stringify(given)}; ${url.error}`,
  );
}

function readBranch(given: string | null): string {
  if (given) return given;
  throw new InputError('this run has no branch: set the input branch to the branch to commit to');
}

function readActor(given: string): string {
  if (ACTOR.test(given)) return given;
  throw new InputError(
    `the input history-actor is ${JSON.stringify(given)}; expected one word of letters and digits`,
  );
}
