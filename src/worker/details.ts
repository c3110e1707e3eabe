import { detailPath, type EntryDetails } from '../core/kb/compiled-index.ts';

type DetailsReader = (assets: Fetcher, errorId: string) => Promise<EntryDetails>;

/** An alert storm asks for the same few entries; they are kept until the isolate goes. */
const MAX_KEPT = 200;

/** Reads entries from the static assets. A failure is transient: the entry was there when the KB was compiled. */
export function createDetailsReader(): DetailsReader {
  const kept = new Map<string, EntryDetails>();
  return async (assets, errorId) => {
    const known = kept.get(errorId);
    if (known) return known;
    const response = await assets.fetch(`https://assets.invalid/${detailPath(errorId)}`);
    if (!response.ok) throw new DetailsUnavailable(errorId, response.status);
    const details = await response.json<EntryDetails>();
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(errorId, details);
    return details;
  };
}

export class DetailsUnavailable extends Error {
  constructor(errorId: string, status: number) {
    super(`the entry ${errorId} could not be read from the assets (status ${status})`);
  }
}
