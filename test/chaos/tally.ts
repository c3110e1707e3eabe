export type Wrong = { errorId: string; acknowledged: number; sent: number; counted: number };
export type Verdict = { episodes: number; lost: number; double: number; wrong: Wrong[] };

/**
 * The test's own count. The test made up the episodes, so it knows the episode of each delivery without asking kedb. An episode with
 * an acknowledged firing must be counted. An episode that was only sent may be counted.
 */
export class Tally {
  readonly #sent: Episodes = new Map();
  readonly #acknowledged: Episodes = new Map();

  send(errorId: string, episode: string): void {
    addTo(this.#sent, errorId, episode);
  }

  acknowledge(errorId: string, episode: string): void {
    addTo(this.#sent, errorId, episode);
    addTo(this.#acknowledged, errorId, episode);
  }

  compare(counted: ReadonlyMap<string, number>): Verdict {
    const verdict: Verdict = { episodes: 0, lost: 0, double: 0, wrong: [] };
    for (const errorId of new Set([...this.#sent.keys(), ...counted.keys()])) {
      const atMost = this.#sent.get(errorId)?.size ?? 0;
      const atLeast = this.#acknowledged.get(errorId)?.size ?? 0;
      const here = counted.get(errorId) ?? 0;
      verdict.episodes += atLeast;
      verdict.lost += Math.max(0, atLeast - here);
      verdict.double += Math.max(0, here - atMost);
      if (here < atLeast || here > atMost)
        verdict.wrong.push({ errorId, acknowledged: atLeast, sent: atMost, counted: here });
    }
    return verdict;
  }
}

type Episodes = Map<string, Set<string>>;

function addTo(episodes: Episodes, errorId: string, episode: string): void {
  episodes.set(errorId, (episodes.get(errorId) ?? new Set()).add(episode));
}
