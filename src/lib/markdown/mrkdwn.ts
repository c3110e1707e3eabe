import { safeUrl } from './escape.ts';

/** Code, pictures and links, bold, struck and emphasised words, and escaped signs. Each is bounded, so that the time is linear. */
const TOKENS = [
  /(?<ticks>`{1,3})(?<code>[^`]{1,2000})\k<ticks>(?!`)/,
  /(?<picture>!?)\[(?<label>[^[\]\n]{0,500})\]\(<?(?<url>[^\s()<>]{1,2000})>?(?: "[^"\n]{0,200}")?\)/,
  /<(?<address>https?:\/\/[^\s<>|]{1,2000})>/,
  /(?<twice>\*\*|__)(?=\S)(?<strong>[^\n]{1,500}?)(?<=\S)\k<twice>/,
  /~~(?=\S)(?<struck>[^~\n]{1,500})(?<=\S)~~/,
  /(?<![\w*])\*(?=[^\s*])(?<em>[^*\n]{1,500})(?<=[^\s*])\*(?![\w*])/,
  /\\(?<escaped>[\\`*_{}[\]()#+.!|>~-])/,
];
const TOKEN = new RegExp(TOKENS.map(({ source }) => source).join('|'), 'g');

/**
 * Markdown as the mrkdwn of Slack (https://docs.slack.dev/messaging/formatting-message-text). It escapes what Slack would read as a link, a
 * mention or a command.
 */
export function toMrkdwn(markdown: string): string {
  let isCode = false;
  const lines = markdown.split('\n').map((line) => {
    const isFence = /^\s*(?:`{3}|~{3})/.test(line);
    if (isFence) isCode = !isCode;
    return isFence || isCode ? escapeMrkdwn(line) : lineOf(line);
  });
  return lines.join('\n');
}

/** Without its angle brackets, nothing notifies or links. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function lineOf(line: string): string {
  const [, quote = '', indent = '', marker = '', rest = ''] =
    /^((?:> ?)*)(\s*)((?:#{1,6}|[-*+])(?: \[[ xX]\])? +)?(.*)$/.exec(line) ?? [];
  const text = inline(rest);
  if (marker.startsWith('#')) return `${quote}*${text.replaceAll('*', '')}*`;
  const sign = marker === '' ? '' : marker.includes('[') ? (/x/i.test(marker) ? '☑ ' : '☐ ') : '• ';
  return `${quote}${indent}${sign}${text}`;
}

function inline(text: string): string {
  let done = 0;
  let written = '';
  for (const match of text.matchAll(TOKEN)) {
    written += escapeMrkdwn(text.slice(done, match.index)) + tokenOf(match.groups ?? {});
    done = match.index + match[0].length;
  }
  return written + escapeMrkdwn(text.slice(done));
}

function tokenOf(groups: Record<string, string | undefined>): string {
  const { code, label = '', url, picture, address, strong, struck, em, escaped = '' } = groups;
  if (code !== undefined) return `\`${escapeMrkdwn(code)}\``;
  if (url !== undefined) return linkOf(label || (picture ? 'image' : url), url);
  if (address !== undefined) return linkOf(address, address);
  if (strong !== undefined) return `*${inline(strong)}*`;
  if (struck !== undefined) return `~${inline(struck)}~`;
  return em === undefined ? escapeMrkdwn(escaped) : `_${inline(em)}_`;
}

/** The text of a link must not end it. */
export function linkOf(label: string, url: string): string {
  const href = safeUrl(url);
  const text = escapeMrkdwn(label.replaceAll(/[*_`|]/g, ''));
  return href === null
    ? `${text} (${escapeMrkdwn(url)})`
    : `<${escapeMrkdwn(href.replaceAll('|', '%7C'))}|${text}>`;
}
