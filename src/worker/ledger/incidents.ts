import type { CountingRules } from '../../core/counting/counting-rules.ts';
import { countedDay, countedStart } from '../../core/counting/delivery.ts';
import { closeIncident, type Incident, moveStart, openIncident } from '../../core/counting/incident.ts';
import type { Instant } from '../../lib/time/instant.ts';
import { type EpisodeRow, otherOpenStart } from './episodes.ts';
import type { PendingTotals } from './occurrences.ts';

/** The incidents that one transaction changes. Each is read once and written once, however many of its alerts a webhook has. */
export class PendingIncidents {
  readonly #sql: SqlStorage;
  readonly #totals: PendingTotals;
  readonly #mergeWithinMs: number;
  readonly #at: number;
  readonly #known = new Map<string, Known>();

  constructor(sql: SqlStorage, totals: PendingTotals, { mergeWithinMs }: CountingRules, at: number) {
    this.#sql = sql;
    this.#totals = totals;
    this.#mergeWithinMs = mergeWithinMs;
    this.#at = at;
  }

  /** An episode began, or was explained. */
  open(row: EpisodeRow): void {
    const others = otherOpenStart(this.#sql, row);
    const known = this.#find(row);
    // Older versions had no incidents. If another alert of the entry is open, this one joins it.
    const latest = known.incident ?? (others === null ? null : { startsAt: others, reach: null });
    const options = { isOpen: others !== null, mergeWithinMs: this.#mergeWithinMs };
    const opening = openIncident(latest, { startsAt: this.#startOf(row), endsAt: row.ends_at }, options);
    this.#keep(row, known, opening);
  }

  /** An episode is open again. Its incident was counted with it, and may have been deleted since: its end may be long before that was told. */
  reopen(row: EpisodeRow, endedAt: Instant): void {
    const known = this.#find(row);
    const startsAt = this.#startOf(row);
    const incident = moveStart(known.incident ?? { startsAt, reach: endedAt }, startsAt);
    this.#keep(row, known, { incident, begun: null });
  }

  /** The start of an open episode moved back. */
  move(row: EpisodeRow): void {
    const known = this.#find(row);
    // Older versions had no incidents. Then the end of the episode tells of this one.
    if (known.incident === null) return;
    this.#keep(row, known, { incident: moveStart(known.incident, this.#startOf(row)), begun: null });
  }

  /** An episode ended, or its end turned out to be later. */
  close(row: EpisodeRow, endsAt: Instant): void {
    const known = this.#find(row);
    const startsAt = this.#startOf(row);
    const latest = known.incident ?? { startsAt, reach: null };
    const options = { nextStart: otherOpenStart(this.#sql, row), mergeWithinMs: this.#mergeWithinMs };
    const ending = closeIncident(latest, { startsAt, endsAt }, options);
    if (ending.lengthMs !== null && row.error_id !== null)
      this.#totals.addLength(row.error_id, ending.lengthMs);
    this.#keep(row, known, ending);
  }

  write(): void {
    for (const { row, incident, isChanged } of this.#known.values()) {
      if (!isChanged || incident === null) continue;
      writeIncident(this.#sql, row, incident);
    }
  }

  #keep(row: EpisodeRow, known: Known, { incident, begun }: { incident: Incident; begun: Instant | null }) {
    const { startsAt, reach } = known.incident ?? {};
    known.isChanged ||= incident.startsAt !== startsAt || incident.reach !== reach;
    known.incident = incident;
    if (row.error_id === null) return;
    if (begun !== null) this.#totals.addIncident(row.error_id, countedDay(begun, this.#at));
    else if (startsAt !== undefined && incident.startsAt < startsAt)
      this.#totals.moveIncidentBack(this.#sql, row.error_id, {
        from: startsAt,
        to: incident.startsAt,
        at: this.#at,
      });
  }

  #startOf({ starts_at }: EpisodeRow): Instant {
    return countedStart(starts_at, this.#at);
  }

  #find(row: EpisodeRow): Known {
    const key = JSON.stringify([row.error_id, row.counted_by]);
    const known = this.#known.get(key) ?? { row, incident: readIncident(this.#sql, row), isChanged: false };
    this.#known.set(key, known);
    return known;
  }
}

type IncidentKey = Pick<EpisodeRow, 'error_id' | 'counted_by'>;

type Known = { row: IncidentKey; incident: Incident | null; isChanged: boolean };

export function readIncident(sql: SqlStorage, { error_id, counted_by }: IncidentKey): Incident | null {
  const query = 'SELECT starts_at AS startsAt, reach FROM incidents WHERE error_id = ? AND counted_by = ?';
  return sql.exec<Incident>(query, error_id, counted_by).toArray()[0] ?? null;
}

export function writeIncident(
  sql: SqlStorage,
  { error_id, counted_by }: IncidentKey,
  { startsAt, reach }: Incident,
): void {
  sql.exec(
    'INSERT OR REPLACE INTO incidents (error_id, counted_by, starts_at, reach) VALUES (?, ?, ?, ?)',
    ...[error_id, counted_by, startsAt, reach],
  );
}
