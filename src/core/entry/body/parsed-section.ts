import type { Body, StepBlock } from '../../../generated/known-error.ts';
import type { Line } from '../../../lib/markdown/lines.ts';
import type { OutlineSection, Part } from '../../../lib/markdown/outline.ts';
import { type Block, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { addText, blocksMarkdown, toBlocks } from './step-blocks.ts';

/** A subsection: a heading, its blocks, and the parts with a deeper heading. */
export type Subsection = { heading: string; markdown: string; blocks: Block[]; deeper: Subsection[] };

/** A parsed section: the blocks directly below its heading, then its subsections. */
export type ParsedSection = { heading: string; blocks: Block[]; groups: Subsection[] };

/** The data of some Markdown, and the rest of it, so that no text is lost. */
export type Reading<T> = { value: T; rest: StepBlock[] };

export function parseSection({ heading, parts }: OutlineSection): ParsedSection {
  const [intro, ...others] = parts;
  return { heading: heading ?? '', blocks: parseBlocks(intro.lines), groups: groupParts(others) };
}

/** Blocks below a heading. */
export type HeadedBlocks = { heading: string; blocks: Block[] };

/** All blocks, each with the headings around it inside the section: '', `Network`, `Network, DNS`. A heading may have nothing below it. */
export function headedBlocks({ blocks, groups }: Pick<ParsedSection, 'blocks' | 'groups'>): HeadedBlocks[] {
  const below = groups.flatMap(({ heading, blocks: own, deeper }) =>
    headedBlocks({ blocks: own, groups: deeper })
      .filter((part, index, all) => part.blocks.length > 0 || index > 0 || all.length === 1)
      .map((part) => ({ ...part, heading: [heading, part.heading].filter(Boolean).join(', ') })),
  );
  return [{ heading: '', blocks }, ...below];
}

/** The source lines, without blank lines around them. */
function linesMarkdown(lines: readonly Line[]): string {
  const isWritten = ({ text }: Line) => text.trim() !== '';
  const first = lines.findIndex(isWritten);
  if (first === -1) return '';
  return lines
    .slice(first, lines.findLastIndex(isWritten) + 1)
    .map(({ text }) => text)
    .join('\n');
}

/** All lines of some parts with their headings, without the first heading. */
export function partsMarkdown(parts: readonly Part[]): string {
  const lines = parts.flatMap(({ headingLine, lines: own }) => (headingLine ? [headingLine, ...own] : own));
  return linesMarkdown(parts[0]?.headingLine ? lines.slice(1) : lines);
}

/** The headings of the lowest depth start groups. Deeper ones belong to the group before them. */
function groupParts(parts: readonly Part[]): Subsection[] {
  const depth = parts.reduce((least, part) => Math.min(least, part.depth), 6);
  const groups: [Part, ...Part[]][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && part.depth > depth) group.push(part);
    else groups.push([part]);
  }
  return groups.map(parseGroup);
}

function parseGroup(parts: readonly [Part, ...Part[]]): Subsection {
  const [{ heading, lines }, ...deeper] = parts;
  const blocks = parseBlocks(lines);
  return {
    heading,
    markdown: partsMarkdown(parts),
    blocks,
    deeper: deeper.map((part) => parseGroup([part])),
  };
}

/** Keeps the text of a known section that is not data. */
export function leftOver(heading: string, blocks: StepBlock[]): Partial<Body> {
  return blocks.length > 0 ? { other_sections: [{ heading, markdown: blocksMarkdown(blocks), blocks }] } : {};
}

/** A heading without text below it is a text: “Never restart on Sundays”. A comment below it marks a place to fill. */
export function unknownSection({ heading, markdown, ...below }: Subsection): Partial<Body> {
  if (markdown === '') return leftOver('', [{ kind: 'text', markdown: heading }]);
  return { other_sections: [{ heading, markdown, blocks: groupBlocks(below) }] };
}

/** Everything below a heading. Deeper headings become text. */
export function groupBlocks({ blocks, deeper }: Pick<Subsection, 'blocks' | 'deeper'>): StepBlock[] {
  const own = toBlocks(blocks);
  for (const group of deeper) {
    addText(own, `#### ${group.heading}`);
    joinBlocks(own, groupBlocks(group));
  }
  return own;
}

/** Adds blocks. Texts directly below each other become one. */
export function joinBlocks(blocks: StepBlock[], more: readonly StepBlock[]): StepBlock[] {
  for (const block of more) {
    if (block.kind === 'text') addText(blocks, block.markdown);
    else blocks.push(block);
  }
  return blocks;
}
