import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProject } from '../../scripts/project.ts';
import { mergeWorkerConfig } from '../../src/core/kb/worker-config.ts';
import { validateEntry, validateSettings } from '../../src/generated/validators.js';
import { rightPart, type YamlExample, yamlExamples } from '../support/docs/yaml-examples.ts';

type Workflow = { permissions?: object; jobs: Record<string, { steps: WorkflowStep[] }> };
type WorkflowStep = { uses?: string; with?: Record<string, string> };

const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };

const examples = globSync('{*.md,docs/**/*.md}')
  .sort()
  .flatMap((file) => yamlExamples(rightPart(file)).map((example, n) => ({ file, n, ...example })));
const ofKind = (kind: YamlExample['kind']) => examples.filter((example) => example.kind === kind);

const { name: OURS } = readProject();

type Rule = { alert?: string; expr?: string };

const ourWorker = JSON.parse(readFileSync('dist/worker.wrangler.json', 'utf8'));
const wranglerSchema = JSON.parse(readFileSync('node_modules/wrangler/config-schema.json', 'utf8'));
const wranglerKeys = Object.keys(wranglerSchema.definitions.RawConfig.properties);

/** The keys that an entry needs besides those of an example. */
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
    for (const step of steps.filter(({ uses }) => uses?.startsWith(`${OURS}@`)))
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  it.each(ofKind('wrangler'))('is keys of wrangler that a team may set: $file $n', ({ data }) => {
    expect(mergeWorkerConfig(ourWorker, data).diagnostics).toEqual([]);
    expect(wranglerKeys).toEqual(expect.arrayContaining(Object.keys(data)));
  });

  it.each(ofKind('rules').filter(({ data }) => 'groups' in data))(
    'is rules that Prometheus could load: $file $n',
    ({ data }) => {
      const groups = data.groups as { name?: string; rules?: Rule[] }[];
      const rules = groups.flatMap((group) => group.rules ?? []);
      expect(groups.filter(({ name }) => typeof name !== 'string')).toEqual([]);
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.filter(({ alert, expr }) => !alert || !expr)).toEqual([]);
    },
  );

  it.each(ofKind('rules'))('has annotations that are text, their templates closed: $file $n', ({ data }) => {
    const texts = annotationsIn(data).flatMap((annotations) => Object.values(annotations));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).toBeTypeOf('string');
      expect(String(text).replaceAll(/\{\{ \$labels\.\w+( \| urlquery)? \}\}/g, '')).not.toMatch(/[{}]/);
    }
  });
});

/** The rules of a whole file, or of an excerpt that shows only rules. */
function annotationsIn(data: Record<string, unknown>): object[] {
  if (data.annotations) return [data.annotations];
  const groups = data.groups as { rules: { annotations?: object }[] }[];
  return groups.flatMap(({ rules }) => rules.flatMap(({ annotations }) => annotations ?? []));
}
