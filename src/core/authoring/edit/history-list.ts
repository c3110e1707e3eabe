import type { List, ListItem } from 'mdast';
import type { HistoryLine } from '../../../generated/known-error.ts';
import { splitChunks } from '../../../lib/markdown/chunks.ts';
import type { Line } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import { type Block, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { readHistory } from '../../entry/body/history.ts';

/** A line of History and where it stands, as offsets in the body; `end` lies behind its line ending. */
export type PlacedHistoryLine = HistoryLine & {
  start: number;
  end: number;
  /** Indentation and mark, `- ` or `3. `. */
  marker: string;
};

/** The lines of a History section in their order. The Markdown parser says what is an item, not a search for `- `. */
export function placedHistory({ parts }: OutlineSection): PlacedHistoryLine[] {
  return parts
    .flatMap(({ lines }) => splitChunks(lines))
    .flatMap((chunk) => parseBlocks(chunk).flatMap((block) => placeItems(block, chunk)));
}

function placeItems({ node, source }: Block, chunk: readonly Line[]): PlacedHistoryLine[] {
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => placeItem(node, item, source, chunk) ?? []);
}

/** The parser has joined the chunk's lines, so that its line numbers count in the chunk. */
function placeItem(
  list: List,
  item: ListItem,
  source: string,
  chunk: readonly Line[],
): PlacedHistoryLine | null {
  const first = chunk[(item.position?.start.line ?? 0) - 1];
  const last = chunk[(item.position?.end.line ?? 0) - 1];
  const [read] = readHistory([{ node: { ...list, children: [item] }, source }]).value;
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(first?.text ?? '')?.[0];
  return first && last && read && marker ? { ...read, start: first.start, end: last.end, marker } : null;
}
