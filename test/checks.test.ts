import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFixtures, checkFolder, textOf } from './support/kb/check-fixtures.ts';

// `UPDATE=1 npx vitest run --project node test/checks.test.ts` writes every expected.txt; read the diff.
const UPDATE = process.env.UPDATE === '1';

describe.each(checkFixtures())('$id', ({ id, bad, good, expected }) => {
  it('says what is wrong with bad/, as in expected.txt', () => {
    const checked = checkFolder(bad);
    expect(checked.report.problems.map(({ check }) => check)).toContain(id);
    const text = textOf(id, checked);
    if (UPDATE) writeFileSync(expected, text);
    expect(existsSync(expected), `${expected} is missing: run this test with UPDATE=1`).toBe(true);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });

  it('has nothing to say of good/, which has no error at all', () => {
    const { report } = checkFolder(good);
    const wrong = report.problems.filter(({ check, severity }) => check === id || severity === 'error');
    expect(wrong).toEqual([]);
  });
});
