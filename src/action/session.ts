import { posix, resolve } from 'node:path';
import type * as Core from '@actions/core';
import { maskSecrets } from '../lib/secrets/secrets.ts';
import { printable } from '../lib/text/text-style.ts';
import { findRepository, type Repository } from '../node/repository.ts';
import { createGitHub, type GitHub } from './github/client.ts';
import { readWorkflowRun, type WorkflowRun } from './github/workflow-run.ts';
import type { Inputs } from './inputs.ts';
import { InputError } from './step-error.ts';
import { readFault } from './workspace.ts';

/** The shared state of one run of the Action. */
export type Session = {
  core: typeof Core;
  inputs: Inputs;
  run: WorkflowRun;
  env: NodeJS.ProcessEnv;
  /** Null without a token. */
  github: GitHub | null;
  notices: Notices;
  /** The folder of the knowledge base on this machine. */
  folder: string;
  /** The Git repository of the checkout; null without a checkout. */
  repository: Repository | null;
  /** The folder of the knowledge base in its repository, which may be checked out into a folder of the workspace. */
  kbPath: string;
  /** The path in the repository for a file of the knowledge base. */
  pathOf: (file: string) => string;
};

/** In milliseconds. Only sync needs the API and may have to wait for rate limits. */
const DEADLINES = { check: 120_000, build: 120_000, sync: 900_000 };

/** The toolkit, for text that quotes entries and alerts: it cannot steer a terminal or hide in the log, and its secrets are masked. */
export function guarded(toolkit: typeof Core): typeof Core {
  const clean = (text: string | Error) => printable(maskSecrets(String(text)));
  const at = (place?: Core.AnnotationProperties) =>
    place && { ...place, ...(place.file !== undefined && { file: printable(place.file) }) };
  const { info, notice, warning, error, setFailed } = toolkit;
  return {
    ...toolkit,
    info: (text) => info(clean(text)),
    notice: (text, place) => notice(clean(text), at(place)),
    warning: (text, place) => warning(clean(text), at(place)),
    error: (text, place) => error(clean(text), at(place)),
    setFailed: (text) => setFailed(clean(text)),
  };
}

export function createSession(core: typeof Core, inputs: Inputs, env: NodeJS.ProcessEnv): Session {
  const run = readWorkflowRun(env);
  refuseLinkedKb(inputs.kbPath, run.workspace);
  const folder = resolve(run.workspace, inputs.kbPath);
  const repository = findRepository(folder, run.workspace);
  const kbPath = repository?.folder ?? posix.normalize(inputs.kbPath);
  return {
    core,
    inputs,
    run,
    env,
    github: createGitHub(inputs.token, run, DEADLINES[inputs.mode]),
    notices: new Notices(core),
    folder,
    repository,
    kbPath,
    pathOf: (file) => posix.join(kbPath, file),
  };
}

/** For all modes: behind a link, the base would look as if it had no knowledge base, and no settings to compare with. */
function refuseLinkedKb(kbPath: string, workspace: string): void {
  const fault = readFault(workspace, kbPath);
  if (fault === null) return;
  throw new InputError(
    `the input kb-path is ${JSON.stringify(kbPath)}: ${fault}. Name a folder of the checkout`,
  );
}

/** Notices about parts that failed while the rest continues. */
export class Notices {
  readonly #core: typeof Core;
  readonly #said = new Set<string>();

  constructor(core: typeof Core) {
    this.#core = core;
  }

  /** Shows each text once. */
  say(text: string): void {
    if (this.#said.has(text)) return;
    this.#said.add(text);
    this.#core.notice(text, { title: 'kedb' });
  }

  /** Notices count towards the runner's limit of annotations. */
  count(): number {
    return this.#said.size;
  }
}
