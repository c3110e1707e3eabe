import type { Random } from '../../support/arbitraries/random.ts';
import { type RecordingProxy, startRecordingProxy } from '../../support/worker/recording-proxy.ts';
import { Hearing } from '../hearing.ts';
import { Journal } from '../journal.ts';
import { Tally } from '../tally.ts';
import type { BuiltWorker } from './built-worker.ts';
import { type Figures, noFigures } from './figures.ts';
import { entryFiles } from './knowledge-base.ts';
import { type MortalAlertmanager, startMortalAlertmanager } from './mortal-alertmanager.ts';
import { type MortalWorker, startMortalWorker } from './mortal-worker.ts';
import { createOrigin, type Origin } from './origin.ts';

/** All processes of one seed, and everything that the test knows about them. */
export type World = {
  worker: MortalWorker;
  alertmanager: MortalAlertmanager;
  /** The proxy between the two. */
  proxy: RecordingProxy;
  origin: Origin;
  journal: Journal;
  hearing: Hearing;
  tally: Tally;
  figures: Figures;
  random: Random;
  /** Texts that people wrote. They must still be there at the end. */
  marks: string[];
  stop: () => Promise<void>;
};

export async function createWorld(built: BuiltWorker, shards: number, random: Random): Promise<World> {
  const worker = await startMortalWorker(built.config, shards);
  const proxy = await startRecordingProxy(worker.url, () => random.chance(0.1));
  const alertmanager = await startMortalAlertmanager(proxy.url);
  const origin = createOrigin(entryFiles());
  const journal = new Journal(() => performance.now());
  return {
    worker,
    alertmanager,
    proxy,
    origin,
    journal,
    hearing: new Hearing(journal),
    tally: new Tally(),
    figures: { ...noFigures(), seeds: 1 },
    random,
    marks: [],
    async stop() {
      await Promise.all([worker.stop(), alertmanager.stop()]);
      await proxy.close();
      origin.remove();
    },
  };
}
