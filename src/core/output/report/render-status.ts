import type {
  LedgerStatus,
  ReadyAnswer,
  ShardReadiness,
  SourceStatus,
  StatusAnswer,
} from '../../../generated/api.ts';
import { PLAIN_STYLE, printableLine, type TextStyle } from '../../../lib/text/text-style.ts';
import { countEntries } from './failing-problems.ts';

/** The status of a Worker as tables for a terminal. All shards together, but what each has of its own. */
export function renderStatus(
  { readiness, ledgers, sources }: StatusAnswer,
  style: TextStyle = PLAIN_STYLE,
): string {
  const shards = readiness.shards.map((shard) => [
    ...storageOf(shard),
    ...countsOf(ledgers.find((ledger) => ledger.shard === shard.shard)),
  ]);
  const tables = [
    table([[...STORAGE, ...COUNTS], ...shards], style),
    sourcesTable(sources, readiness, style),
    table([['deliveries', 'firing', 'resolved'], ...deliveriesOf(ledgers)], style),
    table([['refused', 'reason', 'count'], ...refusalsOf(ledgers)], style),
  ];
  return [headOf(readiness, style), ...tables].filter((part) => part !== '').join('\n');
}

function headOf(
  { status, problems, entries, kb_version, checked_at }: ReadyAnswer,
  style: TextStyle,
): string {
  const isReady = status === 'ready';
  const said = isReady ? style.green('ready') : style.red('not ready');
  const kb = `kb ${printableLine(kb_version)} with ${countEntries(entries)}`;
  const lines = problems.map((problem) => `  ${printableLine(problem)}`);
  return [`${said}  ${kb}, checked ${shownTime(checked_at)}`, ...lines, ''].join('\n');
}

const STORAGE = ['shard', 'answers', 'version', 'size', 'last purge'];

function storageOf({ shard, answers, migration, bytes, purged_at }: ShardReadiness): string[] {
  const size = bytes === undefined ? '-' : `${(bytes / 1e6).toFixed(1)} MB`;
  return [String(shard), answers ? 'yes' : 'no', String(migration ?? '-'), size, shownTime(purged_at)];
}

const COUNTS = ['revision', 'episodes', 'open', 'oldest open', 'last sync'];

function countsOf(ledger: LedgerStatus | undefined): string[] {
  if (!ledger) return COUNTS.map(() => '-');
  const { revision, episodes, open, oldest_open, last_sync } = ledger;
  return [String(revision), String(episodes), String(open), shownTime(oldest_open), shownTime(last_sync)];
}

/** A Worker does not tell sums of which a part is missing. */
function sourcesTable(
  sources: readonly SourceStatus[] | undefined,
  { shards }: ReadyAnswer,
  style: TextStyle,
): string {
  if (sources) return table([['source', 'alerts', 'last webhook'], ...sources.map(cellsOf)], style);
  const isSilent = shards.some(({ answers }) => !answers);
  return isSilent ? 'A shard does not answer, so nobody knows how much each source sent.\n' : '';
}

function cellsOf({ source, alerts, last_webhook }: SourceStatus): string[] {
  return [printableLine(source), String(alerts), shownTime(last_webhook)];
}

function deliveriesOf(ledgers: readonly LedgerStatus[]): string[][] {
  const all = ledgers.flatMap(({ deliveries }) => deliveries);
  const sum = (state: string, status: string) =>
    all
      .filter((one) => one.state === state && one.status === status)
      .reduce((total, { count }) => total + count, 0);
  const states = [...new Set(all.map(({ state }) => state))];
  return states.map((state) => [state, String(sum(state, 'firing')), String(sum(state, 'resolved'))]);
}

function refusalsOf(ledgers: readonly LedgerStatus[]): string[][] {
  const sums = new Map<string, number>();
  const add = (what: string, reasons: Readonly<Record<string, number>>) => {
    for (const [reason, count] of Object.entries(reasons)) {
      const key = `${what} ${printableLine(reason)}`;
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
  };
  for (const { refused_alerts, refused_bodies } of ledgers) {
    add('alerts', refused_alerts);
    add('bodies', refused_bodies);
  }
  return [...sums].map(([key, count]) => [...key.split(' ', 2), String(count)]);
}

/** To the second, in UTC; - for no time. */
function shownTime(time: string | null | undefined): string {
  return time ? printableLine(time).replace(/\.\d+Z$/, 'Z') : '-';
}

/** Columns of text below a bold header; nothing if there is only the header. */
function table(rows: readonly string[][], style: TextStyle): string {
  const [header = [], ...others] = rows;
  if (others.length === 0) return '';
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[style.bold(lineOf(header)), ...others.map(lineOf)].join('\n')}\n`;
}
