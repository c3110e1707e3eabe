import type { Definition, Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import type { Reference } from '../../../generated/known-error.ts';
import { type Block, markdownOf } from '../../../lib/markdown/parse-blocks.ts';
import { isBareLink, plainText } from '../../../lib/markdown/plain-text.ts';

/** `[label]: address` lines by their identifier, and which of them some link uses. */
type Definitions = { byIdentifier: Map<string, Definition>; used: Set<string> };

/** One reference for each item, or for each link if an item has several. Without a link the address is null. */
export function readReferences(blocks: readonly Block[]): Reference[] {
  const definitions: Definitions = { byIdentifier: new Map(), used: new Set() };
  for (const { node } of blocks) collectDefinitions(node, definitions);
  return blocks.flatMap(({ node, source }) => readNode(node, source, definitions));
}

function collectDefinitions(node: Nodes, definitions: Definitions): void {
  if (node.type === 'definition') definitions.byIdentifier.set(node.identifier, node);
  if (node.type === 'linkReference') definitions.used.add(node.identifier);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions);
}

function readNode(node: Nodes, source: string, definitions: Definitions): Reference[] {
  switch (node.type) {
    case 'list':
    case 'listItem':
      return node.children.flatMap((child) => readNode(child, source, definitions));
    case 'paragraph':
      return readLine(node.children, definitions);
    case 'definition':
      return definitions.used.has(node.identifier)
        ? []
        : [{ text: node.label ?? node.identifier, url: node.url }];
    default:
      return [{ text: markdownOf(node, source), url: null }];
  }
}

function readLine(nodes: readonly PhrasingContent[], definitions: Definitions): Reference[] {
  const links = nodes.filter((node) => node.type === 'link' || node.type === 'linkReference');
  const [only] = links;
  const image = nodes.find((node) => node.type === 'image');
  if (!only)
    return [image ? { text: image.alt || image.url, url: image.url } : { text: plainText(nodes), url: null }];
  if (links.length === 1) return [{ text: textAround(only, nodes), url: urlOf(only, definitions) }];
  return links.map((link) => ({ text: plainText(link.children), url: urlOf(link, definitions) }));
}

/** The label of `Redis documentation: https://…` is Redis documentation. */
function textAround(link: Link | LinkReference, nodes: readonly PhrasingContent[]): string {
  const isBare = link.type === 'link' && isBareLink(link);
  const words = nodes.flatMap((node) => (node === link ? (isBare ? [] : link.children) : [node]));
  const text = plainText(words).replace(/ ?[:–—-]$/, '');
  return text === '' ? plainText(link.children) : text;
}

function urlOf(link: Link | LinkReference, { byIdentifier }: Definitions): string | null {
  return link.type === 'link' ? link.url : (byIdentifier.get(link.identifier)?.url ?? null);
}
