import { Command } from 'commander';
import { compileKb } from '../../core/kb/compile-kb.ts';
import { countEntries } from '../../core/report/counts.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { lineSource } from '../../files/line-source.ts';
import { writeBuild } from '../../files/write-build.ts';
import { type ExitCode, type Io, styleFor } from '../io.ts';
import { loadFolder } from '../load.ts';
import { settingsOption } from '../settings-option.ts';

export function buildCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('build')
    .description('compile the knowledge base for the Worker')
    .argument('[dir]', 'the knowledge base', 'kb')
    .requiredOption('--out <dir>', 'where to write kb.txt and assets/')
    .addOption(settingsOption())
    .action((dir: string, { out, settings }: { out: string; settings?: string }) => {
      const { kb, report, files } = loadFolder(dir, { settings });
      if (report.errors > 0) {
        io.stderr.write(renderProblems(report, lineSource(files), styleFor(io)));
        exit(1);
        return;
      }
      const compiled = compileKb(kb);
      const bytes = writeBuild(out, compiled);
      const size = `${(bytes / 1024).toFixed(1)} KB`;
      io.stdout.write(
        `${countEntries(compiled.details.length)} compiled to ${out} (kb ${compiled.version}, index ${size})\n`,
      );
    });
}
