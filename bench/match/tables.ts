import { type HostileRow, KILOBYTES } from './hostile.ts';
import type { MatcherRow } from './matchers.ts';
import type { RecordRow } from './records.ts';
import type { Results, SizeResult } from './results.ts';

/** The results as Markdown. */
export function renderTables(results: Results): string {
  const { sizes, matchers, records, hostile, workerd, top_one, lines, characters_per_line } = results;
  const parts = [
    '<!-- Written by `npm run bench:match`. -->',
    `The best of several passes over ${lines} generated lines of ${characters_per_line} characters on average; slow contenders got fewer lines.`,
    'In brackets: how many times the time of kedb.',
    '',
    '## Microseconds a line',
    '',
    ...contenderTable(sizes),
    '',
    '## The artifact: size, time to load it, heap after loading and after 100,000 more lines',
    '',
    ...artifactTable(sizes),
  ];
  parts.push('', '## Matchers of labels, and patterns of parameters', '', ...matcherTable(matchers));
  parts.push('', '## A log as records, with 300 patterns: microseconds a line', '', ...recordTable(records));
  if (hostile.length > 0) parts.push('', '## Hostile texts: milliseconds', '', ...hostileTable(hostile));
  if (workerd.length > 0) parts.push('', '## In workerd: POST /v1/match', '', ...workerdTable(workerd));
  if (top_one.length > 0) parts.push('', '## Confusable entries', '', ...topOneLines(top_one));
  return `${parts.join('\n')}\n`;
}

function contenderTable(sizes: SizeResult[]): string[] {
  const names = sizes[0]?.contenders.map(({ name, note }) => ({ name, note })) ?? [];
  const rows = names.map(({ name, note }) => [
    note ? `${name} (${note})` : name,
    ...sizes.map((size) => cell(size, name)),
  ]);
  return table(
    ['contender', ...sizes.map(({ patterns }) => `${patterns.toLocaleString('en')} patterns`)],
    [...rows, ['matches a line', ...sizes.map((size) => String(size.hits_per_line))]],
  );
}

function cell(size: SizeResult, name: string): string {
  const found = size.contenders.find((contender) => contender.name === name);
  if (!found || found.us_per_line === null) return found?.failure ?? '';
  const factor = found.us_per_line / size.us_per_line;
  return name === 'kedb'
    ? `**${found.us_per_line}**`
    : `${found.us_per_line} (${Number(factor.toPrecision(2))} ×)`;
}

function artifactTable(sizes: SizeResult[]): string[] {
  const rows = sizes.map(({ patterns, artifact: { raw, gzip, load_ms, heap_mb, heap_after_mb } }) => [
    patterns.toLocaleString('en'),
    `${Math.round(raw / 1000)} KB`,
    `${Math.round(gzip / 1000)} KB`,
    `${load_ms} ms`,
    `${heap_mb} MB`,
    `${heap_after_mb} MB`,
  ]);
  return table(['patterns', 'raw', 'gzipped', 'parsed and loaded', 'heap', 'heap after'], rows);
}

/** Each request is a batch of 2,000 lines, measured from outside, with one request at a time and with three. */
function workerdTable(timings: Results['workerd']): string[] {
  const rows = timings.map((one) => [
    one.patterns.toLocaleString('en'),
    `${one.us_per_line}`,
    `${one.us_per_line_v8_loop}`,
    `**${one.ratio_v8_loop} ×**`,
    `${one.us_per_line_busy}`,
    `${one.us_per_line_v8_loop_busy}`,
    `**${one.ratio_v8_loop_busy} ×**`,
    `${one.us_per_line_echo}`,
    `${one.load_ms} ms`,
    `${one.first_batch_ms} ms`,
    `${one.one_line_ms} ms`,
  ]);
  const alone = ['µs a line', 'with a loop of V8', 'ratio'];
  const busy = ['three at a time: µs a line', 'with a loop of V8', 'ratio'];
  const rest = ['an echo of the same bytes', 'index opened', 'first batch', 'one line'];
  return table(['patterns', ...alone, ...busy, ...rest], rows);
}

function topOneLines(results: Results['top_one']): string[] {
  return results.flatMap(({ entries, first, others }) => [
    `- Of ${entries.toLocaleString('en')} entries, ${first} come first for their own line (${((first / entries) * 100).toFixed(1)} %).`,
    ...others.map(({ reason, count }) => `  - ${count} do not: ${reason}.`),
  ]);
}

function matcherTable(rows: MatcherRow[]): string[] {
  const body = rows.map(({ name, ns, ratio, units_per_ns }) => [
    name.replaceAll('|', '\\|'),
    String(ns),
    `**${ratio} ×**`,
    units_per_ns === null ? '' : String(units_per_ns),
  ]);
  return table(['test', 'ns', 'a plain `===`', 'counted steps a ns'], body);
}

function recordTable(rows: RecordRow[]): string[] {
  const body = rows.map(({ name, engine_us, records_us }) => [
    name,
    String(engine_us),
    `${records_us} (${(records_us / engine_us).toFixed(1)} ×)`,
  ]);
  return table(['lines', 'searched line by line', 'read as records and searched'], body);
}

function hostileTable(rows: HostileRow[]): string[] {
  const body = rows.map(({ name, cold_ms, ms, growth, caps }) => [
    `\`${name.replaceAll('|', '\\|')}\``,
    ...ms.map((value) => value.toFixed(2)),
    cold_ms.toFixed(2),
    `${growth.toFixed(2)} ×`,
    caps.join(', '),
  ]);
  const sizes = KILOBYTES.map((size) => `${size} KB`);
  return table(['pattern', ...sizes, '64 KB cold', 'growth a doubling', 'caps'], body);
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
