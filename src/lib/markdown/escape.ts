/** A character of no width: it parts what GitHub would link or notify about. */
const BREAK = '\u200b';

/**
 * Text of somebody else for a cell of a table on GitHub. It must not become markup, HTML, the end of the cell, a link, a
 * reference to an issue, or a mention that notifies somebody.
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

/** A log line or a pattern, in a cell: shown as code, and nothing in it is linked. */
export function markdownCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** A message of ours: what it quotes in backticks is shown as code. Nothing in it becomes anything else, wherever it is from. */
export function markdownMessage(text: string): string {
  return text
    .split('`')
    .map((part, index, { length }) => {
      if (index % 2 === 0) return escapeMarkdown(part);
      return index < length - 1 ? markdownCode(part) : escapeMarkdown(`\`${part}`);
    })
    .join('');
}

/** A link whose text is escaped; only the text where there is no address. */
export function markdownLink(text: string, url: string | null): string {
  return url === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${url})`;
}
