import type { EpisodeRecord, UnmatchedGroup } from '../../generated/api.ts';
import type { AlertChange, AlertImpact } from '../../generated/report.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { Snapshot } from '../kb/snapshot.ts';
import { changeOf, compareKinds, quotedAlert } from './answer-change.ts';
import { type Answers, createReEvaluator, type ReEvaluator } from './re-evaluate.ts';

/** The alerts that a Worker remembers: `GET /v1/episodes` and `GET /v1/unmatched`. */
export type RememberedAlerts = { episodes: readonly EpisodeRecord[]; groups: readonly UnmatchedGroup[] };

/** The recent alerts that `head` answers with a different entry than `base`. */
export function alertImpact(
  base: Snapshot,
  head: Snapshot,
  { episodes, groups }: RememberedAlerts,
): AlertImpact {
  const reEvaluator = createReEvaluator(base, head);
  const asked = [
    ...episodes.map((episode) => askEpisode(episode, reEvaluator)),
    ...groups.map((group) => askGroup(group, reEvaluator)),
  ];
  const rows = [...Map.groupBy(asked, keyOf).values()].map(toRow);
  const changes = rows.flatMap(toChange).sort(compareChanges);
  const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0);
  const sumOf = (kind: AlertChange['change']) => sum(changes.filter(({ change }) => change === kind));
  return {
    asked: sum(rows),
    gained: sumOf('gained'),
    lost: sumOf('lost'),
    moved: sumOf('moved'),
    unknown: sum(rows.filter(({ to }) => to === undefined)),
    changes,
  };
}

type Asked = Answers & {
  isGroup: boolean;
  alertname: string | null;
  example: string;
  count: number;
  lastSeen: string;
};

function askEpisode(episode: EpisodeRecord, { ofEpisode }: ReEvaluator): Asked {
  const { labels, started_at } = episode;
  return {
    ...ofEpisode(episode),
    isGroup: false,
    alertname: labels.alertname ?? null,
    example: Object.entries(labels)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      .join(', '),
    count: 1,
    lastSeen: started_at,
  };
}

/** A group keeps a few example texts. The first one whose answer changes represents the group; without one, the first. */
function askGroup(group: UnmatchedGroup, { ofExample }: ReEvaluator): Asked {
  const texts = group.examples.length > 0 ? group.examples : [group.template];
  const asked = texts.map((example) => ({ example, ...ofExample(group, example) }));
  const shown = asked.find(({ from, to }) => from !== to) ?? asked[0];
  return {
    ...(shown ?? { example: '', from: null, to: null }),
    isGroup: true,
    alertname: group.alertname,
    count: group.count,
    lastSeen: group.last_seen,
  };
}

function keyOf({ alertname, from, to }: Answers & Pick<Asked, 'alertname'>): string {
  return JSON.stringify([alertname, from, to, to === undefined]);
}

/**
 * Merges alerts with the same name and the same answers. An unexplained episode is also in a group of unmatched alerts, so the larger
 * of the two counts applies.
 */
function toRow(alike: readonly Asked[]): Asked {
  const newest = alike.reduce((a, b) => (compareText(a.lastSeen, b.lastSeen) < 0 ? b : a));
  const sumOf = (isGroup: boolean) =>
    alike.reduce((sum, asked) => sum + (asked.isGroup === isGroup ? asked.count : 0), 0);
  return { ...newest, count: Math.max(sumOf(true), sumOf(false)) };
}

function toChange({ from, to, alertname, example, count, lastSeen }: Asked): AlertChange[] {
  const change = to === undefined ? null : changeOf(from, to);
  if (change === null || to === undefined) return [];
  return [{ change, from, to, alertname, example: quotedAlert(example), count, last_seen: lastSeen }];
}

function compareChanges(a: AlertChange, b: AlertChange): number {
  return (
    compareKinds(a.change, b.change) ||
    b.count - a.count ||
    compareText(a.alertname ?? '', b.alertname ?? '') ||
    compareText(`${a.from} ${a.to}`, `${b.from} ${b.to}`)
  );
}
