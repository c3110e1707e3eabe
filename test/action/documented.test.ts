import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Documented = { description: string; default?: string };
type ActionFile = { inputs: Record<string, Documented>; outputs: Record<string, Documented> };

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
});
