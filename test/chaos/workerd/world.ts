import type { AlertsAnswer } from '../../../src/generated/api.ts';
import type { Random } from '../../support/arbitraries/random.ts';
import type { Telling, WorldAlert } from '../compose.ts';
import type { Heard } from '../expect-alert.ts';
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
  /** Notes one try to deliver a webhook. `answer` is null if the sender got none. */
  noteSent: (tellings: readonly Telling[], at: number, answer: AlertsAnswer | null) => void;
  /** The tellings that the ledger got of each alert, in the order of arrival. */
  heard: Map<WorldAlert, Heard[]>;
  /** Webhooks that hang in the Worker. */
  late: (readonly Telling[])[];
  /** Texts that people wrote. They must still be there at the end. */
  marks: readonly string[];
  /** The number of opened episodes according to the answers. */
  openings: () => number;
};

type Figures = SyncFigures & { pushes: number };

export function createWorld(random: Random, figures: Figures): World {
  const journal = new Journal();
  const branch = createBranch(FILES);
  const losesAnswer = () => random.chance(0.2);
  const syncs = createSyncs({ branch, readPage, losesAnswer, random, journal, figures });
  const heard: World['heard'] = new Map();
  const marks: string[] = [];
  let opened = 0;
  let pushes = 0;
  return {
    random,
    journal,
    branch,
    syncs,
    heard,
    late: [],
    marks,
    push() {
      figures.pushes += 1;
      pushes += 1;
      const push = pushByPerson(branch.at(branch.head()).files, pushes, random);
      journal.note(`somebody ${push.what}`);
      branch.push(push);
      if (push.mark) marks.push(push.mark);
    },
    noteSent(tellings, at, answer) {
      const isAcknowledged = answer !== null;
      for (const telling of tellings) {
        const { alert } = telling;
        const state = stateOf(alert, answer);
        heard.set(alert, [...(heard.get(alert) ?? []), { telling, at, isAcknowledged, state }]);
        journal.note(`${timeText(at)} ${isAcknowledged ? 'acknowledged' : 'sent'}: ${tellingText(telling)}`, [
          alert.name,
        ]);
      }
      opened += answer?.alerts.filter(({ episode }) => episode?.opened).length ?? 0;
    },
    openings: () => opened,
  };
}

function stateOf({ name }: WorldAlert, answer: AlertsAnswer | null): Heard['state'] {
  return answer?.alerts.find(({ alert }) => alert.labels.instance === name)?.episode?.state ?? null;
}

function tellingText({ alert, span, status, startsAt, endsAt }: Telling): string {
  return `${alert.name} span ${span} ${status} from ${timeText(startsAt)}${endsAt ? ` to ${timeText(endsAt)}` : ''}`;
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
