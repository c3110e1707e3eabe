import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Documented = { description: string; default?: string };
type ActionFile = { inputs: Record<string, Documented>; outputs: Record<string, Documented> };
type Workflow = { permissions?: object; jobs: Record<string, { steps: Step[] }> };
type Step = { uses?: string; with?: Record<string, string> };

const page = readFileSync('docs/action.md', 'utf8');
const action = parse(readFileSync('action.yml', 'utf8')) as ActionFile;

function block(name: string): string {
  return page.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0] ?? '';
}

describe('docs/action.md', () => {
  it('has a row for every input of action.yml', () => {
    const rows = Object.entries(action.inputs).map(
      ([name, { description, default: value }]) =>
        `| \`${name}\` | ${description} | ${value ? `\`${value}\`` : ''} |`,
    );
    expect(block('inputs')).toBe(['| name | what | default |', '|---|---|---|', ...rows].join('\n'));
  });

  it('has a row for every output of action.yml', () => {
    const rows = Object.entries(action.outputs).map(
      ([name, { description }]) => `| \`${name}\` | ${description} |`,
    );
    expect(block('outputs')).toBe(['| name | what |', '|---|---|', ...rows].join('\n'));
  });

  const workflows = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = '']) => parse(text) as Workflow,
  );

  it.each(workflows)(
    'has a workflow (%#) that says its permissions and gives only inputs that there are',
    (workflow) => {
      expect(workflow.permissions).toBeDefined();
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
      const ours = steps.filter(({ uses }) => uses?.startsWith('OWNER/kedb@'));
      expect(ours).toHaveLength(1);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours[0]?.with ?? {})));
    },
  );
});
