import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import { type Io, styleFor, UsageError } from '../io.ts';
import { matchAlertmanager } from '../match/alertmanager.ts';
import { matchAsNdjson } from '../match/ndjson.ts';
import { matchAsText } from '../match/text.ts';
import { openFolder } from '../open-folder.ts';
import { settingsOption } from '../settings-option.ts';

type Options = {
  kb: string;
  settings?: string;
  at?: string;
  format: 'text' | 'ndjson';
  whole?: boolean;
  alertmanager?: boolean;
};

export function matchCommand(io: Io): Command {
  return new Command('match')
    .description('find the known errors in a log (one record a line), or behind alerts')
    .argument('[file]', 'the log; - or nothing reads standard input', '-')
    .option('--kb <dir>', 'the knowledge base', 'kb')
    .addOption(settingsOption())
    .option('--at <time>', 'plan as of this time (2026-11-22T03:00:00Z) instead of now')
    .addOption(new Option('--format <format>').choices(['text', 'ndjson']).default('text'))
    .option('--whole', 'the whole input is one record: a stack trace, a .match.1.log')
    .addOption(
      new Option(
        '--alertmanager',
        "the file holds Alertmanager's webhook bodies, one or one a line; the answer is JSON",
      ).conflicts('whole'),
    )
    .action(async (file: string, options: Options) => {
      const at = parseTime(options.at);
      const kb = openFolder(options.kb, options.settings, io);
      const input = await openInput(file, io);
      await matchInput(kb, input, { at, options, io });
    });
}

type Call = { at: number; options: Options; io: Io };

async function matchInput(kb: AnswerKb, input: Readable, { at, options, io }: Call): Promise<void> {
  const write = (text: string) => io.stdout.write(text);
  if (options.alertmanager) return matchAlertmanager(kb, await readAll(input), at, write);
  const records = options.whole
    ? wholeRecord(input)
    : createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  if (options.format === 'ndjson') return matchAsNdjson(kb, records, write);
  return matchAsText(kb, records, { at, style: styleFor(io), write });
}

async function* wholeRecord(input: Readable): AsyncGenerator<string> {
  const text = (await readAll(input)).replace(/\r?\n$/, '');
  if (text !== '') yield text;
}

function parseTime(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const time = parseInstant(at);
  if (time === null) throw new UsageError(`--at ${at} is no time; write it like 2026-11-22T03:00:00Z`);
  return time;
}

/** Waits until the file is open, so that one that is not there is a wrong call. */
async function openInput(file: string, io: Io): Promise<Readable> {
  if (file === '-') return io.stdin.setEncoding('utf8');
  const stream = createReadStream(file, 'utf8');
  await new Promise<void>((done, fail) => {
    stream
      .once('ready', done)
      .once('error', ({ message }) => fail(new UsageError(`${file} cannot be read: ${message}`)));
  });
  return stream;
}
