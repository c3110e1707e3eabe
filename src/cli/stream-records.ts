import { setTimeout as sleep } from 'node:timers/promises';
import { RecordReader, type StreamRecord } from '../lib/records/record-reader.ts';

/** Ends after a while, or rejects when it is stopped. */
type Wait = (stop: AbortSignal) => Promise<unknown>;

type Chunk = IteratorResult<string, undefined>;

/** Nobody who follows a log waits longer for an answer, and a program writes the lines of a trace at once. */
const QUIET_MS = 300;

const untilQuiet: Wait = (signal) => sleep(QUIET_MS, undefined, { signal, ref: false });

type Options = {
  /** Ends the log early. */
  stop?: AbortSignal;
  wait?: Wait;
};

/**
 * Reads a log as records, as soon as they are complete. A record ends at the next one, at the end of the log, or when nothing came
 * for a while.
 */
export async function* streamRecords(
  input: AsyncIterable<string>,
  { stop, wait = untilQuiet }: Options = {},
): AsyncGenerator<StreamRecord[]> {
  const reader = new RecordReader();
  const chunks = input[Symbol.asyncIterator]();
  for (;;) {
    const next = untilStopped(chunks.next(), stop);
    if (await isQuietBefore(next, wait)) yield reader.quiet();
    const chunk = await next;
    if (chunk.done) break;
    yield reader.push(chunk.value);
  }
  yield reader.flush();
}

/** The next chunk, or the end. A followed log may have a million chunks, so nothing of this one stays with the signal. */
function untilStopped(next: Promise<Chunk>, stop?: AbortSignal): Promise<Chunk> {
  if (!stop) return next;
  return new Promise((done, fail) => {
    const end = () => done({ done: true, value: undefined });
    if (stop.aborted) end();
    stop.addEventListener('abort', end, { once: true });
    next.then(done, fail).finally(() => stop.removeEventListener('abort', end));
  });
}

async function isQuietBefore(next: Promise<unknown>, wait: Wait): Promise<boolean> {
  const stop = new AbortController();
  const quiet = wait(stop.signal).then(
    () => true,
    () => false,
  );
  const isQuiet = await Promise.race([quiet, next.then(() => false)]);
  stop.abort();
  return isQuiet;
}
