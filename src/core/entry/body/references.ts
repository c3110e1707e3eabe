import type { Definition, Image, Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import type { Reference } from '../../../generated/known-error.ts';
import type { Line } from '../../../lib/markdown/lines.ts';
import type { OutlineSection } from '../../../lib/markdown/outline.ts';
import { type Block, markdownOf } from '../../../lib/markdown/parse-blocks.ts';
import { isBareLink, plainText } from '../../../lib/markdown/plain-text.ts';
import { codeSpans } from '../comments.ts';

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

/** A line that says something about several links comes first, because each link alone would lose it. */
function readLine(nodes: readonly PhrasingContent[], definitions: Definitions): Reference[] {
  const links = nodes.filter(isTarget);
  const [only] = links;
  if (!only) return [{ text: plainText(nodes), url: null }];
  if (links.length === 1) return [{ text: textAround(only, nodes), url: urlOf(only, definitions) }];
  const around = plainText(nodes.filter((node) => !isTarget(node)));
  const words = around.replaceAll(/\b(?:see|also|and|or)\b/gi, '').match(/[\p{L}\p{N}]/u);
  return [
    ...(words ? [{ text: plainText(nodes.flatMap(shownNodes)), url: null }] : []),
    ...links.map((link) => ({ text: plainText(shownNodes(link)), url: urlOf(link, definitions) })),
  ];
}

type Target = Link | LinkReference | Image;

function isTarget(node: PhrasingContent): node is Target {
  return node.type === 'link' || node.type === 'linkReference' || node.type === 'image';
}

/** A link without its address. */
function shownNodes(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'image') return [{ type: 'text', value: node.alt || node.url }];
  return isTarget(node) ? node.children : [node];
}

/** The label of `Redis documentation: https://…` is Redis documentation. */
function textAround(link: Target, nodes: readonly PhrasingContent[]): string {
  const isBare = link.type === 'link' && isBareLink(link);
  const words = nodes.flatMap((node) => (node === link && isBare ? [] : shownNodes(node)));
  const text = plainText(words).replace(/ ?[:–—-]$/, '');
  return text === '' ? plainText(shownNodes(link)) : text;
}

function urlOf(link: Target, { byIdentifier }: Definitions): string | null {
  return link.type === 'linkReference' ? (byIdentifier.get(link.identifier)?.url ?? null) : link.url;
}

/** `[1]: https://…`, with or without <> and a title. */
const DEFINITION = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*(?:<([^<>\n]+)>|([^\s<]\S*))/;
/** An address stands in the text once for each of its references, so both are limited. The others stay as written. */
const MAX_ADDRESS = 500;
const MAX_INLINED = 200;

/** `[text][1]` and `[text][]` */
const REFERENCE = /(?<!\\)\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g;

/**
 * kedb parses each section alone, and Markdown lets `[text][1]` stand in one and its definition in another. Those links become
 * `[text](<address>)`. Of two definitions of one label, the first counts (CommonMark §4.7).
 */
export function inlineReferences(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  const labels = sections.map(definitionsIn);
  const all = new Map(labels.flatMap((of) => [...of]).reverse());
  if (all.size === 0) return sections;
  let left = MAX_INLINED;
  return sections.map((section, index) => {
    const addressOf = (label: string) => {
      const address = labels[index]?.has(label) ? null : (all.get(label) ?? null);
      return address !== null && left-- > 0 ? address : null;
    };
    const inline = (line: Line) => withAddresses(line, addressOf);
    const [first, ...rest] = section.parts.map((part) => ({ ...part, lines: part.lines.map(inline) }));
    return first ? { ...section, parts: [first, ...rest] } : section;
  });
}

function definitionsIn({ parts }: OutlineSection): Map<string, string> {
  const lines = parts.flatMap((part) => part.lines).filter(({ verbatim }) => !verbatim);
  const found = lines.flatMap(({ text }) => {
    const [, label, inBrackets, plain] = DEFINITION.exec(text) ?? [];
    const address = inBrackets ?? plain ?? '';
    return label === undefined || address.length > MAX_ADDRESS ? [] : [[normal(label), address] as const];
  });
  return new Map(found.reverse());
}

function withAddresses(line: Line, addressOf: (label: string) => string | null): Line {
  if (line.verbatim || !line.text.includes('][')) return line;
  const code = codeSpans({ ...line, start: 0, end: line.text.length }, 0);
  const text = line.text.replace(REFERENCE, (written, shown: string, label: string, at: number) => {
    const address = code.some(({ start, end }) => start <= at && at < end)
      ? null
      : addressOf(normal(label || shown));
    return address === null ? written : `[${shown}](<${address}>)`;
  });
  return { ...line, text };
}

/** Labels match without case, and any blanks are one (CommonMark §4.7). */
function normal(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
