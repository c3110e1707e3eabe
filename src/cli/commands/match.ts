import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords, answerText } from '../../core/answer/answer-records.ts';
import { LogReader, MAX_UNEXPLAINED, verdictOf } from '../../core/answer/log-tally.ts';
import { PlanCache } from '../../core/answer/plan-cache.ts';
import { readAlertmanagerJson } from '../../core/answer/read-alerts.ts';
import {
  limitItems,
  matchSections,
  recordItem,
  verdictSections,
} from '../../core/output/answers/match-document.ts';
import { sectionsText } from '../../core/output/answers/to-text.ts';
import type { MatchAnswer } from '../../generated/api.ts';
import type { RecordAnswer } from '../../generated/match.ts';
import type { RecentAlert } from '../../lib/alertmanager/alert.ts';
import type { StreamRecord } from '../../lib/records/record-reader.ts';
import { printableJson } from '../../lib/text/text-style.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import { parseJson } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { MatchOutput } from '../match-output.ts';
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
        '--alertmanager',
        'read a webhook body of Alertmanager, one body per line, or the output of `amtool alert query -o json`; answer as JSON',
      ).conflicts(['whole', 'format']),
    )
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options) => {
      if (options.format === 'ndjson' && options.at !== undefined)
        throw new UsageError(
          '--format ndjson has no plans, so --at changes nothing: leave out one of the two',
        );
      const at = parseTime(options.at);
      const kb = openFolder(options.kb, { settings: options.settings, usage: 'kedb match --kb DIR' }, io);
      if (options.alertmanager)
        return matchAlertmanager(kb, await readAll(await openText(path, io, options)), at, io.stdout.write);
      const output = new MatchOutput(io, at);
      for await (const { file, text } of openLogs(path, io, { ...options, exit })) {
        output.begin(file);
        await matchInput(kb, text, options, output);
      }
      output.end();
    });
}

async function matchInput(kb: AnswerKb, input: Readable, options: Options, output: MatchOutput) {
  if (options.whole) return matchWhole(kb, await readAll(input), options.format, output);
  if (options.format === 'ndjson') return matchAsNdjson(kb, streamRecords(input), output);
  return matchAsText(kb, streamRecords(input), output);
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

/** All plans of a log. Nobody reads more. */
const MAX_PLAN_BYTES = 1024 * 1024;

/**
 * Writes each record that matches at once, then the verdict, and then the plans. The plans come last, because people look at the end.
 * A log may be longer than the memory.
 */
async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<StreamRecord[]>,
  output: MatchOutput,
): Promise<void> {
  const log = new LogReader(kb.matcher);
  const plans = new PlanCache(kb, output.at, MAX_PLAN_BYTES);
  let waiting: StreamRecord[] = [];
  let isLog = false;
  for await (const records of input) {
    append(waiting, records);
    isLog ||= waiting.length > 1;
    if (!isLog) continue;
    for (const answer of log.add(waiting)) await writeFound(answer, plans, output);
    waiting = [];
  }
  // A single record has near misses instead of a verdict.
  if (isLog) writeVerdict(log, plans, output);
  else writeAnswer(await answerRecords(kb, waiting, output), output);
}

async function writeFound(
  answer: RecordAnswer,
  plans: PlanCache,
  { style, write }: MatchOutput,
): Promise<void> {
  const [best] = answer.matches;
  if (best) await plans.keyOf(best, answer.caps.length === 0);
  const items = best ? [recordItem(answer)] : limitItems(answer);
  for (const text of sectionsText([{ heading: null, items }], style)) write(`${text}\n`);
}

/** The plans are in the order of the verdict. */
function writeVerdict(log: LogReader, plans: PlanCache, output: MatchOutput): void {
  const tally = log.tally(MAX_UNEXPLAINED);
  if (output.isFolder && tally.matched === 0) {
    output.addQuietFile(1);
    return;
  }
  if (tally.matched > 0) output.write('\n');
  output.write(`${sectionsText(verdictSections(verdictOf(tally)), output.style).join('\n\n')}\n`);
  const order = tally.entries.map(({ error_id }) => error_id);
  const sorted = Object.values(plans.all()).sort(
    (a, b) => order.indexOf(a.error_id) - order.indexOf(b.error_id),
  );
  for (const plan of sorted) output.addPlan(plan);
}

function writeAnswer(answer: MatchAnswer, output: MatchOutput): void {
  if (output.isFolder && isQuiet(answer)) output.addQuietFile(answer.total);
  else output.write(`${sectionsText(matchSections(answer), output.style).join('\n\n')}\n`);
  for (const plan of Object.values(answer.plans)) output.addPlan(plan);
}

/** Whether there is nothing to say but that nothing is known. */
function isQuiet({ records }: MatchAnswer): boolean {
  return records.every(({ matches, caps }) => matches.length === 0 && caps.length === 0);
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
