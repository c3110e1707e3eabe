import type { EpisodeRecord, UnmatchedGroup } from '../../generated/api.ts';
import type { Snapshot } from '../kb/snapshot.ts';
import type { IndexEntry } from '../match/index-entry.ts';
import type { KbMatcher } from '../match/kb-matcher.ts';
import { scorePartsOf } from '../match/score.ts';

/** The ids of the first answers before and after a change; `to` is undefined if it is unknown. */
export type Answers = { from: string | null; to: string | null | undefined };

/** One version of a knowledge base, ready to match. */
type Side = { byId: Map<string, IndexEntry>; matcher: KbMatcher };
type First = { id: string | null; byMatchers: boolean };
type Texts = { labels: Record<string, string>; annotations: Record<string, string> };

/** Evaluates the alerts that a Worker remembers again, with two versions of a knowledge base. */
export type ReEvaluator = {
  ofEpisode: (episode: EpisodeRecord) => Answers;
  ofExample: (group: UnmatchedGroup, example: string) => Answers;
};

export function createReEvaluator(base: Snapshot, head: Snapshot): ReEvaluator {
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
    ? { id: best.error_id, byMatchers: scorePartsOf(best.score).matchers > 0 }
    : { id: null, byMatchers: false };
}

/**
 * The answer now for an alert whose recorded answer came from its annotations, which the ledger does not keep. Matchers outrank every
 * text. An entry with the same patterns still matches. If the entry is gone, the entry that took over its patterns answers.
 */
function answerByText(recorded: IndexEntry, { byId }: Side, now: First): Answers['to'] {
  if (now.byMatchers) return now.id;
  const successor = byId.get(recorded.error_id);
  if (successor) return isSame(successor.patterns, recorded.patterns) ? recorded.error_id : undefined;
  const patterns = new Set(recorded.patterns);
  const heir = [...byId.values()].find((entry) => entry.patterns.some((pattern) => patterns.has(pattern)));
  return heir?.error_id ?? now.id;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
