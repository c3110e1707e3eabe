import type { Element, ElementContent, Nodes, Text } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { markdownOptions } from '../markdown-options.ts';
import { safeUrl } from './safe-url.ts';

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

/** Renders Markdown as safe HTML: without raw HTML or scripts, and only with safe links. */
export function renderMarkdown(markdown: string, targets: LinkTargets): string {
  const tree = toHast(fromMarkdown(markdown, markdownOptions(markdown)), { clobberPrefix: '' });
  const safe = sanitize(tree, SCHEMA);
  for (const link of linksIn(safe)) link.properties = { ...link.properties, href: hrefOf(link, targets) };
  linkMentions(safe, targets);
  return toHtml(safe);
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
