import { existsSync, readFileSync, statSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { renderExplanation } from '../../core/output/report/render-explanation.ts';
import { helpText } from '../help-text.ts';
import { type Io, styleFor, UsageError } from '../io.ts';
import { openFolder } from '../open-folder.ts';
import { settingsOption } from '../settings-option.ts';

const HELP = helpText(
  [
    ['kedb explain error.log', 'explain the record in a file; all of its lines are one record'],
    ["kedb explain 'redis: connection refused'", 'explain a record; no file may have that name'],
    ['tail -n 1 app.log | kedb explain', 'explain the last line of a log'],
  ],
  { 0: 'kedb explained the record, even if no entry matches', 1: 'not used' },
);

export function explainCommand(io: Io): Command {
  return new Command('explain')
    .description('explain which entries match one record, and why others do not')
    .argument(
      '[record]',
      'a file with the record, or the record itself; - or nothing reads standard input',
      '-',
    )
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action(async (record: string, options: { kb: string; settings?: string }) => {
      const kb = openFolder(options.kb, options.settings, io);
      const raw = await readRecord(record, io);
      io.stdout.write(renderExplanation(kb.matcher.explainRecord(raw), styleFor(io)));
    });
}

/** The record is the content of a file or of standard input, or the argument itself if no file has that name. */
async function readRecord(record: string, io: Io): Promise<string> {
  if (record === '-') return withoutLastLineEnd(await readAll(io.stdin));
  return isFile(record) ? withoutLastLineEnd(readFile(record)) : record;
}

/** Pipes such as `<(…)` count as files, too. */
function isFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
