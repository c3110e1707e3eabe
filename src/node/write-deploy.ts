import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONFIG_HEADER,
  mergeWorkerConfig,
  renderWorkerConfig,
  type WorkerConfig,
} from '../core/kb/worker-config.ts';
import type { Parsed } from '../lib/diagnostics/diagnostic.ts';
import { createSourceText } from '../lib/text/source-text.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import { parseYaml, type YamlTerms } from '../lib/yaml/yaml-source.ts';
import { type Build, buildOutput } from './build.ts';
import { findPackageRoot } from './paths.ts';
import { systemFault } from './system-fault.ts';
import type { Output } from './write-output.ts';

/** The built Worker and its licences. */
const WORKER_FILES = ['worker.js', 'worker.licenses.txt'];

/** A folder that is ready for `wrangler deploy`: the Worker, the compiled knowledge base, the assets, the configuration. */
export function deployOutput(build: Build, keys: WorkerConfig): Output {
  const output = buildOutput(build);
  const worker = WORKER_FILES.map((file) => [file, readFileSync(join(distFolder(), file))] as const);
  const config = ['wrangler.jsonc', renderWorkerConfig(keys)] as const;
  return {
    ...output,
    files: new Map([...output.files, ...worker, config]),
    marks: new Map([...output.marks, ['wrangler.jsonc', CONFIG_HEADER]]),
  };
}

/** kedb's configuration of the Worker, merged with the keys of a team's file (YAML or JSON). */
export function readWorkerConfig(file: string | null): Parsed<WorkerConfig, string> {
  const ours = JSON.parse(readFileSync(join(distFolder(), 'worker.wrangler.json'), 'utf8'));
  if (file === null) return mergeWorkerConfig(ours, null);
  const own = readOwn(file);
  return own.ok ? mergeWorkerConfig(ours, own.value) : { value: ours, diagnostics: [own.error] };
}

const OWN_TERMS: YamlTerms<'yaml'> = {
  checks: { syntax: 'yaml', controlCharacter: 'yaml' },
  name: 'the file',
  helps: { tooDeep: 'Remove levels.', controlCharacter: 'Remove it.' },
};

function readOwn(file: string): Result<unknown, string> {
  try {
    const text = readFileSync(file, 'utf8');
    const { data, diagnostics } = parseYaml(text, 0, OWN_TERMS);
    const [fault] = diagnostics;
    if (!fault) return success(data);
    const { line } = createSourceText(file, text).rangeAt(fault.start, fault.end);
    return failure(`line ${line}: ${fault.message}. ${fault.help ?? ''}`.trim());
  } catch (error) {
    return failure(`it cannot be read: ${systemFault(error)}`);
  }
}

function distFolder(): string {
  return join(findPackageRoot(), 'dist');
}
