import { expect, it } from 'vitest';
import { measureCandidates } from '../../bench/rank/measure.ts';

it('the entry that a person would want comes first, as often as docs/engine.md says', async () => {
  const { cases, sets, firsts, misses } = await measureCandidates();
  expect(cases.length).toBe(227);
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(11);
  const right = Object.fromEntries(sets.map((set, at) => [set, firsts.kedb?.[at]]));
  expect(right).toMatchObject({ alerts: cases.filter(({ set }) => set === 'alerts').length });
});
