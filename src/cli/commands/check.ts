import { Command, Option } from 'commander';
import type { CheckReport, ProblemSeverity } from '../../core/generated/types.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { type ExitCode, type Io, styleFor } from '../io.ts';
import { lineSource } from '../line-source.ts';
import { loadFolder } from '../load.ts';
import { createProgress } from '../progress.ts';

type Options = { format: 'text' | 'json'; failOn: ProblemSeverity };

export function checkCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('check every entry: schema, patterns, samples; exit 1 where there are problems')
    .argument('[dir]', 'the knowledge base', 'kb')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that fails')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .action((dir: string, { format, failOn }: Options) => {
      const { onProgress, finish } = createProgress(io);
      const { report, files } = loadFolder(dir, onProgress);
      finish();
      const text =
        format === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : renderProblems(report, lineSource(files), styleFor(io));
      io.stdout.write(text);
      exit(fails(report, failOn) ? 1 : 0);
    });
}

function fails({ errors, warnings, infos }: CheckReport, failOn: ProblemSeverity): boolean {
  if (failOn === 'error') return errors > 0;
  return errors + warnings + (failOn === 'info' ? infos : 0) > 0;
}
