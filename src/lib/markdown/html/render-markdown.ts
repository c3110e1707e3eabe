import type { Element, ElementContent, Nodes, Text } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { markdownOptions } from '../markdown-options.ts';
import { safeUrl } from './safe-url.ts';

/** Where links lead that are no URL, and what becomes a link though it is none. */
export type LinkTargets = {
  /** The address for a link to a file; null where there is none. */
  ofFile: (path: string) => string | null;
  /** What may be a mention, with one group around all of it; and the address for it, if it is one. */
  mention: RegExp;
  ofMention: (text: string) => string | null;
};

/** GitHub's own list without images: a page of ours loads nothing from elsewhere. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

/** Markdown → HTML that is safe to put into a page: no raw HTML, no scripts, and only links that lead somewhere. */
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

/** A relative path means a file beside the text, which a page has not; a link without an address is only text. */
function hrefOf({ properties: { href } }: Element, { ofFile }: LinkTargets): string | undefined {
  if (typeof href !== 'string') return undefined;
  const url = safeUrl(href);
  return (url ? null : ofFile(href)) ?? (href.startsWith('#') ? href : (url ?? undefined));
}

/** Where a link cannot stand, or would be copied along. */
const LEFT_ALONE = ['a', 'code', 'pre'];

/** Makes links of what the text mentions, in place. */
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
