import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { idInPath, isFolderName } from '../../core/authoring/edit/entry-path.ts';
import {
  type NewEntry,
  type NewEntryRequest,
  type NewFile,
  newEntry,
} from '../../core/authoring/new/new-entry.ts';
import { SEVERITIES } from '../../core/entry/known-values.ts';
import type { KbFile } from '../../core/kb/kb.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import type { Severity } from '../../generated/entry.ts';
import type { CheckReport, Problem } from '../../generated/report.ts';
import { plural } from '../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';
import { deletedFiles } from '../../node/git.ts';
import { lineSource } from '../../node/line-source.ts';
import { findRepository } from '../../node/repository.ts';
import { createFile } from '../../node/write-kb.ts';
import { helpText } from '../help-text.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { type LoadedFolder, loadFolder } from '../load.ts';
import { refuseLinks } from '../refuse-links.ts';
import { settingsOption } from '../settings-option.ts';

type Options = { kb: string; settings?: string; fromLog?: string; severity: Severity; group?: string };

/** A longer text is a whole log, not an excerpt. */
const MAX_LOG_LENGTH = 1024 * 1024;
const MAX_TITLE_LENGTH = 200;

const HELP = helpText(
  [
    ['kedb new redis "Redis is loading" --from-log error.log', 'create an entry from the lines in error.log'],
    [
      'grep "upload to" app.log | kedb new uploads "Upload times out" --from-log -',
      'read the lines from a pipe',
    ],
    ['kedb new redis "Redis is slow"', 'create a draft without a log'],
  ],
  { 0: 'kedb wrote the entry', 1: 'kedb refused, and wrote nothing' },
);

export function newCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('new')
    .description('create an entry from log lines, with the next free id')
    .argument('<service>', 'service, which is also the name of the folder')
    .argument('<title>', 'title in your own words')
    .option('--kb <dir>', 'folder of the knowledge base', 'kb')
    .addOption(settingsOption())
    .option(
      '--from-log <file>',
      'file with log lines of this error, one record per line; - reads standard input',
    )
    .addOption(
      new Option('--severity <severity>', 'severity of the error').choices(SEVERITIES).default('medium'),
    )
    .option('--group <group>', "resolution group (default: the group of the service's other errors)")
    .addHelpText('after', HELP)
    .action(async (service: string, title: string, options: Options) => {
      checkNames(service, title);
      const log = options.fromLog === undefined ? null : await readLog(options.fromLog, io);
      const loaded = loadFolder(options.kb, { settings: options.settings, usage: 'kedb new … --kb DIR' });
      const request = toRequest({ service, title: title.trim(), log, options }, loaded.files, io);
      const result = newEntry(loaded.snapshot.kb, request);
      if (!result.ok) return exit(refuse(result.error, io));
      const faults = newErrors(loaded, result.value);
      if (faults) return exit(refuseFaults(faults, io));
      writeFiles(options.kb, result.value);
      io.stdout.write(renderNewEntry(result.value, options.kb, styleFor(io)));
    });
}

function checkNames(service: string, title: string): void {
  if (!isFolderName(service))
    throw new UsageError(
      `${JSON.stringify(service)} is not a valid folder name: use a word for the service, such as redis`,
    );
  if (title.trim() === '' || title.length > MAX_TITLE_LENGTH || /\p{Cc}/u.test(title))
    throw new UsageError(`the title must be one line of 1 to ${MAX_TITLE_LENGTH} characters`);
}

async function readLog(file: string, io: Io): Promise<string> {
  const log = file === '-' ? await readAll(io.stdin) : readLogFile(file);
  if (log.length <= MAX_LOG_LENGTH) return log;
  throw new UsageError(`${file} is longer than 1 MB: keep only the lines of one error`);
}

function readLogFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

type Call = { service: string; title: string; log: string | null; options: Options };

/** The names of samples count, too: they may be the only trace of a deleted entry. */
function toRequest({ options, ...call }: Call, files: readonly KbFile[], { env }: Io): NewEntryRequest {
  const paths = [...files.map(({ path }) => path), ...deletedFiles(findRepository(options.kb))];
  return {
    ...call,
    severity: options.severity,
    group: options.group ?? null,
    date: new Date().toISOString().slice(0, 10),
    author: (env.USER ?? env.LOGNAME ?? '').replaceAll(/[^\w.-]/g, '') || 'kedb',
    takenIds: paths.flatMap((path) => idInPath(path) ?? []),
  };
}

function refuse(objections: readonly string[], io: Io): ExitCode {
  for (const objection of objections) io.stderr.write(`kedb: ${printable(objection)}\n`);
  io.stderr.write('kedb: nothing was written\n');
  return 1;
}

/** The errors that the new files would add to the knowledge base; null if there are none. */
function newErrors({ report: before, checkWith }: LoadedFolder, { files: added }: NewEntry) {
  const { files, report } = checkWith(
    added.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
  );
  const known = new Set(before.problems.map(identity));
  const problems = report.problems.filter(
    (problem) => problem.severity === 'error' && !known.has(identity(problem)),
  );
  return problems.length > 0 ? { files, report: { ...report, problems, errors: problems.length } } : null;
}

function identity({ check, file, line, message }: Problem): string {
  return JSON.stringify([check, file, line, message]);
}

function refuseFaults({ files, report }: { files: KbFile[]; report: CheckReport }, io: Io): ExitCode {
  io.stderr.write(renderProblems(report, lineSource(files), styleFor(io)));
  io.stderr.write('kedb: the new entry would cause the errors above; nothing was written\n');
  return 1;
}

function writeFiles(root: string, { files }: NewEntry): void {
  refuseLinks(root);
  for (const { path, text } of files) {
    const written = createFile(root, path, text);
    if (!written.ok) throw new UsageError(`cannot write ${written.error.path}: ${written.error.why}`);
  }
}

/** The written files as a tree, the patterns to review, and the next steps. */
function renderNewEntry({ files, patterns, notes }: NewEntry, folder: string, style: TextStyle): string {
  const [entry] = files;
  const samples = files.slice(1);
  const checks =
    samples.length > 0 ? ['check the samples for secrets', 'fill in the prompts'] : ['fill in the prompts'];
  return [
    ...renderTree(files, folder, style),
    '',
    style.bold(patterns.length === 1 ? 'pattern' : 'patterns'),
    ...patterns.map((pattern) => `  ${printable(pattern)}`),
    ...(samples.length === 0
      ? [style.yellow('  guessed from the title, so the entry is a draft (in_kb: false)')]
      : []),
    ...notes.map((note) => style.yellow(`! ${note}`)),
    '',
    `Next: ${checks.join(', ')}. Then run the check:`,
    `  \${EDITOR:-vi} ${quote(`${folder}/${entry?.path}`)}`,
    `  kedb check ${quote(folder)}`,
    '',
  ].join('\n');
}

function renderTree(files: readonly NewFile[], folder: string, style: TextStyle): string[] {
  const service = files[0]?.path.split('/')[0] ?? '';
  const lines = files.map(({ path, records }, index) => {
    const branch = index === files.length - 1 ? '└──' : '├──';
    const count = records === 0 ? '' : style.dim(`  ${plural(records, 'sample')}`);
    return `    ${branch} ${style.green(printable(path.slice(service.length + 1)))}${count}`;
  });
  return [printable(folder), `└── ${printable(service)}`, ...lines];
}

/** Quotes a path for the shell: a service may contain a space. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${printable(path).replaceAll("'", `'\\''`)}'`;
}
