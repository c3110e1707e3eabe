import type { Link, ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import { markdownOf } from './parse-blocks.ts';

/** White space that must be folded: several in a row, or one that is no space. */
const UNEVEN = /\s{2}|[^\S ]/;

/** Elements that people write for their looks, and those of tables. `<pod>` and `<table>` in a sentence stand for a name, so they are text. */
const TEXT_TAG =
  /^<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|details|dfn|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|script|small|span|strike|strong|style|sub|summary|sup|tt|u|ul|var)(?=[\s/>])/i;
const TABLE_TAG = /^<\/?(?:caption|col|colgroup|table|tbody|td|tfoot|th|thead|tr)(?=[\s/>])/i;
const COMMENT = /^<!--/;

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

function isTag(written: string): boolean {
  return TEXT_TAG.test(written) || COMMENT.test(written);
}

/** One tag in a sentence: nothing, unless it is a placeholder such as `<pod>`. */
export function inlineHtml(written: string): string {
  if (/^<br[\s/>]/i.test(written)) return ' ';
  return isTag(written) ? '' : written;
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

/** A paragraph or heading as plain text; any other node as its source text. */
export function blockText(node: Nodes, source: string): string {
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

/** Between the cells of a row, above an item, and at the end of a block. */
const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/<\/?(?:td|th)\b[^<>]*>\s*<(?:td|th)\b[^<>]*>/gi, ' | '],
  [/<li\b[^<>]*>/gi, '\n- '],
  [/<br\b[^<>]*>|<\/(?:blockquote|div|h[1-6]|li|p|tr|ul|ol)>/gi, '\n'],
];

/** The text of a block of HTML without its tags and comments. A picture keeps its alternative text and its address. */
export function textOfHtml(html: string): string {
  let text = html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').replaceAll(/<img\b[^<>]*>/gi, pictureOf);
  for (const [tags, separator] of SEPARATORS) text = text.replaceAll(tags, separator);
  return text
    .replaceAll(/<\/?[A-Za-z][^<>]*>/g, (tag) => (isTag(tag) || TABLE_TAG.test(tag) ? '' : tag))
    .replaceAll(/(?<![ \t])[ \t]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

function pictureOf(tag: string): string {
  const [alt, url] = ['alt', 'src'].map((name) => {
    const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
    return double ?? single ?? '';
  });
  return `![${alt}](${url})`;
}
