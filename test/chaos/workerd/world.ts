import type { AlertsAnswer } from '../../../src/generated/api.ts';
import type { Random } from '../../support/arbitraries/random.ts';
import type { ChaosAlert } from '../../support/sync/chaos-schedule.ts';
import { Journal } from '../journal.ts';
import { pushByPerson } from '../people.ts';
import { Tally } from '../tally.ts';
import { type Branch, createBranch } from './branch.ts';
import { ENTRY_OF_ALERT, FILES } from './entries.ts';
import { readPage } from './requests.ts';
import { createSyncs, type SyncFigures, type Syncs } from './syncs.ts';

/** Everything around the ledger: a branch, the people who push to it, and the right counts. */
export type World = {
  random: Random;
  journal: Journal;
  tally: Tally;
  branch: Branch;
  syncs: Syncs;
  push: () => void;
  noteSent: (alerts: readonly ChaosAlert[]) => void;
  noteAcknowledged: (alerts: readonly ChaosAlert[], answers: readonly AlertsAnswer[]) => void;
  /** Texts that people wrote. They must still be there at the end. */
  marks: readonly string[];
  /** The number of opened episodes according to the answers. */
  openings: () => number;
};

type Figures = SyncFigures & { pushes: number; wipes: number };

export function createWorld(random: Random, figures: Figures): World {
  const journal = new Journal();
  const tally = new Tally();
  const branch = createBranch(FILES);
  const losesAnswer = () => random.chance(0.2);
  const syncs = createSyncs({ branch, readPage, losesAnswer, random, journal, figures });
  const marks: string[] = [];
  let opened = 0;
  let pushes = 0;
  // After the loss of the storage, the schedule counts its episodes from the beginning.
  const wipesBefore = figures.wipes;
  const episodeOf = ({ alert, episode }: ChaosAlert) => `${figures.wipes - wipesBefore} ${alert} ${episode}`;
  const tell = (verb: string, alerts: readonly ChaosAlert[]) => {
    for (const one of alerts) journal.note(`${verb} ${alertText(one)}`, [ENTRY_OF_ALERT[one.alert] ?? '']);
  };
  return {
    random,
    journal,
    tally,
    branch,
    syncs,
    marks,
    push() {
      figures.pushes += 1;
      pushes += 1;
      const push = pushByPerson(branch.at(branch.head()).files, pushes, random);
      journal.note(`somebody ${push.what}`);
      branch.push(push);
      if (push.mark) marks.push(push.mark);
    },
    noteSent(alerts) {
      tell('sent:', alerts);
      for (const one of alerts.filter(isFiring)) tally.send(ENTRY_OF_ALERT[one.alert] ?? '', episodeOf(one));
    },
    noteAcknowledged(alerts, answers) {
      tell('acknowledged:', alerts);
      for (const one of alerts.filter(isFiring))
        tally.acknowledge(ENTRY_OF_ALERT[one.alert] ?? '', episodeOf(one));
      opened += answers.flatMap((answer) => answer.alerts).filter(({ episode }) => episode?.opened).length;
    },
    openings: () => opened,
  };
}

function isFiring({ status }: ChaosAlert): boolean {
  return status === 'firing';
}

function alertText({ alert, episode, status, startsAt, endsAt }: ChaosAlert): string {
  return `alert ${alert} episode ${episode} ${status} from ${startsAt}${endsAt ? ` to ${endsAt}` : ''}`;
}
