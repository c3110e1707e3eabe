import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { chunkText, splitChunks } from './chunks.ts';
import { readMarkdownFast } from './fast-path/markdown-fast-path.ts';
import type { Line } from './lines.ts';

const WHOLE = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] } satisfies Options;
const WITHOUT_BARE_LINKS = {
  extensions: WHOLE.extensions.map(({ text, ...others }) => ({ ...others, text: withoutAutolinks(text) })),
  mdastExtensions: WHOLE.mdastExtensions.map((list) => list.filter(({ transforms }) => !transforms)),
} satisfies Options;

/** Every bare link in GitHub's Markdown contains one of these (GFM 0.29 §6.9). */
const BARE_LINK = /@|www\.|https?:/i;

/**
 * The parser's options for GitHub's Markdown. The parser looks for bare links at every letter and again in the finished tree. For a
 * text without bare links, the options skip this, which saves a third of the time.
 */
export function markdownOptions(text: string): Options {
  return BARE_LINK.test(text) ? WHOLE : WITHOUT_BARE_LINKS;
}

type TextConstructs = NonNullable<ReturnType<typeof gfm>['text']>;

/** Removes the constructs for bare links. The keys are character codes. */
function withoutAutolinks(text: TextConstructs = {}): TextConstructs {
  const kept = Object.entries(text).map(([code, constructs]) => {
    const others = [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'));
    return [code, others] as const;
  });
  return Object.fromEntries(kept.filter(([, constructs]) => constructs.length > 0));
}

/** A top-level node of a section. Its offsets count in `source`. */
export type Block = { node: RootContent; source: string };

/** Parses the lines of a section. Leaves out comments, which are for the authors of the file. */
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

/** The source text of a node, without the indentation of the list item around it. */
export function markdownOf(node: Nodes, source: string): string {
  return dedent(source.slice(startOf(node), endOf(node)), node);
}

/** Removes indentation from all lines but the first, which begins at the node itself. */
function dedent(text: string, node: Nodes): string {
  if (node.position?.start.column === 1 || !text.includes('\n')) return text.trim();
  const margin = new RegExp(`^[ \\t]{0,${(node.position?.start.column ?? 1) - 1}}`);
  const [first = '', ...others] = text.split('\n');
  return [first, ...others.map((line) => line.replace(margin, ''))].join('\n').trim();
}

/** The source text of several blocks. */
export function joinMarkdown(blocks: readonly Block[]): string {
  return blocks.map(({ node, source }) => markdownOf(node, source)).join('\n\n');
}
