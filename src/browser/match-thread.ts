import { LogReader, type LogTally, type UnmatchedTally } from '../core/answer/log-tally.ts';
import { newDraftUrl } from '../core/authoring/new/new-draft-url.ts';
import { type OpenKb, openIndex } from '../core/kb/compiled-index.ts';

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
  let lastReport = 0;
  let lines = 0;
  for await (const batch of readLines(log)) {
    for (const line of batch.lines) reader.add(line);
    lines += batch.lines.length;
    if (performance.now() - lastReport < PROGRESS_MS) continue;
    lastReport = performance.now();
    report({ kind: 'progress', bytes: batch.bytes, lines });
  }
  report({ kind: 'done', tally: finish(reader.tally(), kb) });
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

/** How far a log was read, in bytes, when a line was complete. */
type LineBatch = { lines: string[]; bytes: number };

/** Reads the log line by line. Only one chunk is in memory. A last line without a line ending counts. */
async function* readLines(log: Blob): AsyncGenerator<LineBatch> {
  const decoder = new TextDecoder();
  const reader = log.stream().getReader();
  let rest = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    const lines = decoder.decode(chunk.value, { stream: true }).split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    yield { lines, bytes };
  }
  rest += decoder.decode();
  if (rest !== '') yield { lines: [rest], bytes };
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
