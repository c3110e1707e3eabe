import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { mergeWorkerConfig, renderWorkerConfig, type WorkerConfig } from '../core/kb/worker-config.ts';
import type { Parsed } from '../lib/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import { type Build, writeBuild } from './build.ts';
import { findPackageRoot } from './paths.ts';

/** The built Worker and its licences. */
const WORKER_FILES = ['worker.js', 'worker.licenses.txt'];

/** Writes a folder that is ready for `wrangler deploy`: the Worker, the compiled knowledge base, the assets, the configuration. */
export function writeDeploy(out: string, build: Build, config: WorkerConfig): void {
  writeBuild(out, build);
  for (const file of WORKER_FILES) copyFileSync(join(distFolder(), file), join(out, file));
  writeFileSync(join(out, 'wrangler.jsonc'), renderWorkerConfig(config));
}

/** kedb's configuration of the Worker, merged with the keys of a team's file (YAML or JSON). */
export function readWorkerConfig(file: string | null): Parsed<WorkerConfig, string> {
  const ours = JSON.parse(readFileSync(join(distFolder(), 'worker.wrangler.json'), 'utf8'));
  if (file === null) return mergeWorkerConfig(ours, null);
  const own = readOwn(file);
  return own.ok ? mergeWorkerConfig(ours, own.value) : { value: ours, diagnostics: [own.error] };
}

function readOwn(file: string): Result<unknown, string> {
  try {
    return success(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof YAMLParseError) return failure(error.message);
    return failure(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function distFolder(): string {
  return join(findPackageRoot(), 'dist');
}
