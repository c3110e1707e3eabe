import { takeWithin } from '../../lib/text/text-size.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import { type LayoutConflict, mayBeUnsaid } from './layouts.ts';
import { type LedgerState, lastRules, readLedgerState } from './ledger-state.ts';
import { addOutcome, type OutcomeRow } from './outcomes.ts';
import { EPISODE_DAYS } from './retention.ts';

/** The knowledge of a caller: all layouts, as texts, the oldest first, and the number of the object that it calls. */
export type Generation = { layouts: readonly string[]; shard: number };

/** `new`: the object is empty, so it first has to learn what every object knows. */
type Standing = 'ready' | 'new' | LayoutConflict;

/** The result of work that a new object does not do. */
export type Entered<T> = 'new' | { value: T };

/** The knowledge of every object, for a new one. */
export type Founding = Pick<LedgerState, 'began_at'> & {
  rates: { error_id: string; fixed: number; failed: number }[];
  outcomes: OutcomeRow[];
};

/** As JSON: some 50,000 outcomes. Over RPC it is at most twice as much. An older key that is used again counts again in the new object. */
const FOUNDING_BYTES = 8 * 1024 * 1024;

/** How the object stands to what a caller knows. Nothing is written. */
export function standingOf(
  sql: SqlStorage,
  { layouts, shard }: Generation,
  state = readLedgerState(sql),
): Standing {
  const conflict = { counted: knownLayouts(state) ?? [], asked: layouts };
  if (state.layouts === null && !isUsed(sql, state)) return shard === 0 ? 'ready' : 'new';
  if (state.layouts === null) return mayBeUnsaid(layouts[0] ?? '', shard) ? 'ready' : conflict;
  return conflict.counted.every((name, index) => name === layouts[index]) ? 'ready' : conflict;
}

/**
 * The same; and a ready object will from now on refuse callers that do not know of these layouts. So a former shard that was once asked
 * for an alert counts it no more, although a Worker with the old settings may still run.
 */
export function enterGeneration(sql: SqlStorage, generation: Generation, at: number): Standing {
  const state = readLedgerState(sql);
  const standing = standingOf(sql, generation, state);
  if (standing === 'ready') keepLayouts(sql, generation.layouts, at, state);
  return standing;
}

/** @param layouts all that this object ever counts by; they begin with those that it knows */
export function keepLayouts(
  sql: SqlStorage,
  layouts: readonly string[],
  at: number,
  state = readLedgerState(sql),
): void {
  if (knownLayouts(state)?.length === layouts.length) return;
  sql.exec('UPDATE ledger SET layouts = ?, layouts_at = ?', JSON.stringify(layouts), at);
}

/** Whether a former shard may still have an episode that matters. After this time, it was told again, or closed and deleted. */
export function asksFormer(sql: SqlStorage, at: number): boolean {
  const state = readLedgerState(sql);
  const { staleAfterMs } = lastRules(state);
  return at < (state.layouts_at ?? 0) + EPISODE_DAYS * DAY_MS + staleAfterMs;
}

export function readFounding(sql: SqlStorage): Founding {
  const { began_at } = readLedgerState(sql);
  const rates = sql.exec<Founding['rates'][number]>('SELECT * FROM rates').toArray();
  const query =
    'SELECT idempotency_key, error_id, outcome, NULL AS actor, NULL AS note, at FROM outcomes WHERE at > 0 ORDER BY at DESC';
  const { taken } = takeWithin(sql.exec<OutcomeRow>(query), FOUNDING_BYTES);
  return { began_at, rates, outcomes: taken };
}

/** Another request may have founded it in the meantime. */
export function found(
  sql: SqlStorage,
  generation: Generation,
  { began_at, rates, outcomes }: Founding,
  at: number,
): void {
  if (standingOf(sql, generation) !== 'new') return;
  keepLayouts(sql, generation.layouts, at);
  sql.exec('UPDATE ledger SET began_at = ?, swept_at = ?', began_at, at);
  for (const outcome of outcomes) addOutcome(sql, outcome, null);
  for (const { error_id, fixed, failed } of rates)
    sql.exec('INSERT INTO rates (error_id, fixed, failed) VALUES (?, ?, ?)', error_id, fixed, failed);
}

export function readKnownLayouts(sql: SqlStorage): readonly string[] {
  return knownLayouts(readLedgerState(sql)) ?? [];
}

function knownLayouts({ layouts }: LedgerState): readonly string[] | null {
  return layouts === null ? null : JSON.parse(layouts);
}

function isUsed(sql: SqlStorage, { revision, episodes, ungrouped }: LedgerState): boolean {
  return (
    revision + episodes + ungrouped > 0 || sql.exec('SELECT 1 FROM outcomes LIMIT 1').toArray().length > 0
  );
}
