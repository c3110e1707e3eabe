import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords, answerText } from '../../core/answer/answer-records.ts';
import { readAlertmanagerJson } from '../../core/answer/read-alerts.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { printableJson } from '../../lib/text/text-style.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import { parseJson } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { MatchOutput } from '../match-output.ts';
import { matchAsText, writeAnswer } from '../match-text.ts';
import { openFolder } from '../open-folder.ts';
import { encodingOption, openLogs, openText } from '../open-text.ts';
import { helpText, settingsOption } from '../options.ts';
import { streamRecords } from '../stream-records.ts';

type Options = {
  kb: string;
  settings?: string;
  encoding?: string;
  at?: string;
  format: 'text' | 'ndjson';
  whole?: boolean;
  all?: boolean;
  alertmanager?: boolean;
};

const HELP = helpText(
  [
    ['kedb match app.log', 'find the known errors in a log file, also a .gz'],
    ['kedb match support-bundle/', 'find them in all logs in a folder'],
    ['docker logs -f app 2>&1 | kedb match --format ndjson', 'follow a log, with one JSON object per record'],
    ['kedb match --alertmanager webhook.json', 'answer an alert as the Worker does'],
  ],
  { 0: 'kedb read the whole input, even if no entry matches', 1: 'not used' },
);

export function matchCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('match')
    .description('find the known errors in a log, or behind alerts')
    .argument('[path]', 'log file, or a folder of logs; - or nothing reads standard input', '-')
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .addOption(encodingOption())
    .option('--at <time>', 'plan for this time instead of now, for example 2026-11-22T03:00:00Z')
    .addOption(
      new Option('--format <format>', 'format of the answer').choices(['text', 'ndjson']).default('text'),
    )
    .option('--whole', 'read the whole input as one record, and never split it')
    .addOption(
      new Option(
        '--all',
        'list every group of records that no entry explains, not only the first 10',
      ).conflicts('whole'),
    )
    .addOption(
      new Option(
        '--alertmanager',
        'read a webhook body of Alertmanager, one body per line, or the output of `amtool alert query -o json`; answer as JSON',
      ).conflicts(['whole', 'format', 'all']),
    )
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      if (options.format === 'ndjson' && options.at !== undefined)
        throw new UsageError(
          '--format ndjson has no plans, so --at changes nothing: leave out one of the two',
        );
      if (options.format === 'ndjson' && options.all)
        throw new UsageError(
          '--format ndjson writes every record, so --all changes nothing: leave out one of the two',
        );
      const at = parseTime(options.at);
      const kb = openFolder(options.kb, { settings: options.settings, usage: 'kedb match --kb DIR' }, io);
      if (options.alertmanager)
        return matchAlertmanager(kb, await readAll(await openText(path, io, options)), at, io.stdout.write);
      const output = new MatchOutput(io, at);
      await untilInterrupt(io, exit, async (stop) => {
        for await (const { file, text } of openLogs(path, io, { ...options, exit })) {
          output.begin(file);
          await matchInput(kb, text, { ...options, stop }, output);
          if (stop.aborted) break;
        }
      });
      output.end();
    });
}

/** Ctrl-C ends the log, and kedb still says what it found in it. The second one ends kedb. */
async function untilInterrupt(
  { stdin }: Io,
  exit: (code: ExitCode) => void,
  read: (stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => {
    exit(130);
    stop.abort();
    stdin.unref?.();
  };
  process.once('SIGINT', interrupt);
  await read(stop.signal).finally(() => process.off('SIGINT', interrupt));
}

async function matchInput(
  kb: AnswerKb,
  input: Readable,
  options: Options & { stop: AbortSignal },
  output: MatchOutput,
) {
  if (options.whole) return matchWhole(kb, await readAll(input), options.format, output);
  if (options.format === 'ndjson') return matchAsNdjson(kb, streamRecords(input, options), output);
  return matchAsText(kb, streamRecords(input, options), output, options);
}

/** Matches the whole input as one record. An empty input has none. */
async function matchWhole(kb: AnswerKb, input: string, format: Options['format'], output: MatchOutput) {
  const text = input.replace(/\r?\n$/, '');
  if (format === 'text')
    return writeAnswer(
      await (text === '' ? answerRecords(kb, [], output) : answerText(kb, text, output)),
      output,
    );
  if (text !== '') output.writeJson(kb.matcher.matchRecord(text, 1));
}

function parseTime(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const time = parseInstant(at);
  if (time === null) throw new UsageError(`--at ${at} is not a time: write it like 2026-11-22T03:00:00Z`);
  return time;
}

/** Answers each webhook body as the Worker does after the bodies before it. */
async function matchAlertmanager(
  kb: AnswerKb,
  text: string,
  at: number,
  write: (line: string) => void,
): Promise<void> {
  const alerts: RecentAlert[] = [];
  for (const { payload, place } of splitPayloads(text)) {
    const delivery = readPayload(kb, payload, place);
    const answer = await answerAlerts(kb, { ...delivery, recent: { alerts, isWhole: true }, at });
    append(alerts, delivery.alerts);
    write(`${printableJson(answer)}\n`);
  }
}

const EXPECTED =
  'expected an object with alerts, as Alertmanager sends it to a webhook, or the list that `amtool alert query -o json` prints';

type Payload = { payload: unknown; place: string };

/** The text is one body, or else one body per line. */
function splitPayloads(text: string): Payload[] {
  if (text.trim() === '') throw new UsageError(`the input is empty: ${EXPECTED}`);
  const whole = parseJson(text);
  if (whole !== undefined) return [{ payload: whole, place: 'the input' }];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const payload = parseJson(line);
    if (payload === undefined)
      throw new UsageError(`line ${index + 1} is not JSON, and the whole input is not one JSON document`);
    return [{ payload, place: `line ${index + 1}` }];
  });
}

/** An alert that cannot be read costs only itself, as in the Worker. */
function readPayload({ settings }: AnswerKb, payload: unknown, place: string) {
  const read = readAlertmanagerJson(payload, settings.replica_labels);
  if (read === null) throw new UsageError(`${place} is not an Alertmanager webhook body: ${EXPECTED}`);
  const { alerts, refused, truncated } = read;
  const [first] = refused;
  if (first && alerts.length === 0)
    throw new UsageError(`no alert of ${place} can be read: alert ${first.index + 1}: ${first.detail}`);
  return { alerts, truncated, refused: { alerts: refused, count: refused.length } };
}

/** Writes one JSON object per record, immediately: `docker logs -f … | kedb match --format ndjson` works. */
async function matchAsNdjson(
  kb: AnswerKb,
  input: AsyncIterable<StreamRecord[]>,
  output: MatchOutput,
): Promise<void> {
  let first = 1;
  for await (const records of input) {
    for (const answer of kb.matcher.matchRecords(records, { first, isEach: true })) output.writeJson(answer);
    first += records.length;
  }
}
