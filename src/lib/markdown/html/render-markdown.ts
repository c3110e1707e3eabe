import type { Element, ElementContent, Nodes, Text } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { ListItem, Nodes as MarkdownNodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { safeUrl } from '../escape.ts';
import { inlineHtml, textOfHtml } from '../html-text.ts';
import { markdownOptions } from '../parse-blocks.ts';

/** How to resolve links to files, and which words become links. */
export type LinkTargets = {
  /** The address for a link to a file; null if there is none. */
  ofFile: (path: string) => string | null;
  /** Finds possible mentions. It has one group, around the whole mention. `ofMention` gives the address, or null for other text. */
  mention: RegExp;
  ofMention: (text: string) => string | null;
};

/** GitHub's own list of safe HTML, without images, because our pages load nothing from elsewhere. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

/** Renders Markdown as safe HTML: without raw HTML or scripts, and only with safe links. A picture becomes a link. */
export function renderMarkdown(markdown: string, targets: LinkTargets): string {
  const root = fromMarkdown(markdown, markdownOptions(markdown));
  const tree = toHast(shown(root, new Set(referencesIn(root))), { clobberPrefix: '' });
  const safe = sanitize(tree, SCHEMA);
  setDirection(safe);
  for (const link of linksIn(safe)) link.properties = { ...link.properties, href: hrefOf(link, targets) };
  linkMentions(safe, targets);
  return toHtml(safe);
}

/** Nodes around a text. HTML elsewhere is a block. */
const PHRASING = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
]);

/** The tree with text in place of HTML, links in place of pictures, and signs in place of checkboxes, in which nobody can write. */
function shown<Node extends MarkdownNodes>(node: Node, used: ReadonlySet<string>): Node {
  if (!('children' in node)) return node;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') markTask(node);
  const htmlText = PHRASING.has(node.type) ? inlineHtml : textOfHtml;
  const children = node.children
    .flatMap((child: MarkdownNodes) => withUnused(child, used))
    .map((child) => shown(replaced(child, htmlText), used));
  return { ...node, children };
}

function replaced(node: MarkdownNodes, htmlText: (html: string) => string): MarkdownNodes {
  if (node.type === 'html') return { type: 'text', value: htmlText(node.value) };
  if (node.type !== 'image') return node;
  const text = `${node.alt ?? ''} (image)`.trim();
  return { type: 'link', url: node.url, children: [{ type: 'text', value: text }] };
}

/** The labels of links and footnotes, each with its kind. */
function referencesIn(node: MarkdownNodes): string[] {
  if (node.type === 'footnoteReference') return [`^${node.identifier}`];
  const below = 'children' in node ? node.children.flatMap(referencesIn) : [];
  return node.type === 'linkReference' || node.type === 'imageReference'
    ? [node.identifier, ...below]
    : below;
}

/** HTML does not show a link or a footnote that no text refers to. The text that does may be another part of the file. */
function withUnused(node: MarkdownNodes, used: ReadonlySet<string>): MarkdownNodes[] {
  if (node.type === 'definition' && !used.has(node.identifier)) {
    const link: PhrasingContent = {
      type: 'link',
      url: node.url,
      children: [{ type: 'text', value: node.url }],
    };
    return [{ type: 'paragraph', children: [{ type: 'text', value: `${labelOf(node)}: ` }, link] }];
  }
  if (node.type !== 'footnoteDefinition' || used.has(`^${node.identifier}`)) return [node];
  return [
    { type: 'paragraph', children: [{ type: 'text', value: `[^${labelOf(node)}]:` }] },
    ...node.children,
  ];
}

function labelOf({ label, identifier }: { label?: string | null | undefined; identifier: string }): string {
  return label ?? identifier;
}

function markTask(item: ListItem): void {
  const [first] = item.children;
  const sign = item.checked ? '☑ ' : '☐ ';
  if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: sign });
  item.checked = null;
}

/** Blocks of text, each of which may be in a language that is written from the right. */
const TEXT_BLOCKS = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'blockquote']);

function setDirection(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && TEXT_BLOCKS.has(node.tagName))
    node.properties = { ...node.properties, dir: 'auto' };
  for (const child of node.children) setDirection(child);
}

function linksIn(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'element' && node.tagName === 'a' ? [node, ...below] : below;
}

/** The address of a link. A relative path names a file next to the Markdown, which a page does not have. undefined removes the link. */
function hrefOf({ properties: { href } }: Element, { ofFile }: LinkTargets): string | undefined {
  if (typeof href !== 'string') return undefined;
  const url = safeUrl(href);
  return (url ? null : ofFile(href)) ?? (href.startsWith('#') ? href : (url ?? undefined));
}

/** Elements without mentions: a link cannot contain a link, and people copy code. */
const LEFT_ALONE = ['a', 'code', 'pre'];

/** Turns the mentions in a tree into links, in place. */
function linkMentions(node: Nodes, targets: LinkTargets): void {
  if (!('children' in node) || (node.type === 'element' && LEFT_ALONE.includes(node.tagName))) return;
  for (const child of node.children) linkMentions(child, targets);
  if (node.type === 'element')
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? splitText(child, targets) : child,
    );
}

function splitText({ value }: Text, { mention, ofMention }: LinkTargets): ElementContent[] {
  return value.split(mention).map((part, index): ElementContent => {
    const text: Text = { type: 'text', value: part };
    const href = index % 2 === 0 ? null : ofMention(part);
    return href === null ? text : { type: 'element', tagName: 'a', properties: { href }, children: [text] };
  });
}
