import type { Link, ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import { inlineHtml, textOfHtml } from './html-text.ts';
import { markdownOf } from './parse-blocks.ts';

/** White space that must be folded: several in a row, or one that is no space. */
const UNEVEN = /\s{2}|[^\S ]/;

/** Text that is struck out keeps its marks, because it says the opposite. Code keeps its backticks, links their addresses: these are content. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  const text = nodes.map(plain).join('');
  return (UNEVEN.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
}

function plain(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ? `${node.alt} (${node.url})` : node.url;
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return inlineHtml(node.value);
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'delete':
      return `~~${node.children.map(plain).join('')}~~`;
    case 'link':
      return plainLink(node);
    default:
      return node.children.map(plain).join('');
  }
}

function plainLink(link: Link): string {
  const text = link.children.map(plain).join('');
  return isBareLink(link) ? text : `${text} (${link.url})`;
}

/** `https://…` or `<https://…>`: the text is the address. */
export function isBareLink(link: Link): boolean {
  const text = link.children.map(plain).join('');
  return [text, `http://${text}`, `mailto:${text}`].includes(link.url);
}

/** A paragraph, heading or HTML as plain text; any other node as its source text. */
export function blockText(node: Nodes, source: string): string {
  if (node.type === 'html') return textOfHtml(node.value);
  return node.type === 'paragraph' || node.type === 'heading'
    ? plainText(node.children)
    : markdownOf(node, source);
}

export function itemText(item: ListItem, source: string): string {
  return item.children.map((child) => blockText(child, source)).join('\n');
}

/** The cells of a table as plain text, row by row, without its head. */
export function rowTexts({ children: [, ...rows] }: Table): string[][] {
  return rows.map(({ children }) => children.map((cell) => plainText(cell.children)));
}
