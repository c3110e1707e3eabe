import type { Element, Nodes } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { markdownOptions } from '../markdown-options.ts';
import { linkMentions } from './link-mentions.ts';
import { safeUrl } from './safe-url.ts';

/** GitHub's own list without images: a page of ours loads nothing from elsewhere. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};

/** A file of the knowledge base that a link names: entries link to each other by path. */
const ENTRY_FILE = /(?:^|\/)([A-Z][A-Z0-9]*-[0-9]{3,})[^/]*\.md(?:#.*)?$/;

/**
 * Markdown → HTML that is safe to put into a page: no raw HTML, no scripts, and only links that lead somewhere.
 * @param isEntry whether there is an entry of this id: then its mention becomes a link
 */
export function renderMarkdown(
  markdown: string,
  isEntry: (errorId: string) => boolean = () => false,
): string {
  const tree = toHast(fromMarkdown(markdown, markdownOptions(markdown)), { clobberPrefix: '' });
  const safe = sanitize(tree, SCHEMA);
  for (const link of linksIn(safe)) link.properties = { ...link.properties, href: hrefOf(link) };
  linkMentions(safe, isEntry);
  return toHtml(safe);
}

function linksIn(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'element' && node.tagName === 'a' ? [node, ...below] : below;
}

/** A relative path means a file beside the entry, which a page has not; a link without an address is only text. */
function hrefOf({ properties: { href } }: Element): string | undefined {
  if (typeof href !== 'string') return undefined;
  const [, errorId] = safeUrl(href) ? [] : (ENTRY_FILE.exec(href) ?? []);
  if (errorId !== undefined) return `/entries/${errorId}`;
  return href.startsWith('#') ? href : (safeUrl(href) ?? undefined);
}
