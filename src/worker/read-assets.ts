import { detailPath, type EntryDetails } from '../core/kb/compiled-index.ts';
import { type WordBucket, wordsPath } from '../core/kb/search/word-index.ts';

/** An alert storm needs the same few entries, and a search the same few words. They are cached until the isolate ends. */
const MAX_KEPT = 200;

/** Reads the static files of the Worker. */
export class AssetReader {
  readonly #details = new Map<string, EntryDetails>();
  readonly #words = new Map<string, WordBucket>();

  /** Rejects only if the assets cannot be read, because every compiled entry has a file. */
  readDetails(assets: Fetcher, errorId: string): Promise<EntryDetails> {
    return readOnce(this.#details, assets, detailPath(errorId), refuse);
  }

  readWords(assets: Fetcher, bucket: number): Promise<WordBucket> {
    return readOnce(this.#words, assets, wordsPath(bucket), withoutWords);
  }
}

async function readOnce<T>(
  kept: Map<string, T>,
  assets: Fetcher,
  path: string,
  missing: (path: string, status: number) => T,
): Promise<T> {
  const known = kept.get(path);
  if (known) return known;
  const response = await assets.fetch(`https://assets.invalid/${path}`);
  const value = response.ok ? await response.json<T>() : missing(path, response.status);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(path, value);
  return value;
}

/** No file exists for words that no entry contains. */
function withoutWords(path: string, status: number): WordBucket {
  return status === 404 ? {} : refuse(path, status);
}

function refuse(path: string, status: number): never {
  throw new AssetUnavailable(path, status);
}

export class AssetUnavailable extends Error {
  constructor(path: string, status: number) {
    super(`${path} could not be read from the assets (status ${status})`);
  }
}
