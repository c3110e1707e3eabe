import { LogReader, type LogTally, type UnmatchedTally } from '../core/answer/log-tally.ts';
import { newDraftUrl } from '../core/authoring/new/new-draft-url.ts';
import { type OpenKb, openIndex } from '../core/kb/compiled-index.ts';
import { RecordReader, type StreamRecord } from '../lib/records/record-reader.ts';

/** Often enough for a smooth bar, seldom enough to cost nothing. */
const PROGRESS_MS = 100;

/** Matches the log in a thread, so that the page stays responsive. The log does not leave the thread. */
self.addEventListener('message', ({ data }: MessageEvent<MatchJob>) => {
  matchLog(data).catch((error: unknown) => {
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function matchLog({ log, indexUrl }: MatchJob): Promise<void> {
  const kb = openIndex(await fetchIndex(indexUrl));
  const reader = new LogReader(kb.matcher);
  const records = new RecordReader();
  let lastReport = 0;
  let bytes = 0;
  for await (const chunk of readChunks(log)) {
    take(reader, records.push(chunk.text));
    bytes += chunk.bytes;
    if (performance.now() - lastReport < PROGRESS_MS) continue;
    lastReport = performance.now();
    report({ kind: 'progress', bytes, lines: reader.lines });
  }
  take(reader, records.flush());
  report({ kind: 'done', tally: finish(reader.tally(), kb) });
}

/** The page shows only the tally. */
function take(reader: LogReader, records: readonly StreamRecord[]): void {
  for (const _ of reader.add(records));
}

async function fetchIndex(url: string): Promise<string> {
  const response = await fetch(url);
  if (response.ok) return response.text();
  throw new Error(`the knowledge base could not be loaded (HTTP ${response.status}). Reload the page`);
}

function finish(tally: LogTally, kb: OpenKb): FinishedTally {
  const unmatched = tally.unmatched.map((group) => ({ ...group, draftUrl: draftUrl(group, kb) }));
  return { ...tally, unmatched, kbVersion: kb.version };
}

function draftUrl({ id, template, count, example }: UnmatchedTally, kb: OpenKb): string | null {
  const now = new Date().toISOString();
  const seen = { first_seen: now, last_seen: now };
  const group = { id, alertname: null, service: null, template, count, examples: [example], ...seen };
  return newDraftUrl(group, kb);
}

function report(news: MatchNews): void {
  self.postMessage(news);
}

/** The text of a log, chunk by chunk, each with its length in bytes. Only one chunk is in memory. */
async function* readChunks(log: Blob): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder();
  const reader = log.stream().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
    yield { text: decoder.decode(chunk.value, { stream: true }), bytes: chunk.value.byteLength };
  yield { text: decoder.decode(), bytes: 0 };
}

/** A message to the thread that matches. */
export type MatchJob = { log: Blob; indexUrl: string };

/** A group of unmatched lines, and the form for a new entry; null if kedb.yaml names no repository. */
export type UnmatchedGroupShown = UnmatchedTally & { draftUrl: string | null };

export type FinishedTally = Omit<LogTally, 'unmatched'> & {
  unmatched: UnmatchedGroupShown[];
  kbVersion: string;
};

/** A message from the thread that matches. */
export type MatchNews =
  | { kind: 'progress'; bytes: number; lines: number }
  | { kind: 'done'; tally: FinishedTally }
  | { kind: 'failed'; message: string };
