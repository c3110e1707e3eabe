import { type HostileRow, KILOBYTES } from './hostile.ts';
import type { Results, SizeResult } from './run.ts';

/** The results as Markdown. */
export function renderTables(results: Results): string {
  const { sizes, hostile, lines, characters_per_line } = results;
  const parts = [
    '<!-- Written by `npm run bench:match`. -->',
    `The best of several passes over ${lines} generated lines of ${characters_per_line} characters on average; slow contenders got fewer lines.`,
    'In brackets: how many times the time of kedb.',
    '',
    '## Microseconds a line',
    '',
    ...contenderTable(sizes),
    '',
    '## Size of the artifact, time to load it',
    '',
    ...artifactTable(sizes),
  ];
  if (hostile.length > 0) parts.push('', '## Hostile texts: milliseconds', '', ...hostileTable(hostile));
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
  const rows = sizes.map(({ patterns, artifact: { raw, gzip, load_ms } }) => [
    patterns.toLocaleString('en'),
    `${Math.round(raw / 1000)} KB`,
    `${Math.round(gzip / 1000)} KB`,
    `${load_ms} ms`,
  ]);
  return table(['patterns', 'raw', 'gzipped', 'parsed and loaded'], rows);
}

function hostileTable(rows: HostileRow[]): string[] {
  const body = rows.map(({ name, ms, growth, caps }) => [
    `\`${name.replaceAll('|', '\\|')}\``,
    ...ms.map((value) => value.toFixed(2)),
    `${growth.toFixed(2)} ×`,
    caps.join(', '),
  ]);
  return table(['pattern', ...KILOBYTES.map((size) => `${size} KB`), 'growth a doubling', 'caps'], body);
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
