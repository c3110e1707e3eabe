import { describe, expect, it } from 'vitest';
import { runSeeds } from '../chaos/processes/run-seeds.ts';
import { isAlertmanagerInstalled } from '../support/processes/alertmanager.ts';

describe.skipIf(!isAlertmanagerInstalled && !process.env.CI)(
  'real processes, killed at random moments',
  () => {
    it('have every acknowledged episode in its entry once', { timeout: 300_000 }, async () => {
      const { figures, explanations } = await runSeeds({ seeds: 5, firstSeed: 1, jobs: 2, onSeed: () => {} });
      console.log(JSON.stringify(figures));
      expect(explanations.join('\n')).toBe('');
      expect(figures).toMatchObject({ seeds: 5, lost: 0, double: 0 });
      expect(figures.kills).toBeGreaterThan(5);
    });
  },
);
