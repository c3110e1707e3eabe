/** The allowed addresses of links. A `javascript:` or `data:` address could run code as the reader. */
const SAFE = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** An absolute URL that is safe in an href; null for any other text. */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  return SAFE.test(trimmed) ? trimmed : null;
}

/** A zero-width space. It breaks text that GitHub would turn into a link or a mention. */
const BREAK = '\u200b';

/**
 * Escapes text from outside for a table cell on GitHub. It cannot become markup, HTML, the end of the cell, a link, a reference to
 * an issue, or a mention that notifies somebody.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ')
    .toWellFormed()
    .replace(/@/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\b(www)\./gi, `$1${BREAK}.`)
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_~[\]|!$]/g, '\\$&');
}

/** A log line or a pattern for a table cell: shown as code, without links. */
export function markdownCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** One of our own messages. Text in backticks is shown as code. Everything else is escaped, because messages quote text from outside. */
export function markdownMessage(text: string): string {
  return text
    .split('`')
    .map((part, index, { length }) => {
      if (index % 2 === 0) return escapeMarkdown(part);
      return index < length - 1 ? markdownCode(part) : escapeMarkdown(`\`${part}`);
    })
    .join('');
}

/** An address in a text, without the punctuation behind it, as the source of a pattern. */
export const ADDRESS = String.raw`\bhttps?:\/\/(?:[^\s<>()"\x60]|\([^\s<>()"\x60]*\))*(?:[^\s<>()"\x60.,;:!?]|\([^\s<>()"\x60]*\))`;

const ADDRESSES = new RegExp(`(${ADDRESS})`, 'i');

/** A text as text and addresses in turn. */
export function splitAddresses(text: string): string[] {
  return text.split(ADDRESSES);
}

/** A text as one of our messages, but its addresses stay links. */
export function markdownWithLinks(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .flatMap((part) => (part.startsWith('`') ? markdownMessage(part) : splitAddresses(part).map(linkOrText)))
    .join('');
}

function linkOrText(part: string, index: number): string {
  return index % 2 === 0 ? escapeMarkdown(part) : `<${part}>`;
}

/** A link with escaped text. Without an address, only the text. */
export function markdownLink(text: string, url: string | null): string {
  return url === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${url})`;
}

/** A code block. It ends at the first run of backticks as long as its own (CommonMark 0.31 §4.5). */
export function codeFence(code: string, language: string | null): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const ticks = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
  const info = language !== null && /^[\w+#.-]+$/.test(language) ? language : '';
  return `${ticks}${info}\n${code.replace(/\n+$/, '')}\n${ticks}`;
}
