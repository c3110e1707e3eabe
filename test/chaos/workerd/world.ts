import type { Random } from '../../support/arbitraries/random.ts';
import type { Telling } from '../compose.ts';
import { Hearing } from '../hearing.ts';
import { Journal } from '../journal.ts';
import { pushByPerson } from '../people.ts';
import { type Branch, createBranch } from './branch.ts';
import { FILES } from './entries.ts';
import { readPage } from './requests.ts';
import { createSyncs, type SyncFigures, type Syncs } from './syncs.ts';

/** Everything around the ledger: a branch, the people who push to it, and what the ledger was told. */
export type World = {
  random: Random;
  journal: Journal;
  branch: Branch;
  syncs: Syncs;
  push: () => void;
  hearing: Hearing;
  /** Webhooks that hang in the Worker. */
  late: (readonly Telling[])[];
  /** Texts that people wrote. They must still be there at the end. */
  marks: readonly string[];
  /** Whether the number of shards changes. */
  moves: boolean;
};

type Figures = SyncFigures & { pushes: number };

export function createWorld(random: Random, figures: Figures, moves: boolean): World {
  const journal = new Journal();
  const branch = createBranch(FILES);
  const losesAnswer = () => random.chance(0.2);
  const syncs = createSyncs({ branch, readPage, losesAnswer, random, journal, figures });
  const marks: string[] = [];
  let pushes = 0;
  return {
    random,
    journal,
    branch,
    syncs,
    hearing: new Hearing(journal),
    late: [],
    marks,
    moves,
    push() {
      figures.pushes += 1;
      pushes += 1;
      const push = pushByPerson(branch.at(branch.head()).files, pushes, random);
      journal.note(`somebody ${push.what}`);
      branch.push(push);
      if (push.mark) marks.push(push.mark);
    },
  };
}
