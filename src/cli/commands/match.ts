import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { answerAlerts } from '../../core/answer/answer-alerts.ts';
import type { AnswerKb } from '../../core/answer/answer-kb.ts';
import { answerRecords } from '../../core/answer/answer-records.ts';
import { matchSections } from '../../core/output/answers/match-document.ts';
import { planDocument } from '../../core/output/answers/plan-document.ts';
import { documentAsText, sectionsText } from '../../core/output/answers/to-text.ts';
import { type RecentAlert, readAlertmanagerJson } from '../../lib/alertmanager/alert.ts';
import { printableJson, printableLine } from '../../lib/text/text-style.ts';
import { parseInstant } from '../../lib/time/instant.ts';
import { parseJson } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { openFolder } from '../open-folder.ts';
import { encodingOption, type OpenLog, openLogs, openText } from '../open-text.ts';
import { helpText, settingsOption } from '../options.ts';

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
    ['docker logs -f app 2>&1 | kedb match --format ndjson', 'follow a log, with one JSON object per line'],
    ['kedb match --alertmanager webhook.json', 'answer an alert as the Worker does'],
  ],
  { 0: 'kedb read the whole input, even if no entry matches', 1: 'not used' },
);

export function matchCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('match')
    .description('find the known errors in a log, or behind alerts')
    .argument(
      '[path]',
      'log file with one record per line, or a folder of such files; - or nothing reads standard input',
      '-',
    )
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .addOption(encodingOption())
    .option('--at <time>', 'plan for this time instead of now, for example 2026-11-22T03:00:00Z')
    .addOption(
      new Option('--format <format>', 'format of the answer').choices(['text', 'ndjson']).default('text'),
    )
    .option('--whole', 'read the whole input as one record, for example a stack trace')
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
      const write = (text: string) => io.stdout.write(text);
      if (options.alertmanager)
        return matchAlertmanager(kb, await readAll(await openText(path, io, options)), at, write);
      const call = { at, options, io, plans: new Set<string>(), quiet: 0 };
      for await (const log of openLogs(path, io, { ...options, exit })) await matchLog(kb, log, call);
      if (call.quiet > 0) write(`no known error in ${call.quiet} ${call.quiet === 1 ? 'file' : 'files'}\n`);
      for (const plan of call.plans) write(`\n${plan}`);
    });
}

/** The plans of all logs come last, because people look at the end. `quiet` counts the files of a folder without a known error. */
type Call = { at: number; options: Options; io: Io; plans: Set<string>; quiet: number };

async function matchLog(kb: AnswerKb, log: OpenLog, call: Call): Promise<void> {
  const { options, io } = call;
  const records = options.whole
    ? wholeRecord(log.text)
    : createInterface({ input: log.text, crlfDelay: Number.POSITIVE_INFINITY });
  if (options.format === 'ndjson') return matchAsNdjson(kb, records, log.file, io.stdout.write);
  return matchAsText(kb, records, log.file, call);
}

async function* wholeRecord(input: Readable): AsyncGenerator<string> {
  const text = (await readAll(input)).replace(/\r?\n$/, '');
  if (text !== '') yield text;
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

/** Writes the records that match and a tally. A file of a folder is named, and left out if there is nothing to say about it. */
async function matchAsText(
  kb: AnswerKb,
  input: AsyncIterable<string>,
  file: string | null,
  call: Call,
): Promise<void> {
  const style = styleFor(call.io);
  const records: string[] = [];
  for await (const record of input) records.push(record);
  const nearMisses = file === null && records.length === 1;
  const answer = await answerRecords(kb, records, { at: call.at, nearMisses });
  const isQuiet = answer.records.every(({ matches, caps }) => matches.length === 0 && caps.length === 0);
  if (file !== null && isQuiet) call.quiet += records.length > 0 ? 1 : 0;
  else {
    const heading = file === null ? '' : `${style.bold(printableLine(file))}\n`;
    const end = file === null ? '\n' : '\n\n';
    call.io.stdout.write(`${heading}${sectionsText(matchSections(answer), style).join('\n\n')}${end}`);
  }
  for (const plan of Object.values(answer.plans)) call.plans.add(documentAsText(planDocument(plan), style));
}

/** Writes one JSON object per record, immediately: `docker logs -f … | kedb match --format ndjson` works. */
async function matchAsNdjson(
  kb: AnswerKb,
  records: AsyncIterable<string>,
  file: string | null,
  write: (line: string) => void,
): Promise<void> {
  let number = 0;
  for await (const record of records) {
    number++;
    const answer = kb.matcher.matchRecord(record, number);
    write(`${printableJson(file === null ? answer : { file, ...answer })}\n`);
  }
}
