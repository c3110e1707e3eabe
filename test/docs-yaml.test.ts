import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateEntry, validateSettings } from '../src/core/generated/validators.js';
import { rightPart, type YamlExample, yamlExamples } from './support/yaml-examples.ts';

type Workflow = { permissions?: object; jobs: Record<string, { steps: Step[] }> };
type Step = { uses?: string; with?: Record<string, string> };

const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };

const examples = globSync('{*.md,docs/**/*.md}')
  .sort()
  .flatMap((file) => yamlExamples(rightPart(file)).map((example, n) => ({ file, n, ...example })));
const ofKind = (kind: YamlExample['kind']) => examples.filter((example) => example.kind === kind);

/** What an entry needs besides what an example shows. */
const ENTRY = {
  error_id: 'ERROR-001',
  title: 'Redis refuses connections',
  service: 'redis',
  error_domain: 'technical',
  severity: 'medium',
  resolution_group: 'platform',
  patterns: ['connection refused'],
};

describe('YAML in the documents', () => {
  it('is of a kind that is known', () => {
    expect(ofKind('unknown').map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it.each(ofKind('settings'))('is settings that are valid: $file $n', ({ data }) => {
    expect(validateSettings(data), JSON.stringify(validateSettings.errors)).toBe(true);
  });

  it.each(ofKind('entry'))('is front matter that is valid: $file $n', ({ data }) => {
    const valid = validateEntry({ ...ENTRY, ...data });
    expect(valid, JSON.stringify(validateEntry.errors)).toBe(true);
  });

  it.each(ofKind('workflow'))('is a workflow that gives only inputs that there are: $file $n', ({ data }) => {
    const { permissions, jobs } = data as Workflow;
    expect(permissions).toBeDefined();
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('OWNER/kedb@')))
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});
