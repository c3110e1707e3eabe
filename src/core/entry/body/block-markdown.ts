import type { StepBlock } from '../../../generated/known-error.ts';
import { codeFence } from '../../../lib/markdown/escape.ts';

/** Whether a text of an entry is Markdown: it has several lines, or is a quote. Other texts are plain. */
export function isMarkdown(text: string): boolean {
  return text.includes('\n') || text.startsWith('>');
}

/** The signs that begin a table, code, a quote or a list. */
const BEGINS_BLOCK = /^(?:[|>]|`{3}|~{3}|[-*+] |\d{1,9}[.)] )/;

/** Whether a text of an entry begins with a table, code, a quote or a list. */
export function beginsBlock(text: string): boolean {
  return isMarkdown(text) && BEGINS_BLOCK.test(text);
}

/** `Network: DNS is broken`. A table, code, a quote or a list stays below the label. */
export function withLabel(label: string, text: string): string {
  if (label === '' || text === '') return label || text;
  return `${label}:${beginsBlock(text) ? '\n\n' : ' '}${text}`;
}

/** A part of a step as Markdown. A file of its own, because the Worker has no Markdown parser. */
export function blockMarkdown(block: StepBlock): string {
  switch (block.kind) {
    case 'text':
    case 'table':
      return block.markdown;
    case 'command':
      return codeFence(block.code, block.language);
    case 'output':
      return codeFence(block.text, null);
    case 'warning':
      return `${levelLead(block.level)}${block.markdown}`
        .replaceAll(/^(?=[^\n])/gm, '> ')
        .replaceAll(/^$/gm, '>');
    case 'image':
      return `![${block.alt.replaceAll(/[[\]\\]/g, '\\$&')}](<${block.url.replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
  }
}

function levelLead(level: string | null): string {
  return level === null ? '' : `**${levelName(level)}:** `;
}

/** `Warning` */
export function levelName(level: string): string {
  return level.charAt(0).toUpperCase() + level.slice(1);
}
