import type { Body, KnownError, Step } from '../../generated/known-error.ts';
import { type LinkTargets, renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import type { EntryDetails } from './compiled-index.ts';

/** Renders an entry's texts, so that no Markdown parser is needed where it is shown. */
export function toEntryDetails(entry: KnownError, isEntry: (errorId: string) => boolean): EntryDetails {
  const texts = [...new Set(markdownTexts(entry.body))];
  const targets = entryLinks(isEntry);
  return { entry, html: Object.fromEntries(texts.map((text) => [text, renderMarkdown(text, targets)])) };
}

const ERROR_ID = /\b([A-Z][A-Z0-9]*-[0-9]{3,})\b/;

/** A file of the knowledge base that a link names: entries link to each other by path. */
const ENTRY_FILE = /(?:^|\/)([A-Z][A-Z0-9]*-[0-9]{3,})[^/]*\.md(?:#.*)?$/;

/** Entries link to each other by file, and what mentions an entry that exists becomes a link to it. */
export function entryLinks(isEntry: (errorId: string) => boolean): LinkTargets {
  const pageOf = (errorId: string) => `/entries/${errorId}`;
  return {
    ofFile(path) {
      const errorId = ENTRY_FILE.exec(path)?.[1];
      return errorId === undefined ? null : pageOf(errorId);
    },
    mention: ERROR_ID,
    ofMention: (errorId) => (isEntry(errorId) ? pageOf(errorId) : null),
  };
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
