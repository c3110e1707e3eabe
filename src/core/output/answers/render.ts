import type { AnswerDocument } from './document.ts';
import { documentAsMarkdown } from './to-markdown.ts';
import { documentsAsSlack } from './to-slack.ts';
import { documentAsText } from './to-text.ts';

/** The formats of an answer besides JSON. */
export const DOCUMENT_FORMATS = ['markdown', 'text', 'slack'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const MEDIA_TYPES: Record<DocumentFormat, string> = {
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  slack: 'application/json',
};

export function renderDocuments(documents: readonly AnswerDocument[], format: DocumentFormat): string {
  if (format === 'slack') return JSON.stringify(documentsAsSlack(documents));
  const write = format === 'markdown' ? documentAsMarkdown : (one: AnswerDocument) => documentAsText(one);
  return documents.map(write).join('\n');
}
