import { describe, expect, it } from 'vitest';
import { runAction } from '../support/run-action.ts';

const BAD_KB = 'test/fixtures/bad-kb';

describe('the Action, mode check, as a process', () => {
  it('passes our own knowledge base', async () => {
    const { exitCode, stdout, outputs, summary } = await runAction({ mode: 'check', 'kb-path': 'kb' });
    expect(stdout).not.toContain('::error');
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      problems: '0',
      errors: '0',
      'kb-version': expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(summary).toContain('## kedb check');
  });

  it('fails a bad one, with annotations on the exact line', async () => {
    const { exitCode, stdout, outputs, summary } = await runAction({ 'kb-path': BAD_KB });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `::error title=kedb front-matter/schema,file=${BAD_KB}/redis/ERROR-001-misspelt.md,line=6,endLine=6,col=11,endColumn=15::severity is "hgih" (did you mean high?)%0A`,
    );
    expect(Number(outputs.errors)).toBeGreaterThan(0);
    expect(summary).toContain('ERROR-001-misspelt.md:6');
  });

  it('never lets text of the KB become a workflow command', async () => {
    const { stdout } = await runAction({ 'kb-path': BAD_KB });
    for (const line of stdout.split('\n')) {
      if (line.startsWith('::'))
        expect(line).toMatch(/^::(error|warning|notice) title=kedb|^::error::kedb: |^::(end)?group::/);
    }
    expect(stdout).not.toMatch(/^::set-env/m);
  });

  it('shows at most ten of a kind, and how many are left', async () => {
    const { stdout } = await runAction({ 'kb-path': BAD_KB });
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(10);
    expect(errors.at(-2)).toMatch(/and \d+ more/);
    expect(errors.at(-1)).toMatch(/^::error::kedb: \d+ errors in the knowledge base$/);
  });

  it.each([
    [{ 'kb-path': 'no/such/folder' }, 'there is no folder'],
    [{ 'fail-on': 'sometimes' }, 'the input fail-on is "sometimes"; it takes error, warning, info'],
    [{ mode: 'dance' }, 'the input mode is "dance"'],
  ])('says what is wrong with %j', async (inputs, message) => {
    const { exitCode, stdout } = await runAction(inputs);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(message);
  });

  it('runs without a summary file, as on an old GitHub Enterprise Server', async () => {
    expect((await runAction({ 'kb-path': 'kb' }, { GITHUB_STEP_SUMMARY: '' })).exitCode).toBe(0);
  });
});
