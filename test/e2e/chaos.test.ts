import { describe, expect, it } from 'vitest';
import { runSeeds } from '../chaos/processes/run-seeds.ts';
import { isAlertmanagerInstalled } from '../support/processes/alertmanager.ts';

/** A short form for CI. `KEDB_CHAOS_PROCESS_SEEDS=5` or `npm run chaos` runs more. */
const SEEDS = Number(process.env.KEDB_CHAOS_PROCESS_SEEDS ?? 1);

describe.skipIf(!isAlertmanagerInstalled && !process.env.CI)(
  'real processes, killed at random moments',
  () => {
    it('have every acknowledged episode in its entry once', { timeout: 300_000 }, async () => {
      const { figures, explanations } = await runSeeds({
        seeds: SEEDS,
        firstSeed: 1,
        jobs: 2,
        onSeed: () => {},
      });
      console.log(JSON.stringify(figures));
      expect(explanations.join('\n')).toBe('');
      expect(figures).toMatchObject({ seeds: SEEDS, lost: 0, double: 0 });
      expect(figures.kills).toBeGreaterThan(SEEDS);
    });
  },
);
