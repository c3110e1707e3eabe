import { Command, Option } from 'commander';
import { changedFiles as findChanged } from '../../core/kb/changed-files.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { type FailOn, failingProblems } from '../../core/output/report/failing-problems.ts';
import { checkedOutWithCrlf } from '../../node/git.ts';
import { lineSource } from '../../node/line-source.ts';
import { findRepository } from '../../node/repository.ts';
import { readAlerts, readBase } from '../check/compare-with.ts';
import { FORMATS, type Format, formatReport } from '../check/format-report.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { loadFolder } from '../load.ts';
import { failOnOption, helpText, settingsOption } from '../options.ts';
import { createProgress } from '../progress-bar.ts';

type Options = {
  format: Format;
  failOn: FailOn;
  settings?: string;
  base?: string;
  worker?: string;
  changedOnly?: boolean;
};

const HELP = helpText(
  [
    ['kedb check kb', 'check all entries'],
    ['kedb check kb --base main --changed-only', 'check a branch, and fail only for its own problems'],
    ['kedb check kb --format sarif > kedb.sarif', 'write a report for code scanning'],
  ],
  { 0: 'no problem of the severity in --fail-on or above', 1: 'at least one such problem' },
);

export function checkCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('check every entry: schema, patterns, samples, references')
    .argument('[dir]', 'folder of the knowledge base', 'kb')
    .addOption(new Option('--format <format>', 'format of the report').choices(FORMATS).default('text'))
    .addOption(failOnOption())
    .addOption(settingsOption())
    .option('--base <ref>', 'compare with the point where this branch left a commit, branch or tag')
    .option('--changed-only', 'only problems in entries that differ from --base give exit code 1')
    .option(
      '--worker <url>',
      'also compare the recent alerts of this Worker (needs KEDB_API_TOKEN in the environment)',
    )
    .addHelpText('after', HELP)
    .action(async (dir: string, options: Options) => {
      const { format, failOn, changedOnly = false } = options;
      if (changedOnly && !options.base)
        throw new UsageError('--changed-only needs --base, for example --base main');
      const recent = await readAlerts(options, io);
      const { loaded, changedFiles } = checkFolder(dir, options, io);
      const report = completeReport(loaded, { changedFiles, recent });
      io.stdout.write(
        formatReport(format, { report, folder: dir, lineOf: lineSource(loaded.files), changedOnly }, io),
      );
      exit(failingProblems(report, { failOn, changedOnly }).length > 0 ? 1 : 0);
    });
}

function checkFolder(dir: string, { base: ref, settings, format }: Options, io: Io) {
  const { onProgress, finish } = createProgress(io);
  const base = ref === undefined ? null : readBase(dir, ref, settings);
  const options = { settings, forPrograms: format !== 'text', usage: 'kedb check DIR', onProgress };
  const loaded = loadFolder(dir, { ...options, base });
  finish();
  return {
    loaded,
    changedFiles:
      base && findChanged(base.files, loaded.filesInFolder, () => checkedOutWithCrlf(findRepository(dir))),
  };
}
