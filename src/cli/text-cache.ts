import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** More are not kept: each is one version of one knowledge base. */
const MAX_FILES = 16;

/**
 * Texts that can be made again, by the hash of what they are made of. What is broken is as good as absent, and a folder
 * that cannot be written to is no error: without a cache everything takes longer, and that is all.
 */
export class TextCache {
  readonly #folder: string | null;

  /** `folder` is made if it is not there; null for no cache at all. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  read(key: string): string | null {
    if (this.#folder === null) return null;
    try {
      const [, hash, text] = /^(\w+)\n([\s\S]*)$/.exec(readFileSync(this.#fileOf(key), 'utf8')) ?? [];
      return text !== undefined && hashOf([text]) === hash ? text : null;
    } catch {
      return null;
    }
  }

  write(key: string, text: string): void {
    if (this.#folder === null) return;
    const part = join(this.#folder, `.${randomUUID()}`);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
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

/** SHA-256, each part with its length in bytes, so that no two lists of parts have one hash. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
