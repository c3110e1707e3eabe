import { byteLength } from '../../lib/text/text-size.ts';
import type { EpisodeRow } from './episodes.ts';

/** The rows and bytes that a storage keeps of one source. */
export type Usage = { episodes: number; open: number; kib: number };

const NOTHING: Usage = { episodes: 0, open: 0, kib: 0 };

/** The size of an episode: 1 KiB for its columns and its place in the indexes, and its labels. */
export const KIB = '(1 + length(CAST(labels AS BLOB)) / 1024)';

type Changed = Pick<EpisodeRow, 'source' | 'ends_at'>;

/**
 * How many episodes of each source the storage keeps. To count them takes as long as there are many, so the ledger's row has the
 * numbers, and each transaction changes them.
 */
export class KeptEpisodes {
  readonly #sources: Map<string, Usage>;

  constructor(json: string) {
    this.#sources = new Map(Object.entries(JSON.parse(json)));
  }

  get sources(): [string, Usage][] {
    return [...this.#sources];
  }

  get kib(): number {
    return this.#sum('kib');
  }

  get open(): number {
    return this.#sum('open');
  }

  add({ source, ends_at, labels }: Changed & Pick<EpisodeRow, 'labels'>): void {
    this.#change(source, { episodes: 1, open: ends_at === null ? 1 : 0, kib: kibOf(labels) });
  }

  /** An episode moved to another shard. */
  take({ source, ends_at, labels }: Changed & Pick<EpisodeRow, 'labels'>): void {
    this.#change(source, { episodes: -1, open: ends_at === null ? -1 : 0, kib: -kibOf(labels) });
  }

  /** An episode ended, or is open again. */
  move(from: Changed, to: Changed): void {
    const open = Number(to.ends_at === null) - Number(from.ends_at === null);
    if (open !== 0) this.#change(to.source, { open });
  }

  /** Ended episodes were deleted. */
  remove(source: string, sizes: readonly { kib: number }[]): void {
    const kib = sizes.reduce((sum, one) => sum + one.kib, 0);
    if (sizes.length > 0) this.#change(source, { episodes: -sizes.length, kib: -kib });
  }

  toJson(): string {
    return JSON.stringify(Object.fromEntries(this.#sources));
  }

  #change(source: string, { episodes = 0, open = 0, kib = 0 }: Partial<Usage>): void {
    const usage = this.#sources.get(source) ?? NOTHING;
    const changed = { episodes: usage.episodes + episodes, open: usage.open + open, kib: usage.kib + kib };
    this.#sources.set(source, changed);
  }

  #sum(key: keyof Usage): number {
    return this.sources.reduce((sum, [, usage]) => sum + usage[key], 0);
  }
}

function kibOf(labels: string): number {
  return 1 + Math.floor(byteLength(labels) / 1024);
}
