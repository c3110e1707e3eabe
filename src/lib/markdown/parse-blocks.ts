import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { chunkText, splitChunks } from './chunks.ts';
import { readMarkdownFast } from './fast-path/markdown-fast-path.ts';
import type { Line } from './lines.ts';
import { markdownOptions } from './markdown-options.ts';

/** A top-level node of a section, with the text that its offsets count in. */
export type Block = { node: RootContent; source: string };

/** Parses the lines of a section. Comments are for who writes the file, so they are left out. */
export function parseBlocks(lines: readonly Line[]): Block[] {
  return splitChunks(lines).flatMap((chunk) => {
    const source = chunkText(chunk);
    if (source.trim() === '') return [];
    const nodes = readMarkdownFast(source) ?? fromMarkdown(source, markdownOptions(source)).children;
    return nodes.filter((node) => !isComment(node)).map((node) => ({ node, source }));
  });
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--') && node.value.trimEnd().endsWith('-->');
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** A node as it was written, without the indentation of the list item it stands in. */
export function markdownOf(node: Nodes, source: string): string {
  return dedent(source.slice(startOf(node), endOf(node)), node);
}

/** The same, without some of the nodes in it (in their order). */
export function markdownWithout(cut: readonly Nodes[], node: Nodes, source: string): string {
  const parts: string[] = [];
  let done = startOf(node);
  for (const hole of cut) {
    parts.push(source.slice(done, startOf(hole)).trimEnd());
    done = endOf(hole);
  }
  parts.push(source.slice(done, endOf(node)));
  return dedent(parts.join(''), node);
}

/** The first line begins at the node itself; the others bring the indentation along. */
function dedent(text: string, node: Nodes): string {
  const margin = new RegExp(`^[ \\t]{0,${(node.position?.start.column ?? 1) - 1}}`);
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.map((line) => line.replace(margin, ''))].join('\n').trim();
}

/** Blocks as they were written. */
export function joinMarkdown(blocks: readonly Block[]): string {
  return blocks.map(({ node, source }) => markdownOf(node, source)).join('\n\n');
}
