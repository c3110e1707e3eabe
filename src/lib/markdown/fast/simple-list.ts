import type { BlockContent, List, ListItem } from 'mdast';
import { interrupts, itemMarker } from './block-starts.ts';
import { between, isBlank, partOf, type Strip, spanOf } from './strip.ts';

/** What was read, and the index of the strip after it; null where it is not simple. */
export type Read<Node> = { node: Node; next: number } | null;

/** How to read what stands in an item. */
export type BlocksReader = (strips: readonly Strip[]) => BlockContent[] | null;

/** A list from its first marker to the last line of its last item. */
export function readSimpleList(strips: readonly Strip[], at: number, readBlocks: BlocksReader): Read<List> {
  const number = itemMarker(strips[at]?.text ?? '')?.number ?? null;
  const items: ListItem[] = [];
  let next = at;
  let spread = false;
  while (isSibling(strips[next], number !== null)) {
    const item = readItem(strips, next, readBlocks);
    if (!item) return null;
    spread ||= next > at && isBlank(strips[next - 1]);
    items.push(item.node);
    next = item.next;
  }
  const position = spanOf(items);
  if (!position || !canEndAbove(strips, next)) return null;
  return {
    node: { type: 'list', ordered: number !== null, start: number, spread, children: items, position },
    next,
  };
}

function isSibling(strip: Strip | undefined, isOrdered: boolean): boolean {
  const marker = itemMarker(strip?.text ?? '');
  return marker !== null && (marker.number !== null) === isOrdered;
}

/** An item with all that is indented below it; `next` is the first line after it that is not blank. */
function readItem(strips: readonly Strip[], at: number, readBlocks: BlocksReader): Read<ListItem> {
  const first = strips[at];
  if (!first) return null;
  const width = itemMarker(first.text)?.width ?? 0;
  const own = [partOf(first, width)];
  let next = at + 1;
  for (let strip = strips[next]; strip && belongs(strip, width); strip = strips[++next]) {
    own.push(isBlank(strip) ? strip : partOf(strip, width));
  }
  const children = readBlocks(own);
  const end = children && spanOf(children)?.end;
  if (!end) return null;
  const spread = children
    .slice(1)
    .some(({ position }) => isBlank(lineAbove(own, position?.start.line ?? first.line)));
  const position = { start: between(first, 0, first, 0).start, end };
  return { node: { type: 'listItem', spread, checked: null, children, position }, next };
}

function belongs({ text }: Strip, width: number): boolean {
  return text === '' || text.startsWith(' '.repeat(width));
}

function lineAbove(strips: readonly Strip[], line: number): Strip | undefined {
  return strips[line - (strips[0]?.line ?? 0) - 1];
}

/** Without a blank line above, a line of text would go on with the last item (CommonMark 0.31 §5.2, laziness). */
function canEndAbove(strips: readonly Strip[], next: number): boolean {
  const strip = strips[next];
  return !strip || isBlank(strips[next - 1]) || interrupts(strip.text);
}
