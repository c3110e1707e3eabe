import { type Counted, type Counts, renderCounts } from '../../../src/core/counting/counts.ts';
import { planSync } from '../../../src/core/counting/plan-sync.ts';
import { readCounts } from '../../../src/core/counting/read-counts.ts';
import { sumOfLines } from '../../../src/core/counting/settle-count.ts';
import type { SyncInput, SyncPlan } from '../../../src/core/counting/sync-plan.ts';
import { parseEntry } from '../../../src/core/entry/parse-entry.ts';
import type { LedgerOccurrences } from '../../../src/generated/api.ts';
import { entryText } from '../kb/kb-files.ts';

/** The errors of the world. Each may get another id, but it stays the same error. */
export const ERRORS = [0, 1] as const;
const SHARDS = 2;

type Tree = { files: Map<string, string>; countsText: string | null };
type Settings = SyncInput['settings'];
/** The branch before and after a commit of sync. */
type SyncCommit = { before: Tree; after: Tree };

/**
 * The ledgers, a branch, readings of the ledgers that are still on their way, and the right counts (`expected`), which know nothing of
 * files: each alert or incident counts once, in the unit of the first sync that read it.
 */
export class LawWorld {
  settings: Settings;
  readonly ledgers: LedgerOccurrences[];
  readonly expected = new Map<number, number>(ERRORS.map((error) => [error, 0]));
  #tree: Tree;
  #commits: SyncCommit[] = [];
  #readings: LedgerOccurrences[][] = [];
  #epochs = 0;
  /** Files that somebody deleted, until they come back. */
  #deleted = new Map<string, string>();
  readonly #ids = new Map<number, string[]>(ERRORS.map((error) => [error, [`ERROR-00${error + 1}`]]));
  /** By epoch and error. */
  readonly #counted = new Map<string, { alerts: number; incidents: number }>();

  constructor(settings: Settings) {
    this.settings = settings;
    this.ledgers = Array.from({ length: SHARDS }, (_, shard) => this.#newLedger(shard));
    const files = ERRORS.map(
      (error) => [pathOf(error), entryText(`ERROR-00${error + 1}`, 'patterns: [abc]')] as const,
    );
    this.#tree = { files: new Map(files), countsText: null };
  }

  /** An alert fires; perhaps it begins an incident. `isOld`: its episode began before the entry got its newest id. */
  fire(error: number, shard: number, date: string, { isIncident = true, isOld = false } = {}): void {
    const ids = this.#ids.get(error) ?? [];
    const id = (isOld ? ids[0] : ids.at(-1)) ?? '';
    const { occurrences } = this.ledgers[shard] ?? this.#newLedger(shard);
    let item = occurrences.find(({ error_id }) => error_id === id);
    if (!item) {
      item = {
        error_id: id,
        total: 0,
        incidents: 0,
        first_seen: date,
        last_seen: date,
        days: {},
        revision: 1,
      };
      occurrences.push(item);
    }
    item.total += 1;
    item.days[date] = (item.days[date] ?? 0) + 1;
    if (isIncident)
      item.incident_days = { ...item.incident_days, [date]: (item.incident_days?.[date] ?? 0) + 1 };
    item.incidents = (item.incidents ?? 0) + (isIncident ? 1 : 0);
    if (date > item.last_seen) item.last_seen = date;
    if (date < item.first_seen) item.first_seen = date;
  }

  /** An incident begins with an alert that was counted before. */
  beginIncident(shard: number): void {
    const [item] = this.ledgers[shard]?.occurrences ?? [];
    if (item) item.incidents = (item.incidents ?? 0) + 1;
  }

  read(): void {
    this.#readings.push(structuredClone(this.ledgers));
  }

  readingAt(back: number): readonly LedgerOccurrences[] {
    return this.#readings.at(-1 - back) ?? structuredClone(this.ledgers);
  }

  plan(read: readonly LedgerOccurrences[] = this.ledgers): SyncPlan {
    const at = Date.parse('2026-11-29T12:00:00Z');
    return planSync({ ...this.#tree, settings: this.settings, ledgers: read, actor: 'kedb', at });
  }

  commit(read: readonly LedgerOccurrences[] = this.ledgers): void {
    this.#restoreLines(this.plan(read));
    const { edits, countsText, refusal } = this.plan(read);
    if (refusal) throw new Error(refusal.message);
    const before = this.#tree;
    const after = {
      files: new Map([...before.files, ...edits]),
      countsText: countsText ?? before.countsText,
    };
    if (countsText !== null) this.#commits.push({ before, after });
    this.#tree = after;
    for (const { epoch, occurrences } of read)
      for (const { error_id, total, incidents = 0 } of occurrences)
        this.#expect(epoch, error_id, total, incidents);
  }

  /** Sync asks about an entry that has no line after a revert of the counts file: a person puts back the lines that fit it. */
  #restoreLines({ problems }: SyncPlan): void {
    const asked = problems.filter(({ message }) => message.includes('has no line for it'));
    for (const error of ERRORS.filter((one) => asked.some(({ path }) => path === pathOf(one)))) {
      const lines = [...countsIn(this.#tree.countsText), ...this.#linesOf(error)];
      this.#tree = { ...this.#tree, countsText: renderCounts(new Map(lines)) };
    }
  }

  /** The newest lines of an entry, under all its ids, that know what is in its History. */
  #linesOf(error: number): [string, Counted][] {
    const path = pathOf(error);
    const { entry } = parseEntry(path, this.#tree.files.get(path) ?? '').value;
    const ids = this.#ids.get(error) ?? [];
    const versions = this.#commits.map(({ after }) =>
      [...countsIn(after.countsText)].filter(([id]) => ids.includes(id)),
    );
    const fits = versions.findLast((lines) =>
      lines.some(([, { history }]) => entry && history === sumOfLines(entry, 'kedb', [])),
    );
    if (!fits) throw new Error(`no line fits ${path}`);
    return fits;
  }

  /** Of a deleted entry, nothing is counted until it comes back. */
  #expect(epoch: string, id: string, alerts: number, incidents: number): void {
    const error = ERRORS.find((one) => this.#ids.get(one)?.includes(id)) ?? 0;
    if (this.#deleted.has(pathOf(error))) return;
    const key = `${epoch} ${id}`;
    const before = this.#counted.get(key) ?? { alerts: 0, incidents: 0 };
    const after = {
      alerts: Math.max(alerts, before.alerts),
      incidents: Math.max(incidents, before.incidents),
    };
    const unit = this.settings.occurrences;
    this.#counted.set(key, after);
    this.expected.set(error, (this.expected.get(error) ?? 0) + after[unit] - before[unit]);
  }

  /** A person deletes the counts file. */
  loseCounts(): void {
    this.#tree = { ...this.#tree, countsText: null };
  }

  person(error: number, adds: number): void {
    const now = this.count(error);
    if (now === null) return;
    const line = `occurrence_count: ${now + adds}`;
    this.#edit(error, (text) =>
      /^occurrence_count: .*$/m.test(text)
        ? text.replace(/^occurrence_count: .*$/m, line)
        : text.replace('patterns:', `${line}\npatterns:`),
    );
    this.expected.set(error, (this.expected.get(error) ?? 0) + adds);
  }

  /** A person takes back a commit of sync: all of it, or only one kind of file. Git refuses if these files have changed since. */
  revert(what: 'all' | 'entries' | 'counts', back: number): void {
    const { before, after } = this.#commits.at(-1 - back) ?? {};
    if (!before || !after || before.countsText === null) return;
    const { files, countsText } = this.#tree;
    const edited = [...after.files].filter(([path, text]) => before.files.get(path) !== text);
    const isUntouched = edited.every(([path, text]) => files.get(path) === text);
    if (countsText !== after.countsText || !isUntouched) return;
    const old = edited.map(([path]) => [path, before.files.get(path) ?? ''] as const);
    this.#tree = {
      files: what === 'counts' ? files : new Map([...files, ...old]),
      countsText: what === 'entries' ? countsText : before.countsText,
    };
    // Sync knows a count that is too low, until a person raises it.
    if (ERRORS.some((error) => (this.count(error) ?? 0) < this.#written(error))) this.commit();
  }

  /** A person deletes an entry, or brings it back as it was. */
  deleteOrRestore(error: number): void {
    const path = pathOf(error);
    const files = new Map(this.#tree.files);
    const text = files.get(path) ?? this.#deleted.get(path) ?? '';
    if (files.delete(path)) this.#deleted.set(path, text);
    else if (this.#deleted.delete(path)) files.set(path, text);
    this.#tree = { ...this.#tree, files };
  }

  restoreAll(): void {
    for (const error of ERRORS) if (this.#deleted.has(pathOf(error))) this.deleteOrRestore(error);
  }

  /** A person gives an entry another id, and says which it had. Perhaps they forget a count that the counts file knows. */
  rename(error: number, isCountKept: boolean): void {
    if (this.#deleted.has(pathOf(error))) return;
    const ids = this.#ids.get(error) ?? [];
    const id = `ERROR-1${error}${ids.length}`;
    const isForgotten =
      !isCountKept && this.#written(error) > 0 && this.#written(error) === this.count(error);
    this.#edit(error, (text) => {
      const kept = isForgotten ? text.replace(/^occurrence_count: .*\n/m, '') : text;
      const named = kept.replace(/^renamed_from: .*\n/m, '').replace(/^error_id: .*$/m, `error_id: ${id}`);
      return named.replace('patterns:', `renamed_from: [${ids.join(', ')}]\npatterns:`);
    });
    this.#ids.set(error, [...ids, id]);
    if (!isForgotten) return;
    this.commit();
    // A revert of that commit would take the count away again, and a person would then add to nothing.
    this.#commits = [];
  }

  /** Only right after a sync: otherwise counts that are not in Git yet would be lost with the storage. Nobody reverts those later. */
  wipe(shard: number): void {
    this.restoreAll();
    this.commit();
    this.ledgers[shard] = this.#newLedger(shard);
    this.#commits = [];
  }

  count(error: number): number | null {
    const path = pathOf(error);
    const text = this.#tree.files.get(path);
    return text === undefined ? null : (parseEntry(path, text).value.entry?.occurrence_count ?? -1);
  }

  /** The count as sync wrote it. */
  #written(error: number): number {
    const counts = countsIn(this.#tree.countsText);
    const lines = (this.#ids.get(error) ?? []).map((id) => counts.get(id)?.written ?? 0);
    return lines.reduce((sum, written) => sum + written, 0);
  }

  counts(): Map<number, number | null> {
    return new Map(ERRORS.map((error) => [error, this.count(error)]));
  }

  #edit(error: number, change: (text: string) => string): void {
    const path = pathOf(error);
    const files = new Map([...this.#tree.files, [path, change(this.#tree.files.get(path) ?? '')]]);
    this.#tree = { ...this.#tree, files };
  }

  #newLedger(shard: number): LedgerOccurrences {
    return { shard, epoch: `epoch ${this.#epochs++}`, revision: 0, occurrences: [] };
  }
}

function countsIn(text: string | null): Counts {
  const read = readCounts(text ?? renderCounts(new Map()));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.counts;
}

function pathOf(error: number): string {
  return `redis/error-${error}.md`;
}
