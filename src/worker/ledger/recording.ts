import type { CountingRules } from '../../core/counting/counting-rules.ts';
import type { Episode } from '../../core/counting/episode.ts';
import { addCounters, NOTHING_UNSAVED, type Unsaved } from './counters.ts';
import { columnsOf, type EpisodeRow, insertEpisode, updateEpisode } from './episodes.ts';
import { PendingIncidents } from './incidents.ts';
import { KeptEpisodes } from './kept.ts';
import { type LedgerState, readLedgerState, writeLedgerState } from './ledger-state.ts';
import { PendingTotals } from './occurrences.ts';
import { PendingUnmatched } from './unmatched.ts';

/** One transaction that changes episodes, and what they add to everything that is counted. `finish` writes the sums once. */
export class Recording {
  readonly sql: SqlStorage;
  readonly rules: CountingRules;
  /** Now, in milliseconds since 1970. */
  readonly at: number;
  readonly state: LedgerState;
  readonly totals = new PendingTotals();
  readonly unmatched: PendingUnmatched;
  readonly incidents: PendingIncidents;
  readonly kept: KeptEpisodes;
  /** Whether the ledger wrote that it heard of an alert again. Then it also stores its counters. */
  isHeard = false;
  readonly #before: LedgerState;
  #hasMoves: boolean | null = null;
  #left: readonly string[] = [];

  /** `rules`: those of a request; without them, those of the last one. */
  constructor(
    sql: SqlStorage,
    rulesOf: (state: LedgerState) => CountingRules,
    at: number,
    kbVersion: string | null = null,
  ) {
    this.sql = sql;
    this.at = at;
    this.state = readLedgerState(sql);
    this.kept = new KeptEpisodes(this.state.kept);
    this.#before = { ...this.state };
    this.rules = rulesOf(this.state);
    this.unmatched = new PendingUnmatched(kbVersion);
    this.incidents = new PendingIncidents(sql, this.totals, this.rules, at);
  }

  /** Whether any alert lives in another shard. Most ledgers have one layout, and look once a webhook, not once an alert. */
  get hasMoves(): boolean {
    this.#hasMoves ??= this.sql.exec("SELECT 1 FROM moved WHERE source > '' LIMIT 1").toArray().length > 0;
    return this.#hasMoves;
  }

  /** The groups of unmatched alerts that left the list. */
  get left(): readonly string[] {
    return this.#left;
  }

  insert(row: EpisodeRow): void {
    insertEpisode(this.sql, row);
    this.kept.add(row);
  }

  /** Ends an episode, opens it again, or moves its times. */
  change(row: EpisodeRow, episode: Episode): EpisodeRow {
    const isHeard = episode.endsAt === null;
    const changed = { ...row, ...columnsOf(episode), heard_at: isHeard ? this.at : row.heard_at };
    updateEpisode(this.sql, changed);
    this.kept.move(row, changed);
    if (row.error_id === null) return changed;
    const moved = { from: row.starts_at, to: changed.starts_at, at: this.at };
    const isMovedBack = moved.to < moved.from;
    // The days of an imported episode are those of its epoch, which no longer change.
    if (isMovedBack && row.former_id === null) this.totals.moveBack(row.error_id, 'alerts', moved);
    if (isMovedBack && row.ends_at === null) this.incidents.move(changed);
    if (episode.endsAt !== null) this.incidents.close(changed, episode.endsAt);
    else if (row.ends_at !== null) this.incidents.reopen(changed, row.ends_at);
    return changed;
  }

  /** @param unsaved is stored if anything else is written. True if it was. */
  finish(unsaved: Unsaved = NOTHING_UNSAVED): boolean {
    const { sql, state } = this;
    this.incidents.write();
    this.totals.write(sql, state);
    this.#left = this.unmatched.write(sql, state, this.at);
    state.kept = this.kept.toJson();
    const before = this.#before;
    const changing = ['revision', 'episodes', 'ungrouped', 'rules', 'kept'] as const;
    const isWritten = this.isHeard || changing.some((key) => state[key] !== before[key]);
    if (isWritten) writeLedgerState(sql, withUnsaved(state, unsaved));
    return isWritten;
  }
}

function withUnsaved(state: LedgerState, { counters, syncedAt }: Unsaved): LedgerState {
  return {
    ...state,
    counters: JSON.stringify(addCounters(JSON.parse(state.counters), counters)),
    synced_at: syncedAt ?? state.synced_at,
  };
}
