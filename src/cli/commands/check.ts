import { Command, Option } from 'commander';
import { changedFiles as findChanged } from '../../core/kb/changed-files.ts';
import { completeReport } from '../../core/output/report/complete-report.ts';
import { atLeast, type FailOn, failingProblems } from '../../core/output/report/failing-problems.ts';
import { PROBLEM_SEVERITIES } from '../../core/problem/problem.ts';
import type { ProblemSeverity } from '../../generated/report.ts';
import { plural } from '../../lib/text/plural.ts';
import { checkedOutWithCrlf } from '../../node/git.ts';
import { lineSource } from '../../node/line-source.ts';
import { findRepository } from '../../node/repository.ts';
import { readAlerts, readBase } from '../check/compare-with.ts';
import { findTargets } from '../check/find-targets.ts';
import { FORMATS, type Format, formatReport } from '../check/format-report.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { enclosingKb, loadFolder } from '../load.ts';
import { failOnOption, helpText, settingsOption } from '../options.ts';
import { createProgress } from '../progress-bar.ts';

type Options = {
  format: Format;
  failOn: FailOn;
  settings?: string;
  base?: string;
  worker?: string;
  changedOnly?: boolean;
  level: ProblemSeverity;
  summary?: boolean;
};

const HELP = helpText(
  [
    ['kedb check kb', 'check all entries'],
    ['kedb check kb --base main --changed-only', 'check a branch, and fail only for its own problems'],
    ['kedb check kb --format sarif > kedb.sarif', 'write a report for code scanning'],
    ['kedb check kb --summary', 'count the problems of each rule'],
    [
      'kedb check kb/redis/ERROR-001-x.md',
      'read the whole knowledge base, and report only what concerns this file',
    ],
  ],
  { 0: 'no problem of the severity in --fail-on or above', 1: 'at least one such problem' },
);

export function checkCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('check every entry: schema, patterns, samples, references')
    .argument('[paths...]', 'folder of the knowledge base (default: kb), or files in it')
    .addOption(new Option('--format <format>', 'format of the report').choices(FORMATS).default('text'))
    .addOption(failOnOption())
    .addOption(
      new Option('--level <severity>', 'lowest severity to show; the counts stay whole')
        .choices(PROBLEM_SEVERITIES)
        .default('info'),
    )
    .option('--summary', 'show only how many problems each rule has')
    .addOption(settingsOption())
    .option('--base <ref>', 'compare with the point where this branch left a commit, branch or tag')
    .option('--changed-only', 'only problems in entries that differ from --base give exit code 1')
    .option(
      '--worker <url>',
      'also compare the recent alerts of this Worker (needs KEDB_API_TOKEN in the environment)',
    )
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      const { format, failOn, changedOnly = false, summary = false } = options;
      if (changedOnly && !options.base)
        throw new UsageError('--changed-only needs --base, for example --base main');
      if (summary && format !== 'text') throw new UsageError('--summary needs --format text');
      const { folder, only, outside } = findTargets(paths);
      if (outside.length > 0) io.stderr.write(`kedb: ${passedOver(outside, folder)}\n`);
      const recent = await readAlerts(options, io);
      const { loaded, changedFiles } = checkFolder(folder, only, options, io);
      const report = completeReport(loaded, { changedFiles, recent });
      const shown = { ...report, problems: atLeast(report.problems, options.level) };
      const checked = { report: shown, folder, lineOf: lineSource(loaded.files), changedOnly, summary };
      io.stdout.write(formatReport(format, checked, io));
      if (only?.length) io.stderr.write(`kedb: ${limitedTo(only, folder)}\n`);
      exit(failingProblems(report, { failOn, changedOnly }).length > 0 ? 1 : 0);
    });
}

function passedOver(files: readonly string[], folder: string): string {
  const [first = '', ...more] = files;
  const named = more.length === 0 ? first : `${first} and ${plural(more.length, 'other file')}`;
  return `passes over ${named}, outside of the knowledge base ${folder}; \`kedb check DIR FILE\` names another one`;
}

function limitedTo(only: readonly string[], folder: string): string {
  const files = only.length === 1 ? '1 file' : `${only.length} files`;
  return `read all of ${folder}, and reports only the problems of ${files} and those that they cause elsewhere`;
}

/** A folder that was moved has no base, and nothing protects its counts and ids. */
function noBase(folder: string, ref = ''): string {
  return (
    `${ref} has no knowledge base in ${folder}, so kedb compares nothing with it. ` +
    'If this change moves the folder, move it in a change of its own: here, nobody sees a changed count or id'
  );
}

function insideOf(folder: string, above: string): string {
  return `${folder} is a folder inside the knowledge base ${above}, whose settings do not apply here: run \`kedb check ${above}\``;
}

function checkFolder(dir: string, only: string[] | null, { base: ref, settings, format }: Options, io: Io) {
  const above = enclosingKb(dir);
  if (above !== null) io.stderr.write(`kedb: ${insideOf(dir, above)}\n`);
  const { onProgress, finish } = createProgress(io);
  const base = ref === undefined ? null : readBase(dir, ref, settings);
  if (base?.files.length === 0) io.stderr.write(`kedb: ${noBase(dir, ref)}\n`);
  const forPrograms = format !== 'text';
  const options = { settings, forPrograms, usage: 'kedb check DIR', onProgress, ...(only && { only }) };
  const loaded = loadFolder(dir, { ...options, base });
  finish();
  return {
    loaded,
    changedFiles:
      base && findChanged(base.files, loaded.filesInFolder, () => checkedOutWithCrlf(findRepository(dir))),
  };
}
