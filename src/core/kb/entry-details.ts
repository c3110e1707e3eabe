import type { Body, KnownError, Step } from '../../generated/known-error.ts';
import { type LinkTargets, renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import type { EntryDetails } from './compiled-index.ts';

/** Renders the texts of an entry, so that pages need no Markdown parser. */
export function toEntryDetails(entry: KnownError, isEntry: (errorId: string) => boolean): EntryDetails {
  const texts = [...new Set(markdownTexts(entry.body))];
  const targets = entryLinks(isEntry);
  return { entry, html: Object.fromEntries(texts.map((text) => [text, renderMarkdown(text, targets)])) };
}

const ERROR_ID = /\b([A-Z][A-Z0-9]*-[0-9]{3,})\b/;

/** The path of a file in a link: entries link to each other by path. */
const ENTRY_FILE = /(?:^|\/)([A-Z][A-Z0-9]*-[0-9]{3,})[^/]*\.md(?:#.*)?$/;

/** Resolves links between entries, and turns mentions of existing entries into links. */
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
