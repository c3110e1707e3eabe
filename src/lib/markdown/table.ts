import { byteLength } from '../text/text-size.ts';

export type MarkdownTable = {
  title: string;
  /** One sentence between the title and the table. */
  lead?: string;
  columns: readonly string[];
  /** The columns of numbers. They are aligned to the right. */
  numbers?: readonly string[];
  rows: readonly string[][];
  /** Hidden until the reader opens it by its title. */
  folded?: boolean;
};

/** Bytes for the line that counts the rows left out, and for the end of a folded table. */
const RESERVED = 100;

/**
 * A table under its title, with as many rows as fit into `maxBytes`. The last line says how many rows are left out. Without rows, it
 * is only the title and the lead, or '' without a lead.
 */
export function renderTable(table: MarkdownTable, maxBytes: number): string {
  if (table.rows.length === 0) return table.lead ? `${[...headOf(table), table.lead].join('\n')}\n` : '';
  const head = [...headOf(table), ...(table.lead ? [table.lead, ''] : []), ...columnRows(table)];
  const end = table.folded ? ['', '</details>'] : [];
  const shown = rowsThatFit(table.rows.map(rowOf), maxBytes - byteLength(head.join('\n')) - RESERVED);
  const left = table.rows.length - shown.length;
  return `${[...head, ...shown, ...(left > 0 ? ['', `… and ${left} more.`] : []), ...end].join('\n')}\n`;
}

/** Several tables that share `maxBytes`. Each may use the bytes that the tables before it left. */
export function renderTables(tables: readonly MarkdownTable[], maxBytes: number): string {
  let left = maxBytes;
  const texts = tables.map((table) => {
    const text = renderTable(table, left);
    left -= byteLength(text) + 1;
    return text;
  });
  return texts.filter(Boolean).join('\n');
}

function headOf({ title, folded }: MarkdownTable): string[] {
  return [folded ? `<details><summary>${title}</summary>` : `### ${title}`, ''];
}

function columnRows({ columns, numbers = [] }: MarkdownTable): string[] {
  return [rowOf(columns), rowOf(columns.map((column) => (numbers.includes(column) ? '---:' : '---')))];
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

/** Wider cells are not aligned: each row would grow as long as the longest cell. */
const MAX_ALIGNED = 40;

/** The lines of a table of a text, with columns of one width. A | in a cell is written as \\|. */
export function alignTable(markdown: string): string[] {
  const rows = markdown.split('\n').map(cellsOf);
  const widths: number[] = [];
  for (const [index, cells] of rows.entries())
    for (const [column, { length }] of cells.entries())
      if (index !== 1) widths[column] = Math.max(widths[column] ?? 3, Math.min(length, MAX_ALIGNED));
  return rows.map((cells, index) => {
    const aligned = cells.map((cell, column) => {
      const width = widths[column] ?? 3;
      return index === 1 ? '-'.repeat(width) : cell.padEnd(width);
    });
    return `| ${aligned.join(' | ')} |`;
  });
}

function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
