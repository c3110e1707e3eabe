import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { idInPath, isFolderName } from '../../core/authoring/edit/entry-path.ts';
import { type NewEntry, type NewEntryRequest, newEntry } from '../../core/authoring/new/new-entry.ts';
import { isSettingsName, settingsFile } from '../../core/authoring/new/settings-text.ts';
import { SEVERITIES } from '../../core/entry/known-values.ts';
import { type KbFile, SETTINGS_FILE } from '../../core/kb/kb.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import type { Severity } from '../../generated/entry.ts';
import type { CheckReport, Problem } from '../../generated/report.ts';
import { printable } from '../../lib/text/text-style.ts';
import { deletedFiles } from '../../node/git.ts';
import { lineSource } from '../../node/line-source.ts';
import type { LogFault } from '../../node/log-text.ts';
import { findRepository } from '../../node/repository.ts';
import { createFiles } from '../../node/write-kb.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { enclosingKb, type LoadedFolder, loadFolder } from '../load.ts';
import { withFolderLock } from '../new/lock-folder.ts';
import { quote, renderNewEntry } from '../new/render-new-entry.ts';
import { refuseSettings } from '../open-folder.ts';
import { encodingOption, openText } from '../open-text.ts';
import { helpText, settingsOption } from '../options.ts';
import { refuseLinks } from '../refuse-links.ts';

type TextFile = { path: string; text: string };
type Options = {
  kb: string;
  settings?: string;
  fromLog?: string;
  encoding?: string;
  severity: Severity;
  group?: string;
};

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
    .option('--from-log <file>', 'log with records of this error, as it came; - reads standard input')
    .addOption(encodingOption())
    .addOption(
      new Option('--severity <severity>', 'severity of the error').choices(SEVERITIES).default('medium'),
    )
    .option('--group <group>', "resolution group (default: the group of the service's other errors)")
    .addHelpText('after', HELP)
    .action(async (service: string, title: string, options: Options) => {
      checkNames(service, title, options);
      checkFolder(options.kb);
      const log = options.fromLog === undefined ? null : await readLog(options.fromLog, options, io);
      const call = { service, title: title.trim(), log, options };
      exit(await withFolderLock(options.kb, io, () => createEntry(call, io)));
    });
}

function checkNames(service: string, title: string, { group = '' }: Options): void {
  if (!isFolderName(service))
    throw new UsageError(
      `${JSON.stringify(service)} is not a valid folder name: use a word for the service, such as redis`,
    );
  if (title.trim() === '' || title.length > MAX_TITLE_LENGTH || /\p{Cc}/u.test(title))
    throw new UsageError(`the title must be one line of 1 to ${MAX_TITLE_LENGTH} characters`);
  if (/\p{Cc}/u.test(group)) throw new UsageError('the group must be one line');
}

/** kedb creates no knowledge base in a folder that was only misspelt, and none inside another one. */
function checkFolder(folder: string): void {
  if (!existsSync(folder))
    throw new UsageError(
      `there is no folder ${quote(folder)}: run \`mkdir ${quote(folder)}\` to begin a knowledge base, or name its folder with --kb`,
    );
  refuseLinks(folder);
  const above = enclosingKb(folder);
  if (above !== null)
    throw new UsageError(`${folder} is a folder inside the knowledge base ${above}: name that one with --kb`);
}

type Call = { service: string; title: string; log: string | null; options: Options };

function createEntry(call: Call, io: Io): ExitCode {
  const { kb: folder } = call.options;
  const loaded = loadFolder(folder, { settings: call.options.settings, usage: 'kedb new … --kb DIR' });
  refuseSettings(loaded.report.problems, loaded.settingsName, loaded.settingsFile);
  const made = newEntry(loaded.snapshot.kb, toRequest(call, loaded.files, io));
  if (!made.ok) return refuse(made.error, io);
  const settings = settingsFor(loaded, made.value, call.options);
  const files = [...made.value.files, ...settings];
  const faults = newErrors(loaded, files);
  if (faults) return refuseFaults(faults, io);
  const written = createFiles(folder, files);
  if (!written.ok) throw new UsageError(`cannot write ${written.error.path}: ${written.error.why}`);
  const created = { entry: made.value, settings: settings[0]?.path ?? null, folder };
  io.stdout.write(renderNewEntry(created, styleFor(io)));
  return 0;
}

/** Only for a team that has no settings, neither here nor elsewhere. */
function settingsFor(
  { filesInFolder }: LoadedFolder,
  { resolution_group }: NewEntry,
  { kb, settings }: Options,
) {
  const names = filesInFolder.map(({ path }) => path).filter(isSettingsName);
  if (settings !== undefined || names.includes(SETTINGS_FILE)) return [];
  const [other] = names;
  if (other !== undefined)
    throw new UsageError(`kedb does not read ${join(kb, other)}: rename it to ${SETTINGS_FILE}`);
  return [settingsFile(resolution_group)];
}

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
function newErrors({ report: before, checkWith }: LoadedFolder, added: readonly TextFile[]) {
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

/** A longer text is a whole log, not an excerpt. */
const MAX_LOG_BYTES = 1024 * 1024;

/** The text of an excerpt from a log. kedb keeps its lines as samples, so it refuses bytes that it could only guess. */
async function readLog(file: string, { encoding }: Options, io: Io): Promise<string> {
  const tell = ({ message }: LogFault) => {
    throw new UsageError(message);
  };
  const name = file === '-' ? 'the log' : file;
  let text = '';
  let size = 0;
  for await (const piece of await openText(file, io, { encoding, tell })) {
    text += piece;
    size += Buffer.byteLength(piece);
    // A stream may have no end.
    if (size > MAX_LOG_BYTES)
      throw new UsageError(`${name} is longer than 1 MB: keep only the lines of one error`);
  }
  if (text.includes('\0')) throw new UsageError(`${name} contains a NUL byte: remove it`);
  return text;
}
