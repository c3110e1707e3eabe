import { globSync, readFileSync } from 'node:fs';
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

/** Every block of YAML that is a workflow. */
function workflowsOf(file: string): [file: string, workflow: Workflow][] {
  const blocks = readFileSync(file, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g);
  const texts = [...blocks].map(([, text = '']) => text).filter((text) => /^jobs:/m.test(text));
  return texts.map((text) => [file, parse(text) as Workflow]);
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
});

describe('workflows in the documents', () => {
  it.each(globSync('{*.md,docs/**/*.md}').flatMap(workflowsOf))(
    '%s (%#) says its permissions and gives only inputs that there are',
    (_file, workflow) => {
      expect(workflow.permissions).toBeDefined();
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
      const ours = steps.filter(({ uses }) => uses?.startsWith('OWNER/kedb@'));
      expect(ours).toHaveLength(1);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours[0]?.with ?? {})));
    },
  );
});
