/** How far a log was read, in bytes, when a line was complete. */
export type LineBatch = { lines: string[]; bytes: number };

/** The lines of a log as they are read: what is in memory is one chunk, not the file. A last line without its end counts. */
export async function* readLines(log: Blob): AsyncGenerator<LineBatch> {
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
