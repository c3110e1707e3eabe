import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The number of files to keep. Each is one version of one knowledge base. */
const MAX_FILES = 16;

/**
 * Caches texts that kedb can compute again, by the hash of their input. A broken file counts as missing. A folder that is not
 * writable is not an error: without a cache, everything only takes longer.
 */
export class TextCache {
  readonly #folder: string | null;

  /** Creates `folder` if necessary. null means no cache. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  read(key: string): string | null {
    if (this.#folder === null) return null;
    try {
      const file = this.#fileOf(key);
      const [, hash, text] = /^(\w+)\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
      if (text === undefined || hashOf([text]) !== hash) return null;
      utimesSync(file, new Date(), new Date());
      return text;
    } catch {
      return null;
    }
  }

  write(key: string, text: string): void {
    if (this.#folder === null) return;
    const part = join(this.#folder, `.${randomUUID()}`);
    try {
      if (!existsSync(this.#folder)) mkdirSync(this.#folder, { mode: 0o700 });
      writeFileSync(part, `${hashOf([text])}\n${text}`, { mode: 0o600, flag: 'wx' });
      renameSync(part, this.#fileOf(key));
      this.#dropOldest(this.#folder);
    } catch {
      if (existsSync(part)) rmSync(part);
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder ?? '', `${key}.txt`);
  }

  #dropOldest(folder: string): void {
    const files = readdirSync(folder).map((name) => join(folder, name));
    const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const newestFirst = files.map((file) => ({ file, at: age(file) })).sort((a, b) => b.at - a.at);
    for (const { file } of newestFirst.slice(MAX_FILES)) rmSync(file, { force: true });
  }
}

/** SHA-256 of all parts, each with its length in bytes, so that different lists have different hashes. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
