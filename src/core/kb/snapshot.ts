import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownError } from '../../generated/known-error.ts';
import { compilePattern, isPlainPattern } from '../../lib/regex/pattern.ts';
import { compareText } from '../../lib/util/compare-text.ts';
import { type CompiledEntries, compileEntries } from '../match/compiled-entries.ts';
import { INDEX_FORMAT, type IndexEntry, toIndexEntry, toRow } from '../match/index-entry.ts';
import { createKbMatcher, type KbMatcher } from '../match/kb-matcher.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { answerableEntries, type Kb } from './kb.ts';

/** Enough of the hash that no two versions of a KB will ever share it. */
const VERSION_LENGTH = 16;

/** All of a compiled index that its version is made of. */
type Content = Pick<CompiledIndex, 'format' | 'settings' | 'rows' | 'compiled'>;

/**
 * One version of a knowledge base, and what is made of it: each part once, when it is first asked for. It is handed on
 * to whoever asks something of this version, and never changes.
 */
export class Snapshot {
  readonly kb: Kb;
  /** The entries that may be answers, by error_id: the order of the index, by which the files beside it name them. */
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

  /** The entries as a matcher takes them, with the patterns that can be used: one that cannot is a problem of its own. */
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

  /** The same files give the same version on any machine. What sync has counted has no part in it. */
  get version(): string {
    this.#version ??= versionOf(this.content, this.entries);
    return this.#version;
  }

  /** No pattern was left out, so that what is searched for is what is written. */
  #isWhole(): boolean {
    return this.searchable.every(({ patterns }, i) => patterns.length === this.entries[i]?.patterns.length);
  }
}

function isUsable(pattern: string): boolean {
  return isPlainPattern(pattern) || compilePattern(pattern).ok;
}

/** Entry by entry: joined, those of ten thousand entries would be in memory three times. */
function versionOf(content: Content, entries: readonly KnownError[]): string {
  const hash = sha256.create().update(utf8ToBytes(JSON.stringify(content)));
  for (const entry of entries) hash.update(utf8ToBytes(`\n${JSON.stringify(entry)}`));
  return bytesToHex(hash.digest()).slice(0, VERSION_LENGTH);
}
