import { describe, expect, it } from 'vitest';
import { streamRecords } from './stream-records.ts';

/** A wait that ends when the test says so, or when it is stopped. */
class Clock {
  readonly stops: AbortSignal[] = [];
  #end: () => void = () => {};

  wait = (stop: AbortSignal) =>
    new Promise<void>((done, fail) => {
      this.stops.push(stop);
      this.#end = done;
      stop.addEventListener('abort', () => fail(stop.reason));
    });

  strike(): void {
    this.#end();
  }
}

/** An input that stays open until the test closes it. */
function openInput() {
  const { readable, writable } = new TransformStream<string, string>();
  const writer = writable.getWriter();
  return { readable, write: (text: string) => void writer.write(text), close: () => void writer.close() };
}

async function next(records: AsyncGenerator<{ text: string }[]>): Promise<string[] | undefined> {
  for (;;) {
    const { done, value } = await records.next();
    if (done) return undefined;
    if (value.length > 0) return value.map(({ text }) => text);
  }
}

describe('streamRecords', () => {
  it('ends a record at the next one, or when nothing came for a while', async () => {
    const clock = new Clock();
    const input = openInput();
    const records = streamRecords(input.readable, { wait: clock.wait });
    input.write('one\njava.lang.Error: two\n');
    expect(await next(records)).toEqual(['one']);
    const second = next(records);
    input.write('\tat a(A.java:1)\n');
    await new Promise(setImmediate);
    clock.strike();
    expect(await second).toEqual(['java.lang.Error: two\n at a(A.java:1)']);
    const third = next(records);
    input.write('thr');
    await new Promise(setImmediate);
    clock.strike();
    await new Promise(setImmediate);
    input.write('ee\n');
    input.close();
    expect(await third).toEqual(['three']);
    expect(await next(records)).toBeUndefined();
    expect(clock.stops.every(({ aborted }) => aborted)).toBe(true);
  });

  it('ends with what it has when it is stopped', async () => {
    const stop = new AbortController();
    const input = openInput();
    const records = streamRecords(input.readable, { wait: new Clock().wait, stop: stop.signal });
    input.write('one\ntwo\nthr');
    expect(await next(records)).toEqual(['one']);
    const rest = next(records);
    stop.abort();
    expect(await rest).toEqual(['two', 'thr']);
    expect(await next(records)).toBeUndefined();
  });
});
