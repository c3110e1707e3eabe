/**
 * The test's own count. It knows which episode a delivery belongs to, because it made the episodes up; nothing of the product
 * is asked. An episode whose firing was acknowledged must be counted; one that was only sent may be.
 */
export type Tally = {
  send: (errorId: string, episode: string) => void;
  acknowledge: (errorId: string, episode: string) => void;
  compare: (counted: ReadonlyMap<string, number>) => Verdict;
};

export type Wrong = { errorId: string; acknowledged: number; sent: number; counted: number };
export type Verdict = { episodes: number; lost: number; double: number; wrong: Wrong[] };

export function createTally(): Tally {
  const sent = new Map<string, Set<string>>();
  const acknowledged = new Map<string, Set<string>>();
  return {
    send: (errorId, episode) => addTo(sent, errorId, episode),
    acknowledge(errorId, episode) {
      addTo(sent, errorId, episode);
      addTo(acknowledged, errorId, episode);
    },
    compare: (counted) => compare(sent, acknowledged, counted),
  };
}

type Episodes = Map<string, Set<string>>;

function addTo(episodes: Episodes, errorId: string, episode: string): void {
  episodes.set(errorId, (episodes.get(errorId) ?? new Set()).add(episode));
}

function compare(sent: Episodes, acknowledged: Episodes, counted: ReadonlyMap<string, number>): Verdict {
  const verdict: Verdict = { episodes: 0, lost: 0, double: 0, wrong: [] };
  for (const errorId of new Set([...sent.keys(), ...counted.keys()])) {
    const atMost = sent.get(errorId)?.size ?? 0;
    const atLeast = acknowledged.get(errorId)?.size ?? 0;
    const here = counted.get(errorId) ?? 0;
    verdict.episodes += atLeast;
    verdict.lost += Math.max(0, atLeast - here);
    verdict.double += Math.max(0, here - atMost);
    if (here < atLeast || here > atMost)
      verdict.wrong.push({ errorId, acknowledged: atLeast, sent: atMost, counted: here });
  }
  return verdict;
}
