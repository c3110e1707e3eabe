import { byteLength } from './byte-length.ts';

export type MarkdownTable = {
  title: string;
  /** One sentence between the title and the table. */
  lead?: string;
  columns: readonly string[];
  rows: readonly string[][];
};

/** Room for the line that says how many rows are left. */
const RESERVED = 80;

/** A table under its heading, with as many rows as fit into so many bytes; the last line says how many do not. */
export function renderTable({ title, lead, columns, rows }: MarkdownTable, maxBytes: number): string {
  const head = [
    `### ${title}`,
    '',
    ...(lead ? [lead, ''] : []),
    rowOf(columns),
    rowOf(columns.map(() => '---')),
  ];
  const shown = rowsThatFit(rows.map(rowOf), maxBytes - byteLength(head.join('\n')) - RESERVED);
  const left = rows.length - shown.length;
  return `${[...head, ...shown, ...(left > 0 ? ['', `… and ${left} more.`] : [])].join('\n')}\n`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rowsThatFit(rows: readonly string[], maxBytes: number): string[] {
  let bytes = 0;
  const end = rows.findIndex((row) => {
    bytes += byteLength(row) + 1;
    return bytes > maxBytes;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}
