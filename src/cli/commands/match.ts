import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords, answerText } from '../../core/answer/answer-records.ts';
import { matchSections } from '../../core/output/answers/match-document.ts';
import { planDocument } from '../../core/output/answers/plan-document.ts';
import { documentAsText, sectionsText } from '../../core/output/answers/to-text.ts';
import type { AlertmanagerWebhook } from '../../generated/alertmanager.ts';
import type { MatchAnswer } from '../../generated/api.ts';
import { validateAlertmanagerWebhook } from '../../generated/validators.js';
import { type RecentAlert, readAlertmanagerWebhook } from '../../lib/alertmanager/alert.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { printableJson, type TextStyle } from '../../lib/text/text-style.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import { parseJson } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import { type Io, styleFor, UsageError } from '../io.ts';
import { openFolder } from '../open-folder.ts';
import { openText } from '../open-text.ts';
import { helpText, settingsOption } from '../options.ts';
import { readRecords } from '../read-records.ts';

type Options = {
  kb: string;
  settings?: string;
  at?: string;
  format: 'text' | 'ndjson';
  whole?: boolean;
  alertmanager?: boolean;
};

const HELP = helpText(
  [
    ['kedb match app.log', 'find the known errors in a log file'],
    ['docker logs -f app 2>&1 | kedb match --format ndjson', 'follow a log, with one JSON object per line'],
    ['kedb match --alertmanager webhook.json', 'answer an alert as the Worker does'],
  ],
  { 0: 'kedb read the whole input, even if no entry matches', 1: 'not used' },
);

export function matchCommand(io: Io): Command {
  return new Command('match')
    .description('find the known errors in a log, or behind alerts')
    .argument('[file]', 'log file with one record per line; - or nothing reads standard input', '-')
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .option('--at <time>', 'plan for this time instead of now, for example 2026-11-22T03:00:00Z')
    .addOption(
      new Option('--format <format>', 'format of the answer').choices(['text', 'ndjson']).default('text'),
    )
    .option('--whole', 'read the whole input as one record, for example a stack trace')
    .addOption(
      new Option(
        '--alertmanager',
        'read webhook bodies of Alertmanager, one body or one per line; answer as JSON',
      ).conflicts(['whole', 'format']),
    )
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      if (options.format === 'ndjson' && options.at !== undefined)
        throw new UsageError(
          '--format ndjson has no plans, so --at changes nothing: leave out one of the two',
        );
      const at = parseTime(options.at);
      const kb = openFolder(options.kb, { settings: options.settings, usage: 'kedb match --kb DIR' }, io);
      const input = await openText(file, io);
      await matchInput(kb, input, { at, options, io });
    });
}

type Call = { at: number; options: Options; io: Io };

async function matchInput(kb: AnswerKb, input: Readable, { at, options, io }: Call): Promise<void> {
  const write = (text: string) => io.stdout.write(text);
  if (options.alertmanager) return matchAlertmanager(kb, await readAll(input), at, write);
  const output = { at, style: styleFor(io), write };
  if (options.whole) return matchWhole(kb, await readAll(input), options.format, output);
  if (options.format === 'ndjson') return matchAsNdjson(kb, readRecords(input), write);
  return matchAsText(kb, readRecords(input), output);
}

/** Matches the whole input as one record. An empty input has none. */
async function matchWhole(kb: AnswerKb, input: string, format: Options['format'], output: Output) {
  const text = input.replace(/\r?\n$/, '');
  if (format === 'text')
    return writeAnswer(
      await (text === '' ? answerRecords(kb, [], output) : answerText(kb, text, output)),
      output,
    );
  if (text !== '') output.write(`${printableJson(kb.matcher.matchRecord(text, 1))}\n`);
}

/** People leave out the seconds; RFC 3339 does not. */
const WITHOUT_SECONDS = /^\S{10}[Tt ]\d\d:\d\d(?=[Zz+-])/;

function parseTime(at: string | undefined): number {
  if (at === undefined) return Date.now();
  const time = parseInstant(at.replace(WITHOUT_SECONDS, '$&:00'));
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
    const delivery = readAlertmanagerWebhook(validPayload(payload, place));
    const answer = await answerAlerts(kb, { ...delivery, recent: { alerts, isWhole: true }, at });
    append(alerts, delivery.alerts);
    write(`${printableJson(answer)}\n`);
  }
}

const EXPECTED = 'expected an object with alerts, as Alertmanager sends it to a webhook';

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

function validPayload(payload: unknown, place: string): AlertmanagerWebhook {
  if (validateAlertmanagerWebhook(payload)) return payload;
  const [{ instancePath, message } = { instancePath: '', message: '' }] =
    validateAlertmanagerWebhook.errors ?? [];
  const fault = instancePath === '' ? EXPECTED : `${instancePath} ${message}`;
  throw new UsageError(`${place} is not an Alertmanager webhook body: ${fault}`);
}

type Output = { at: number; style: TextStyle; write: (text: string) => void };

/** Writes the records that match, a tally, and then the plans. The plans come last, because people look at the end. */
async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<StreamRecord[]>,
  output: Output,
): Promise<void> {
  const records: StreamRecord[] = [];
  for await (const some of input) append(records, some);
  writeAnswer(await answerRecords(kb, records, output), output);
}

function writeAnswer(answer: MatchAnswer, { style, write }: Output): void {
  write(`${sectionsText(matchSections(answer), style).join('\n\n')}\n`);
  for (const plan of Object.values(answer.plans)) write(`\n${documentAsText(planDocument(plan), style)}`);
}

/** Writes one JSON object per record, immediately: `docker logs -f … | kedb match --format ndjson` works. */
async function matchAsNdjson(
  kb: AnswerKb,
  input: AsyncIterable<StreamRecord[]>,
  write: (line: string) => void,
): Promise<void> {
  let first = 1;
  for await (const records of input) {
    for (const answer of kb.matcher.matchRecords(records, { first, isEach: true }))
      write(`${printableJson(answer)}\n`);
    first += records.length;
  }
}
