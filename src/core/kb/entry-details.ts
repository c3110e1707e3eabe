import type { Body, KnownError, Step } from '../../generated/known-error.ts';
import { renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import type { EntryDetails } from './compiled-index.ts';

/** Renders an entry's texts, so that no Markdown parser is needed where it is shown. */
export function toEntryDetails(entry: KnownError, isEntry: (errorId: string) => boolean): EntryDetails {
  const texts = [...new Set(markdownTexts(entry.body))];
  return { entry, html: Object.fromEntries(texts.map((text) => [text, renderMarkdown(text, isEntry)])) };
}

function markdownTexts({ symptoms, diagnosis, manual_steps, auto_fix, other_sections }: Body): string[] {
  return [
    ...symptoms.filter((text) => text.includes('\n')),
    ...[...diagnosis, ...manual_steps].flatMap(stepText),
    ...(auto_fix?.note ? [auto_fix.note] : []),
    ...other_sections.map(({ markdown }) => markdown),
  ];
}

function stepText({ text }: Step): string[] {
  return text === null ? [] : [text];
}
