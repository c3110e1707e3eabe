import { EXPORT_FORMAT, ExportDigest } from '../../core/counting/ledger-export.ts';
import type { ImportStateAnswer } from '../../generated/api.ts';
import type { ExportEnd, ExportHead } from '../../generated/ledger-export.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import {
  callLedger,
  type LedgerNamespace,
  type LedgerStub,
  LedgerUnavailable,
  READ_DEADLINE_MS,
} from './call-ledger.ts';
import type { ExportPage, ShardState } from './export-rows.ts';
import type { ImportedRow, ImportState } from './import-rows.ts';
import { type LayoutSettings, type Layouts, shardOf } from './layouts.ts';
import { readLayouts } from './ledger-client.ts';
import type { LedgerResult } from './ledger-storage.ts';
import { bytesOfShard } from './list-bytes.ts';

type Line = ExportPage['lines'][number];

/** A part of an export. An import may send it in several parts, each with the head. */
export type ExportPart = {
  head: ExportHead;
  rows: ImportedRow[];
  end: ExportEnd | null;
  /** Whether it is the first part. */
  isFirst: boolean;
};

/** `more`: the rest is still to come. `repeated`: the ledger had all of it. */
type ImportProgress = 'more' | 'whole' | 'repeated';

/** All shards, to be read or written as a whole. The Worker holds one page of each of them. */
export class Backup {
  readonly #namespace: LedgerNamespace;
  readonly #layouts: Layouts;
  /** All that ever counted. An import fills only those that count now. */
  readonly #shards: readonly number[];

  constructor(namespace: LedgerNamespace, settings: LayoutSettings) {
    this.#namespace = namespace;
    this.#layouts = readLayouts(settings);
    this.#shards = [...Array(this.#layouts.objects).keys()];
  }

  /** The lines of an export. Throws LedgerUnavailable, before the first line if a shard cannot be read at all. */
  async export(at: number): Promise<AsyncGenerator<string>> {
    const states = await this.#all((stub) => stub.beginExport());
    const whole = states.filter((state) => state !== null);
    if (whole.length < states.length) throw new LedgerUnavailable(MOVING);
    return this.#lines(whole, at);
  }

  /**
   * Takes one part. Nothing stays of an import that does not come to its end: each shard waits for the end, answers nothing meanwhile, and
   * begins anew with the first part. A failure is the reason why the ledger takes no part.
   */
  async import(
    { head, rows, end, isFirst }: ExportPart,
    at: number,
  ): Promise<Result<ImportProgress, string>> {
    const id = `${head.id} in ${this.#shards.length}`;
    const places = await this.#all((stub) => stub.findPlace(id));
    if (places.includes('taken')) return failure(NOT_EMPTY);
    if (places.every((place) => place === 'whole')) return end ? this.#compare(end) : success('more');
    if (isFirst && !(await this.#begin(id, head, at))) return failure(NOT_EMPTY);
    const taken = await this.#send(id, rows);
    if (taken.includes(false)) return failure(NOT_BEGUN);
    return end ? this.#end(id, end) : success('more');
  }

  /** Whether it would take an import. Asks little, before somebody sends much. */
  async readImport(): Promise<Omit<ImportStateAnswer, 'kb_version'>> {
    const imports = await this.#all((stub) => stub.readImport());
    const [first] = imports;
    if (first && imports.every((one) => one?.isWhole && one.id === first.id))
      return {
        state: 'imported',
        id: first.id.split(' ')[0] ?? '',
        ...(first.sha256 && { sha256: first.sha256 }),
      };
    const places = await this.#all((stub) => stub.findPlace(''));
    if (places.some((place) => place !== 'free')) return { state: 'taken' };
    return { state: imports.some((one) => one !== null) ? 'begun' : 'empty' };
  }

  /** Forgets an import that has not ended. A failure is the reason why there is none to forget. */
  async giveUp(): Promise<Result<null, string>> {
    const states = await this.#all((stub) => stub.readImport());
    const begun = states.filter((state) => state !== null);
    if (begun.every(({ isWhole }) => isWhole)) return failure(NONE_BEGUN);
    if (begun.some(({ isWhole }) => isWhole)) return failure(HALF_ENDED);
    await this.#all((stub) => stub.discardImport(null));
    return success(null);
  }

  async *#lines(before: readonly ShardState[], at: number): AsyncGenerator<string> {
    let lines = 1;
    const counts = { total: 0, episode: 0 };
    const digest = new ExportDigest();
    const head = JSON.stringify(headOf(before, at));
    digest.add(head);
    yield head;
    const shards = before.map((state, shard) => this.#linesOf(shard, state));
    for await (const { kind, text } of byArrival(shards)) {
      lines += 1;
      digest.add(text);
      if (kind === 'total' || kind === 'episode') counts[kind] += 1;
      yield text;
    }
    const changed = changesBetween(before, await this.#all((stub) => stub.readShardState()));
    const end: ExportEnd = {
      kind: 'end',
      totals: counts.total,
      episodes: counts.episode,
      lines,
      changed,
      sha256: digest.finish(),
    };
    yield JSON.stringify(end);
  }

  async *#linesOf(shard: number, { episodes }: ShardState): AsyncGenerator<Line> {
    const query = { shard, lastEpisode: episodes, maxBytes: bytesOfShard(this.#shards.length) };
    for (let after: ExportPage['next'] = null; ; ) {
      const page: ExportPage = await this.#ask(shard, (stub) => stub.exportRows({ ...query, after }));
      yield* page.lines;
      if (page.next === null) return;
      after = page.next;
    }
  }

  /** If an alert came in between, the shards that have begun forget it. */
  async #begin(id: string, { began_at, ungrouped, epochs }: ExportHead, at: number): Promise<boolean> {
    const places = [];
    for (const shard of this.#shards) {
      const layouts = this.#layouts.names;
      const start = { id, at, began_at, epochs, layouts, ungrouped: shard === 0 ? ungrouped : 0 };
      places.push(await this.#ask(shard, (stub) => stub.beginImport(start)));
    }
    const isFree = !places.includes('taken');
    if (!isFree) await this.#all((stub) => stub.discardImport(id));
    return isFree;
  }

  async #send(id: string, rows: readonly ImportedRow[]): Promise<boolean[]> {
    const taken: boolean[] = [];
    for (const shard of this.#shards) {
      const own = rows.filter((row) => isFor(row, shard, this.#layouts.current));
      taken.push(await this.#ask(shard, (stub) => stub.importRows(id, own)));
    }
    return taken;
  }

  /** Every row has arrived, so the shards may count. If some of them do not hear of it, the same part tells them again. */
  async #end(id: string, end: ExportEnd): Promise<Result<ImportProgress, string>> {
    const states = await this.#all((stub) => stub.readImport());
    if (!hasAll(states, end)) {
      await this.#all((stub) => stub.discardImport(id));
      return failure(NOT_WHOLE);
    }
    const ended = await this.#all((stub) => stub.endImport(id, end.sha256));
    return ended.includes(false) ? failure(NOT_BEGUN) : success('whole');
  }

  /** An altered file has the id of the real one. */
  async #compare(end: ExportEnd): Promise<Result<ImportProgress, string>> {
    const states = await this.#all((stub) => stub.readImport());
    const isSame = states.every((state) => !state?.sha256 || state.sha256 === end.sha256);
    return isSame && hasAll(states, end) ? success('repeated') : failure(OTHER_FILE);
  }

  #all<T>(call: (stub: LedgerStub) => Promise<LedgerResult<T>>): Promise<T[]> {
    return Promise.all(this.#shards.map((shard) => this.#ask(shard, call)));
  }

  #ask<T>(shard: number, call: (stub: LedgerStub) => Promise<LedgerResult<T>>): Promise<T> {
    return callLedger(this.#namespace, shard, call, READ_DEADLINE_MS);
  }
}

const NOT_EMPTY =
  'the ledger is not empty, so nothing was imported: an import is for a new ledger, before its first alert';
const OTHER_FILE =
  'the ledger began with another file of this export, so nothing was imported: verify both files, and use the one that kedb wrote';
const MOVING =
  'some alerts are on their way between two shards, and the ledger could not move them now; send the request again';
const NOT_BEGUN = 'this import has not begun here, or the ledger has discarded it: import from the start';
const NONE_BEGUN = 'no import is under way, so there is none to give up';
const HALF_ENDED =
  'some shards have the whole import and count already, so it cannot be given up: import the same export again';
const NOT_WHOLE = 'parts of the export did not arrive, so nothing was imported: import from the start';

function hasAll(states: readonly (ImportState | null)[], { totals, episodes }: ExportEnd): boolean {
  const sumOf = (key: 'totals' | 'episodes') => states.reduce((sum, state) => sum + (state?.[key] ?? 0), 0);
  return sumOf('totals') === totals && sumOf('episodes') === episodes;
}

function headOf(states: readonly ShardState[], at: number): ExportHead {
  return {
    kind: 'head',
    format: EXPORT_FORMAT,
    id: crypto.randomUUID().replaceAll('-', ''),
    exported_at: at,
    // The whole knows no more than its youngest shard.
    began_at: Math.max(...states.map(({ began_at }) => began_at)),
    epochs: [...new Set(states.flatMap(({ epochs }) => epochs))],
    ungrouped: states.reduce((sum, { ungrouped }) => sum + ungrouped, 0),
  };
}

function changesBetween(before: readonly ShardState[], after: readonly ShardState[]): number {
  const sumOf = (states: readonly ShardState[]) =>
    states.reduce((sum, { revision, episodes }) => sum + revision + episodes, 0);
  return sumOf(after) - sumOf(before);
}

/** Rows that every shard needs go to every shard. Totals go to the shard that every reader asks, however many there are. */
function isFor(row: ImportedRow, shard: number, layout: Layouts['current']): boolean {
  if (row.kind === 'total') return shard === 0;
  if (row.kind === 'episode') return shard === shardOf(layout, row);
  return row.kind === 'unmatched' ? shard === row.shard % layout.shards : true;
}

/** Merges the shards' lines, and their episodes in the order of their arrival, so that they get numbers in this order in any shard. */
async function* byArrival(shards: readonly AsyncGenerator<Line>[]): AsyncGenerator<Line> {
  const heads = await Promise.all(shards.map((lines) => lines.next()));
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries())
      if (!head.done && (first === -1 || head.value.at < (heads[first]?.value?.at ?? 0))) first = index;
    const head = heads[first];
    const lines = shards[first];
    if (!head || !lines || head.done) return;
    yield head.value;
    heads[first] = await lines.next();
  }
}
