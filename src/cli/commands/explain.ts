import { lstatSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { renderExplanation } from '../../core/output/report/render-explanation.ts';
import { quoteShellWord } from '../../lib/shell/shell-words.ts';
import { type Io, styleFor, UsageError } from '../io.ts';
import { openFolder } from '../open-folder.ts';
import { encodingOption, openText } from '../open-text.ts';
import { helpText, settingsOption } from '../options.ts';

const HELP = helpText(
  [
    ['kedb explain error.log', 'explain the record in a file; all of its lines are one record'],
    ["kedb explain 'Redis is not reachable at redis:6379'", 'explain a text'],
    ['tail -n 1 app.log | kedb explain', 'explain the last line of a log'],
  ],
  { 0: 'kedb explained the record, even if no entry matches', 1: 'not used' },
);

type Options = { kb: string; settings?: string; encoding?: string };

export function explainCommand(io: Io): Command {
  return new Command('explain')
    .description('explain which entries match one record, and why others do not')
    .argument('[record]', 'a file with the record, or its text; - or nothing reads standard input', '-')
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .addOption(encodingOption())
    .addHelpText('after', HELP)
    .action(async (record: string, options: Options) => {
      const kb = openFolder(options.kb, { settings: options.settings, usage: 'kedb explain --kb DIR' }, io);
      const raw = await readRecord(record, io, options);
      io.stdout.write(renderExplanation(kb.matcher.explainRecord(raw), styleFor(io)));
    });
}

/** The record is the content of a file or of standard input, or the argument itself if it can be no path. */
async function readRecord(given: string, io: Io, options: Options): Promise<string> {
  if (given !== '-' && !isThere(given)) return textItself(given);
  const record = (await readAll(await openText(given, io, options))).replace(/\r?\n$/, '');
  if (record === '') throw new UsageError(`${given === '-' ? 'standard input' : given} is empty: ${WANTED}`);
  return record;
}

/** Whether a file, a folder or a link has this name. A text too long for a name is none. */
function isThere(given: string): boolean {
  try {
    return given !== '' && lstatSync(given, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

const WANTED = 'pass a file with the record, or the text of the record';

/** One word with a slash, or with the ending of a file. */
const LOOKS_LIKE_A_PATH = /^(?:\S*\/\S*|\S+\.[a-z][a-z0-9]{0,4})$/i;

/** A wrong path is a mistake, not a record: as a record, it would match nothing and explain nothing. */
function textItself(given: string): string {
  if (given === '') throw new UsageError(`the record is empty: ${WANTED}`);
  if (!LOOKS_LIKE_A_PATH.test(given)) return given;
  throw new UsageError(
    `there is no file ${given}. If this is the text of a record, pipe it: echo ${quoteShellWord(given)} | kedb explain`,
  );
}
