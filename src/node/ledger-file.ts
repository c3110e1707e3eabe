import { createReadStream } from 'node:fs';
import { ExportCheck, LINE_TOO_LONG, MAX_EXPORT_LINE } from '../core/counting/ledger-export.ts';
import { failure, type Result, success } from '../lib/util/result.ts';
import { askImport, type BackupAddress, openExport, sendImport } from './ask-worker.ts';
import type { Place } from './paths.ts';
import { writeOutputPieces } from './write-output.ts';

/** Why a file is no whole export, and at which line; null: at no single one. */
type ExportFault = { line: number | null; message: string };

/** The Worker takes twice as much, so the longest line fits too. */
const PART_BYTES = MAX_EXPORT_LINE;

const NEWLINE = 0x0a;

/** Writes the export of a Worker into a file. If it is not whole, the file stays as it was. */
export async function exportLedger(
  worker: BackupAddress,
  place: Place,
): Promise<Result<ExportCheck, string>> {
  const opened = await openExport(worker);
  if (!opened.ok) return failure(opened.error.message);
  const check = new ExportCheck();
  const written = await writeOutputPieces(place, async (write) => {
    const fault = await checkLines(passedOn(untilBroken(opened.value), write), check);
    return fault && `the Worker sent no whole export: ${describeFault(fault)}`;
  });
  return written.ok ? success(check) : written;
}

/** Reads a file once, line by line, so that its size does not matter. Throws the system's error if there is none. */
export async function verifyExport(file: string): Promise<Result<ExportCheck, ExportFault>> {
  const check = new ExportCheck();
  const fault = await checkLines(createReadStream(file), check);
  return fault ? failure(fault) : success(check);
}

/** Sends a file that was verified, in parts. The failure says what to do. */
export async function importLedger(
  worker: BackupAddress,
  file: string,
  { head, end }: ExportCheck,
): Promise<Result<'new' | 'repeated', string>> {
  const asked = await askImport(worker);
  if (!asked.ok) return failure(asked.error.message);
  const { state, id, sha256 } = asked.value;
  if (state === 'imported' && id === head?.id)
    return sha256 === undefined || sha256 === end?.sha256 ? success('repeated') : failure(OTHER_FILE);
  if (state === 'imported' || state === 'taken') return failure(NOT_EMPTY);
  let part = 0;
  for await (const lines of partsOf(file)) {
    part += 1;
    const answer = await sendImport(worker, part, lines);
    if (!answer.ok) return failure(`${answer.error.message}${answer.error.isTransient ? AGAIN : ''}`);
    if (answer.value.complete) return success(answer.value.repeated ? 'repeated' : 'new');
  }
  return failure(`the Worker waits for more than ${file} has: verify the file`);
}

const NOT_EMPTY =
  'the ledger is not empty. An import is for a new ledger, before its first alert: deploy a Worker with another name, and import into that one';
const OTHER_FILE =
  'the ledger began with another file of the same export, which differs from this one. Verify both files, and use the one that kedb wrote';

const AGAIN = '. Import the file again: the ledger begins anew, and counts nothing until it has all of it';

export function describeFault({ line, message }: ExportFault): string {
  return line === null ? message : `line ${line}: ${message}`;
}

async function checkLines(
  pieces: AsyncIterable<Uint8Array>,
  check: ExportCheck,
): Promise<ExportFault | null> {
  let line = 0;
  for await (const text of splitLines(pieces)) {
    line += 1;
    const message = text === null ? LINE_TOO_LONG : check.add(text);
    if (message !== null) return { line, message };
  }
  const message = check.finish();
  return message === null ? null : { line: null, message };
}

/** An answer that breaks off is a file without its end. */
async function* untilBroken(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch {}
}

async function* passedOn(
  pieces: AsyncIterable<Uint8Array>,
  write: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    write(piece);
    yield piece;
  }
}

/** The lines without their ends. null stands for one that is too long, and nothing comes after it. */
async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  let begun: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end)]).toString();
      begun = [];
      bytes = 0;
      start = end + 1;
    }
    begun.push(piece.subarray(start));
    bytes += piece.length - start;
    if (bytes > MAX_EXPORT_LINE) return yield null;
  }
  if (bytes > 0) yield Buffer.concat(begun).toString();
}

/** Every part begins with the head, which says of which export it is. */
async function* partsOf(file: string): AsyncGenerator<string> {
  let head: string | null = null;
  let part: string[] = [];
  let bytes = 0;
  for await (const line of splitLines(createReadStream(file))) {
    if (head === null) head = line ?? '';
    else {
      const size = Buffer.byteLength(line ?? '');
      if (part.length > 0 && bytes + size > PART_BYTES) {
        yield [head, ...part].join('\n');
        part = [];
        bytes = 0;
      }
      part.push(line ?? '');
      bytes += size + 1;
    }
  }
  yield [head, ...part].join('\n');
}
