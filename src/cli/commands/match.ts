import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { type Io, styleFor, UsageError } from '../io.ts';
import { matchAlertmanager } from '../match/alertmanager.ts';
import { matchAsNdjson } from '../match/ndjson.ts';
import { matchAsText } from '../match/text.ts';
import { openFolder } from '../open-folder.ts';

type Options = { kb: string; at?: string; format: 'text' | 'ndjson'; alertmanager?: boolean };

export function matchCommand(io: Io): Command {
  return new Command('match')
    .description('find the known errors in a log (one record a line), or behind alerts')
    .argument('[file]', 'the log; - or nothing reads standard input', '-')
    .option('--kb <dir>', 'the knowledge base', 'kb')
    .option('--at <time>', 'plan as of this time (ISO 8601) instead of now')
    .addOption(new Option('--format <format>').choices(['text', 'ndjson']).default('text'))
    .option('--alertmanager', "the file holds Alertmanager's webhook bodies: one, or one a line")
    .action(async (file: string, options: Options) => {
      const at = parseTime(options.at);
      const kb = openFolder(options.kb);
      const text = await readInput(file, io);
      await matchInput(kb, text, { at, options, io });
    });
}

type Call = { at: number; options: Options; io: Io };

async function matchInput(kb: AnswerKb, text: string, { at, options, io }: Call): Promise<void> {
  const write = (line: string) => io.stdout.write(line);
  if (options.alertmanager) return matchAlertmanager(kb, text, at, write);
  const records = splitRecords(text);
  if (options.format === 'ndjson') return matchAsNdjson(kb, records, write);
  return matchAsText(kb, records, { at, style: styleFor(io), write });
}

/** One record a line; the newline at the end of the last one begins no other. */
function splitRecords(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function parseTime(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new UsageError(`--at ${at} is no time; write it like 2026-11-22T03:00:00Z`);
  return time;
}

async function readInput(file: string, io: Io): Promise<string> {
  if (file === '-') return readAll(io.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
