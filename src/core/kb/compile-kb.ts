import type { Body, KnownError, StepBlock } from '../../generated/known-error.ts';
import { type LinkTargets, renderMarkdown } from '../../lib/markdown/html/render-markdown.ts';
import { blockMarkdown, isMarkdown } from '../entry/body/block-markdown.ts';
import { type CompiledIndex, type CountedByEpoch, detailPath, type EntryDetails } from './compiled-index.ts';
import { fileUrl, type RepositoryPlace } from './file-url.ts';
import type { Kb } from './kb.ts';
import { compileWords, wordsPath } from './search/word-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A compiled knowledge base for the Worker. The same files give the same bytes on any machine. */
export type CompiledKb = {
  version: string;
  /** A `CompiledIndex` as JSON: kept in memory. */
  index: string;
  entryCount: number;
};

/** @param counted what sync has already added to the entries, from .kedb/counts.json */
export function compileKb(snapshot: Snapshot, counted: CountedByEpoch = {}): CompiledKb {
  const { content, version, entries } = snapshot;
  const index = { ...content, kb_version: version, counted } satisfies CompiledIndex;
  return { version, index: JSON.stringify(index), entryCount: entries.length };
}

/** A static file of the Worker, below the root of its assets. */
export type Asset = { path: string; text: string };

/** Files that the Worker reads on demand: one for each entry (`EntryDetails`), and the words of all bodies (`WordBucket`). */
export function compileAssets({ kb, entries }: Snapshot): Asset[] {
  const ids = new Set(entries.map(({ error_id }) => error_id));
  const isOther = (entry: KnownError) => (id: string) => ids.has(id) && id !== entry.error_id;
  return [
    ...entries.map((entry) => toDetailsFile(entry, isOther(entry), kb.settings)),
    ...toWordFiles(kb, entries),
  ];
}

function toDetailsFile(
  entry: KnownError,
  isEntry: (errorId: string) => boolean,
  place: RepositoryPlace,
): Asset {
  return { path: detailPath(entry.error_id), text: JSON.stringify(toEntryDetails(entry, isEntry, place)) };
}

function toWordFiles({ files }: Kb, entries: readonly KnownError[]): Asset[] {
  const bodies = new Map(files.map(({ path, source, bodyStart }) => [path, source.text.slice(bodyStart)]));
  const buckets = compileWords(entries.map(({ path }) => bodies.get(path) ?? ''));
  return [...buckets].map(([bucket, words]) => ({ path: wordsPath(bucket), text: JSON.stringify(words) }));
}

/** Renders the texts of an entry, so that pages need no Markdown parser. */
export function toEntryDetails(
  entry: KnownError,
  isEntry: (errorId: string) => boolean,
  place: RepositoryPlace,
): EntryDetails {
  const texts = [...new Set(markdownTexts(entry.body))];
  const targets = entryLinks(isEntry, (path) => fileUrl(place, 'blob', pathFrom(entry.path, path)));
  return { entry, html: Object.fromEntries(texts.map((text) => [text, renderMarkdown(text, targets)])) };
}

const ERROR_ID = /\b([A-Z][A-Z0-9]*-[0-9]{3,})\b/;

/** The path of a file in a link: entries link to each other by path. */
const ENTRY_FILE = /(?:^|\/)([A-Z][A-Z0-9]*-[0-9]{3,})[^/]*\.md(?:#.*)?$/;

/** Resolves links to entries and other files, and turns mentions of existing entries into links. */
export function entryLinks(
  isEntry: (errorId: string) => boolean,
  urlOf: (path: string) => string | null,
): LinkTargets {
  const pageOf = (errorId: string) => `/entries/${errorId}`;
  return {
    ofFile(path) {
      const errorId = ENTRY_FILE.exec(path)?.[1];
      return errorId === undefined ? urlOf(path) : pageOf(errorId);
    },
    mention: ERROR_ID,
    ofMention: (errorId) => (isEntry(errorId) ? pageOf(errorId) : null),
  };
}

/** A relative path in a file of the knowledge base, from its root. null if it is no path, or leads out of the knowledge base. */
function pathFrom(file: string, path: string): string | null {
  const [bare = ''] = path.split(/[?#]/, 1);
  if (!/^[^/:\\][^:\\]*$/.test(bare)) return null;
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded(bare).split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function markdownTexts({
  symptoms,
  diagnosis,
  manual_steps,
  other_sections,
  prose_exceptions,
  impact,
  causes,
  history,
  references,
  fix_blocks = [],
}: Body): string[] {
  const parts = [...diagnosis, ...manual_steps, ...other_sections].flatMap((part) => part.blocks);
  const blocks = [...fix_blocks, ...parts];
  const short = [...prose_exceptions, ...impact, ...causes, ...history, ...references].map(
    ({ text }) => text,
  );
  return [...[...symptoms, ...short].filter(isMarkdown), ...blocks.flatMap(blockTexts)];
}

function blockTexts(block: StepBlock): string[] {
  if (block.kind === 'command' || block.kind === 'output') return [];
  return [block.kind === 'image' ? blockMarkdown(block) : block.markdown];
}
