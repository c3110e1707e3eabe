import type { EpisodeRecord, UnmatchedGroup } from '../../generated/api.ts';
import type { AlertChange, AlertImpact } from '../../generated/report.ts';
import { compareText } from '../../lib/util/lists.ts';
import type { Snapshot } from '../kb/snapshot.ts';
import type { IndexEntry } from '../match/index-entry.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import { scorePartsOf } from '../match/rank.ts';
import { changeOf, compareKinds, quotedAlert } from './matching-impact.ts';

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

/** The ids of the first answers before and after a change; `to` is undefined if it is unknown. */
type Answers = { from: string | null; to: string | null | undefined };

/** One version of a knowledge base, ready to match. */
type Side = { byId: Map<string, IndexEntry>; matcher: KbMatcher };
type First = { id: string | null; byName: boolean };
type Texts = { labels: Record<string, string>; annotations: Record<string, string> };

/** Evaluates the alerts that a Worker remembers again, with two versions of a knowledge base. */
type ReEvaluator = {
  ofEpisode: (episode: EpisodeRecord) => Answers;
  ofExample: (group: UnmatchedGroup, example: string) => Answers;
};

function createReEvaluator(base: Snapshot, head: Snapshot): ReEvaluator {
  const [before, after] = [toSide(base), toSide(head)];
  return {
    ofEpisode(episode) {
      const texts = { labels: episode.labels, annotations: {} };
      const was = ask(before, texts);
      const is = ask(after, texts);
      const recorded = before.byId.get(episode.error_id ?? '');
      if (!recorded || recorded.error_id === was.id) return { from: was.id, to: is.id };
      return { from: recorded.error_id, to: answerByText(recorded, after, is) };
    },
    ofExample({ alertname, service }, example) {
      const labels = { ...(alertname && { alertname }), ...(service && { service }) };
      const texts = { labels, annotations: { description: example } };
      return { from: ask(before, texts).id, to: ask(after, texts).id };
    },
  };
}

function toSide({ searchable, matcher }: Snapshot): Side {
  return { byId: new Map(searchable.map((entry) => [entry.error_id, entry])), matcher };
}

function ask({ matcher }: Side, texts: Texts): First {
  const times = { starts_at: '', ends_at: null };
  const alert = { source: '', fingerprint: '', status: 'firing' as const, ...times, ...texts };
  const [best] = matcher.matchAlert(alert).matches;
  return best
    ? { id: best.error_id, byName: scorePartsOf(best.score).names > 0 }
    : { id: null, byName: false };
}

/**
 * The answer now for an alert whose recorded answer came from its annotations, which the ledger does not keep. The name of the
 * alert outranks every text. An entry with the same patterns still matches. If the entry is gone, the entry that took over its patterns answers.
 */
function answerByText(recorded: IndexEntry, { byId }: Side, now: First): Answers['to'] {
  if (now.byName) return now.id;
  const successor = byId.get(recorded.error_id);
  if (successor) return isSame(successor.patterns, recorded.patterns) ? recorded.error_id : undefined;
  const patterns = new Set(recorded.patterns);
  const heir = [...byId.values()].find((entry) => entry.patterns.some((pattern) => patterns.has(pattern)));
  return heir?.error_id ?? now.id;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
