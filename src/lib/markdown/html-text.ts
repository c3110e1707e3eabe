/** Elements that people write for their looks, and those of tables. `<pod>` and `<table>` in a sentence stand for a name, so they are text. */
const TEXT_TAG =
  /^<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|details|dfn|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|script|small|span|strike|strong|style|sub|summary|sup|tt|u|ul|var)(?=[\s/>])/i;
const TABLE_TAG = /^<\/?(?:caption|col|colgroup|table|tbody|td|tfoot|th|thead|tr)(?=[\s/>])/i;
const COMMENT = /^<!--/;

function isTag(written: string): boolean {
  return TEXT_TAG.test(written) || COMMENT.test(written);
}

/** One tag in a sentence: nothing, unless it is a placeholder such as `<pod>`. */
export function inlineHtml(written: string): string {
  if (/^<br[\s/>]/i.test(written)) return ' ';
  return isTag(written) ? '' : written;
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

/** Code, which shows its tags, and tags. */
const CODE_OR_TAG = /(?<!`)(`+)(?!`)[\s\S]{1,1000}?(?<!`)\1(?!`)|(?<!\\)<\/?[a-z][^<>\n]{0,200}>/gi;

/** Escapes placeholders such as `<pod>` in Markdown, which hides them otherwise. Links such as `<https://…>` stay. */
export function showPlaceholders(markdown: string): string {
  return markdown.replaceAll(CODE_OR_TAG, (found) => {
    const isLink = /^<[^\s<>]*[:@][^\s<>]*>$/.test(found);
    return found.startsWith('`') || isLink || isTag(found) ? found : `\\${found}`;
  });
}
