import type { Link, ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import { markdownOf } from './parse-blocks.ts';

/** White space that must be folded: several in a row, or one that is no space. */
const UNEVEN = /\s{2}|[^\S ]/;

/** The text without emphasis. Code keeps its backticks, and links keep their addresses, because these are content. */
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
      return plainTag(node.value);
    case 'delete':
      return `~~${node.children.map(plain).join('')}~~`;
    case 'footnoteReference':
      return '';
    case 'link':
      return plainLink(node);
    default:
      return node.children.map(plain).join('');
  }
}

/** Tags that people write for their looks. Any other is a placeholder, such as `<namespace>`, and stays. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|span|strike|strong|su[bp]|summary|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|wbr)(?:\s[^<>]*|\/)?>/gi;
const STRUCK = /^<\/?(?:del|s|strike)\b/i;
/** Between the texts on both sides of it is white space. */
const BREAKS = /^<(?:br|hr|\/(?:td|th|tr|li|dt|dd|p|div|h[1-6])|tr|li|dt|p)\b/i;

function plainTag(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').replaceAll(TAG, (tag) => {
    if (STRUCK.test(tag)) return '~~';
    return BREAKS.test(tag) ? ' ' : '';
  });
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

/** The text of HTML without its tags and comments. A picture keeps its alternative text and its address. */
export function textOfHtml(html: string): string {
  return plainTag(
    html.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').replaceAll(/<img\b[^<>]*>/gi, pictureOf),
  ).trim();
}

function pictureOf(tag: string): string {
  const [alt, url] = ['alt', 'src'].map((name) => {
    const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
    return double ?? single ?? '';
  });
  return `![${alt}](${url})`;
}
