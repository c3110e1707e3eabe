import type { BlockContent, Code, Paragraph, ThematicBreak } from 'mdast';
import { FENCE, fenceLanguage, interrupts, isParagraphLine, itemMarker } from './block-starts.ts';
import { type Read, readSimpleList } from './simple-list.ts';
import { readSimplePhrasing } from './simple-phrasing.ts';
import { between, isBlank, type Strip } from './strip.ts';

/** Blocks one after the other, in a document or in a list item; null where one is not simple. */
export function readSimpleBlocks(strips: readonly Strip[]): BlockContent[] | null {
  const nodes: BlockContent[] = [];
  for (let at = 0; at < strips.length; ) {
    if (isBlank(strips[at])) {
      at++;
      continue;
    }
    const read = readBlock(strips, at);
    if (!read) return null;
    nodes.push(read.node);
    at = read.next;
  }
  return nodes;
}

function readBlock(strips: readonly Strip[], at: number): Read<BlockContent> {
  const text = strips[at]?.text ?? '';
  if (text.startsWith(FENCE)) return readCode(strips, at);
  if (itemMarker(text)) return readSimpleList(strips, at, readSimpleBlocks);
  return text === '---' ? readThematicBreak(strips, at) : readParagraph(strips, at);
}

/** Other lines of backticks may end the code, or be a part of it. */
function readCode(strips: readonly Strip[], at: number): Read<Code> {
  const first = strips[at];
  const lines: string[] = [];
  let end = at + 1;
  for (; strips[end] && !isFence(strips[end]); end++) lines.push(strips[end]?.text ?? '');
  const last = strips[end];
  const lang = fenceLanguage(first?.text ?? '');
  if (!first || lang === null || last?.text !== FENCE) return null;
  const position = between(first, 0, last, FENCE.length);
  return {
    node: { type: 'code', lang: lang || null, meta: null, value: lines.join('\n'), position },
    next: end + 1,
  };
}

function isFence(strip: Strip | undefined): boolean {
  return strip?.text.trimStart().startsWith(FENCE) ?? false;
}

/** Below a paragraph it would make that a heading, but there `readParagraph` is the first to see it. */
function readThematicBreak(strips: readonly Strip[], at: number): Read<ThematicBreak> {
  const strip = strips[at];
  if (!strip) return null;
  return {
    node: { type: 'thematicBreak', position: between(strip, 0, strip, strip.text.length) },
    next: at + 1,
  };
}

function readParagraph(strips: readonly Strip[], at: number): Read<Paragraph> {
  let next = at;
  while (isParagraphLine(strips[next]?.text ?? '')) next++;
  const [first, last, after] = [strips[at], strips[next - 1], strips[next]];
  if (next === at || !first || !last || (after && !isBlank(after) && !interrupts(after.text))) return null;
  const children = readSimplePhrasing(strips.slice(at, next));
  if (!children) return null;
  return {
    node: { type: 'paragraph', children, position: between(first, 0, last, last.text.length) },
    next,
  };
}
