import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownError } from '../../generated/known-error.ts';
import { compilePattern, isPlainPattern } from '../../lib/regex/pattern.ts';
import { compareText } from '../../lib/util/lists.ts';
import { type CompiledEntries, compileEntries } from '../match/compiled-entries.ts';
import { INDEX_FORMAT, type IndexEntry, toIndexEntry, toRow } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { answerableEntries, type Kb } from './kb.ts';

/** The length of a version in hexadecimal digits. It is long enough that no two versions share a hash. */
const VERSION_LENGTH = 16;

/** The part of a compiled index that determines its version. */
type Content = Pick<CompiledIndex, 'format' | 'settings' | 'rows' | 'compiled'>;

/**
 * One version of a knowledge base, and the values derived from it, each computed once on first use. It never changes.
 */
export class Snapshot {
  readonly kb: Kb;
  /** The answerable entries, sorted by error_id. The files beside the index refer to this order. */
  readonly entries: readonly KnownError[];
  #searchable: readonly IndexEntry[] | undefined;
  #compiled: CompiledEntries | undefined;
  #matcher: KbMatcher | undefined;
  #content: Content | undefined;
  #version: string | undefined;

  constructor(kb: Kb) {
    this.kb = kb;
    this.entries = answerableEntries(kb).sort((a, b) => compareText(a.error_id, b.error_id));
  }

  /** The entries for a matcher, with their usable patterns only. patterns/syntax reports the others. */
  get searchable(): readonly IndexEntry[] {
    this.#searchable ??= this.entries.map((entry) => ({
      ...toIndexEntry(entry),
      patterns: entry.patterns.filter(isUsable),
    }));
    return this.#searchable;
  }

  get compiled(): CompiledEntries {
    this.#compiled ??= compileEntries(this.searchable);
    return this.#compiled;
  }

  get matcher(): KbMatcher {
    this.#matcher ??= createKbMatcher(this.searchable, { compiled: this.compiled });
    return this.#matcher;
  }

  get content(): Content {
    this.#content ??= {
      format: INDEX_FORMAT,
      settings: this.kb.settings,
      rows: this.entries.map((entry) => toRow(toIndexEntry(entry))),
      compiled: this.#isWhole() ? this.compiled : compileEntries(this.entries),
    };
    return this.#content;
  }

  /** The same files give the same version on any machine. The counts of sync do not change it. */
  get version(): string {
    this.#version ??= versionOf(this.content, this.entries);
    return this.#version;
  }

  /** Whether every pattern is usable. */
  #isWhole(): boolean {
    return this.searchable.every(({ patterns }, i) => patterns.length === this.entries[i]?.patterns.length);
  }
}

function isUsable(pattern: string): boolean {
  return isPlainPattern(pattern) || compilePattern(pattern).ok;
}

/** Hashes entry by entry: joined, ten thousand entries would be in memory three times. */
function versionOf(content: Content, entries: readonly KnownError[]): string {
  const hash = sha256.create().update(utf8ToBytes(JSON.stringify(content)));
  for (const entry of entries) hash.update(utf8ToBytes(`\n${JSON.stringify(entry)}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}
