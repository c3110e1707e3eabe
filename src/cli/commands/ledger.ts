import { basename, dirname, posix } from 'node:path';
import { Command } from 'commander';
import type { ExportCheck } from '../../core/counting/ledger-export.ts';
import { plural } from '../../lib/text/plural.ts';
import { type BackupAddress, giveUpImport, parseWorkerUrl } from '../../node/ask-worker.ts';
import { describeFault, exportLedger, importLedger, verifyExport } from '../../node/ledger-file.ts';
import { type Place, placeOf } from '../../node/paths.ts';
import { type ExitCode, type Io, UsageError } from '../io.ts';
import { helpText } from '../options.ts';

const WORKER = ['--worker <url>', 'address of the Worker'] as const;

const HELP = helpText(
  [
    [
      'kedb ledger export --worker https://kedb.example.workers.dev --out ledger.ndjson',
      'back the ledger up',
    ],
    ['kedb ledger verify ledger.ndjson', 'check that a backup is whole'],
    [
      'kedb ledger import ledger.ndjson --worker https://new.example.workers.dev',
      'restore it into an empty ledger',
    ],
    ['kedb ledger give-up --worker https://new.example.workers.dev', 'forget an import that broke off'],
  ],
  { 0: 'success', 1: 'the file is no whole export' },
);

export function ledgerCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('ledger')
    .description('back up the ledger of a Worker, and restore it')
    .addHelpText('after', HELP)
    .addCommand(exportCommand(io))
    .addCommand(verifyCommand(io, exit))
    .addCommand(importCommand(io, exit))
    .addCommand(giveUpCommand(io));
}

function exportCommand(io: Io): Command {
  return new Command('export')
    .description('write the whole ledger into a file; needs KEDB_EXPORT_TOKEN')
    .requiredOption(...WORKER)
    .requiredOption('--out <file>', 'file to write')
    .action(async ({ worker, out }: { worker: string; out: string }) => {
      const exported = await exportLedger(addressOf(worker, io), placeOfFile(out));
      if (!exported.ok) throw new UsageError(`--out ${out} was not written: ${exported.error}`);
      io.stdout.write(`${out} has ${summaryOf(exported.value)}\n`);
      warnOfChanges(exported.value, io);
    });
}

function verifyCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description('check that a file is a whole export; asks no Worker')
    .argument('<file>', 'file that kedb ledger export wrote')
    .action(async (file: string) => {
      const check = await verified(file, io, exit);
      if (check) io.stdout.write(`${file} is whole: ${summaryOf(check)}\n`);
    });
}

function importCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('import')
    .description('send a file to a Worker whose ledger is empty; needs KEDB_EXPORT_TOKEN')
    .argument('<file>', 'file that kedb ledger export wrote')
    .requiredOption(...WORKER)
    .action(async (file: string, { worker }: { worker: string }) => {
      const address = addressOf(worker, io);
      const check = await verified(file, io, exit);
      if (!check) return;
      const imported = await importLedger(address, file, check);
      if (!imported.ok) throw new UsageError(`${file} was not imported: ${imported.error}`);
      const before = imported.value === 'repeated' ? 'The ledger already has' : 'The ledger has';
      io.stdout.write(`${before} ${summaryOf(check)}. It counts from here on.\n`);
    });
}

function giveUpCommand(io: Io): Command {
  return new Command('give-up')
    .description('make a Worker forget an import that has not ended; needs KEDB_EXPORT_TOKEN')
    .requiredOption(...WORKER)
    .action(async ({ worker }: { worker: string }) => {
      const given = await giveUpImport(addressOf(worker, io));
      if (!given.ok) throw new UsageError(`no import was given up: ${given.error.message}`);
      io.stdout.write('The ledger has forgotten the import. It is empty, and counts from here on.\n');
    });
}

/** The folder may be outside the working folder. The file need not exist. */
function placeOfFile(file: string): Place {
  const { root, path } = placeOf(dirname(file));
  return { root, path: posix.join(path, basename(file)) };
}

/** The file read whole; null, after saying why, if it is no whole export. */
async function verified(file: string, io: Io, exit: (code: ExitCode) => void): Promise<ExportCheck | null> {
  const read = await verifyExport(file);
  if (read.ok) {
    warnOfChanges(read.value, io);
    if (read.value.end?.sha256 === undefined) io.stderr.write(UNPROVEN);
    return read.value;
  }
  io.stderr.write(`${file}: ${describeFault(read.error)}\n`);
  exit(1);
  return null;
}

const UNPROVEN =
  'kedb: this export has no SHA-256, because an older version wrote it. So kedb sees whether lines are missing, but not whether somebody changed a value.\n';

function warnOfChanges({ end }: ExportCheck, io: Io): void {
  if (!end?.changed) return;
  io.stderr.write(
    `kedb: ${plural(end.changed, 'change')} of the ledger came while the export was read. After an import, alerts of that time may count once more or be missing. For an exact export, stop the webhooks first.\n`,
  );
}

function summaryOf({ sums: { totals, occurrences, episodes, open } }: ExportCheck): string {
  return `${plural(totals, 'total')} with ${plural(occurrences, 'occurrence')}, and ${plural(episodes, 'episode')}, ${open} of them open`;
}

/** The token is not an option, because other users of a machine can see options. */
function addressOf(worker: string, { env }: Io): BackupAddress {
  const url = parseWorkerUrl(worker);
  if (!url.ok) throw new UsageError(`--worker ${worker} cannot be used; ${url.error}`);
  const [token = ''] = (env.KEDB_EXPORT_TOKEN ?? '').split(',');
  if (token.trim() === '')
    throw new UsageError('set KEDB_EXPORT_TOKEN to one of the export tokens of the Worker');
  return { url: url.value, token: token.trim() };
}
