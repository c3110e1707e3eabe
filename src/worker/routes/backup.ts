import { type Context, Hono } from 'hono';
import {
  AFTER_END,
  MAX_EXPORT_LINE,
  readExportHead,
  readExportLine,
} from '../../core/counting/ledger-export.ts';
import type { ImportAnswer, ImportStateAnswer } from '../../generated/api.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import type { AppEnv } from '../app-env.ts';
import { Backup, type ExportPart } from '../ledger/backup.ts';
import { problemResponse } from '../problem-response.tsx';
import { limitBody, MIB } from '../read-request.ts';
import { requireToken } from '../tokens.ts';

/** One line of any length, and the head before it. */
const MAX_PART = 2 * MAX_EXPORT_LINE;

/** In characters. Smaller pieces would cost more than they save. */
const PIECE = MIB / 16;

/** The whole ledger as lines of JSON. Whoever reads it has every label of every alert, so it has a token of its own. */
export const backupRoutes = new Hono<AppEnv>()
  .get('/export', requireToken('KEDB_EXPORT_TOKEN'), exportLedger)
  .get('/import', requireToken('KEDB_EXPORT_TOKEN'), async (c) => {
    const state = await backupOf(c).readImport();
    return c.json({ ...state, kb_version: c.var.kb.version } satisfies ImportStateAnswer, 200);
  })
  .post('/import', requireToken('KEDB_EXPORT_TOKEN'), limitBody(MAX_PART), importPart)
  .delete('/import', requireToken('KEDB_EXPORT_TOKEN'), giveUpImport);

async function exportLedger(c: Context<AppEnv>): Promise<Response> {
  const lines = await backupOf(c).export(Date.now());
  return c.body(streamOf(lines), 200, { 'content-type': 'application/x-ndjson' });
}

function backupOf(c: Context<AppEnv>): Backup {
  return new Backup(c.env.LEDGER, c.env);
}

/** Reads the ledger only as fast as the client takes the lines. If a shard fails, the answer breaks off without its last line. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let piece = '';
      while (piece.length < PIECE) {
        const next = await lines.next();
        if (next.done) break;
        piece += `${next.value}\n`;
      }
      if (piece === '') controller.close();
      else controller.enqueue(encoder.encode(piece));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function importPart(c: Context<AppEnv>): Promise<Response> {
  const { part = '1', ...others } = c.req.query();
  if (Object.keys(others).length > 0 || !/^[1-9]\d{0,8}$/.test(part))
    return problemResponse(c, 400, 'this route accepts only part, a number from 1');
  const read = readPart(await c.req.text(), part === '1');
  if (!read.ok) return problemResponse(c, 422, `nothing of this part was imported: ${read.error}`);
  const progress = await backupOf(c).import(read.value, Date.now());
  if (!progress.ok) return problemResponse(c, 409, progress.error);
  const { value } = progress;
  const answer: ImportAnswer = {
    complete: value !== 'more',
    repeated: value === 'repeated',
    kb_version: c.var.kb.version,
  };
  return c.json(answer, 200);
}

async function giveUpImport(c: Context<AppEnv>): Promise<Response> {
  const given = await backupOf(c).giveUp();
  return given.ok ? c.body(null, 204) : problemResponse(c, 409, given.error);
}

/** The lines of a part: first the head, and perhaps at last the end. The fault names the line. */
function readPart(text: string, isFirst: boolean): Result<ExportPart, string> {
  const lines = text.matchAll(/[^\n]+/g);
  const head = readExportHead(lines.next().value?.[0] ?? '');
  if (!head.ok) return failure(`line 1: ${head.error}`);
  const part: ExportPart = { head: head.value, rows: [], end: null, isFirst };
  let number = 1;
  for (const [text] of lines) {
    number += 1;
    const line = part.end ? failure(AFTER_END) : readExportLine(text, head.value);
    if (!line.ok) return failure(`line ${number}: ${line.error}`);
    if (line.value.kind === 'end') part.end = line.value;
    else part.rows.push(line.value);
  }
  return success(part);
}
