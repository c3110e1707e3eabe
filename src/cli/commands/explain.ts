import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { renderExplanation } from '../../core/output/report/render-explanation.ts';
import { type Io, styleFor } from '../io.ts';
import { openFolder } from '../open-folder.ts';
import { settingsOption } from '../settings-option.ts';

export function explainCommand(io: Io): Command {
  return new Command('explain')
    .description('show for one record why each entry matched, lost, or nearly matched')
    .argument('[record]', 'the record itself; - or nothing reads standard input as one record', '-')
    .option('--kb <dir>', 'the knowledge base', 'kb')
    .addOption(settingsOption())
    .action(async (record: string, options: { kb: string; settings?: string }) => {
      const kb = openFolder(options.kb, options.settings, io);
      const raw = record === '-' ? (await readAll(io.stdin)).replace(/\r?\n$/, '') : record;
      io.stdout.write(renderExplanation(kb.matcher.explainRecord(raw), styleFor(io)));
    });
}
