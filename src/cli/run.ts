import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { systemFault } from '../node/system-fault.ts';
import { writeOutputFile } from '../node/write-output.ts';
import { type ExitCode, guardedIo, type Io, type ProcessIo, UsageError } from './io.ts';
import { BUILD_FOR_SERVE, helpText } from './options.ts';

type CreateCommand = (io: Io, exit: (code: ExitCode) => void) => Command;

/** In the order of `kedb --help`. Each command is loaded on demand, so that `kedb match` does not wait for the code of the check. */
const COMMANDS: Record<string, () => Promise<CreateCommand>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand,
  fix: async () => (await import('./commands/fix.ts')).fixCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  match: async () => (await import('./commands/match.ts')).matchCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
};

const HELP = helpText(
  [
    ['kedb check kb', 'check every entry in the folder kb'],
    ['docker logs app 2>&1 | kedb match', 'find the known errors in a log'],
    ['kedb match --help', 'show the options of a command'],
  ],
  { 0: 'success', 1: 'kedb found problems, or refused to write' },
);

export async function run(args: readonly string[], process: ProcessIo): Promise<ExitCode> {
  const io = guardedIo(process);
  let exitCode: ExitCode = 0;
  const exit = (code: ExitCode) => {
    exitCode = code;
  };
  try {
    const program = await createProgram(args, io, exit);
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const forServe = args[0] === 'build' ? io.env[BUILD_FOR_SERVE] : undefined;
    if (forServe && tellServe(forServe, messageOf(error))) return 0;
    io.stderr.write(`kedb: ${messageOf(error)}\n`);
    return 2;
  }
}

/** Whether the reason reached `kedb serve`. Its folder is gone if serve has ended, and other values of the variable name no file of it. */
function tellServe(file: string, reason: string): boolean {
  if (!isAbsolute(file) || !existsSync(dirname(file))) return false;
  return writeOutputFile({ root: dirname(file), path: basename(file) }, reason).ok;
}

/** A full disk or a missing folder is a fault of the system, which a sentence says better than a stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  const { syscall, path = 'a file', stack } = error as NodeJS.ErrnoException;
  return syscall === undefined ? (stack ?? error.message) : `cannot use ${path}: ${systemFault(error)}`;
}

async function createProgram(
  [name = '']: readonly string[],
  io: Io,
  exit: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('kedb')
    .version(manifest.version)
    .description('A known-error database as code: check entries, match logs and alerts, serve fix plans.')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(run kedb --help for a list of commands)');
  for (const create of await loadCommands(name)) {
    const command = create(io, exit);
    prepare(command, program, `kedb ${command.name()}`);
    program.addCommand(command);
  }
  return program.hook('preAction', (_, called) => refuseValues(called, io));
}

function prepare(command: Command, parent: Command, name: string): void {
  command.copyInheritedSettings(parent);
  command.showHelpAfterError(`(run ${name} --help for its arguments and options)`);
  refuseRepeated(command);
  for (const one of command.commands) prepare(one, command, `${name} ${one.name()}`);
}

/** Commander would take the last value and say nothing. No option of kedb is a list. */
function refuseRepeated(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) throw new UsageError(`${option.long} is given twice: give it once`);
      isGiven = true;
    });
  }
}

/** An empty value is most likely a variable of the shell without a value. */
function refuseValues(called: Command, { env }: Io): void {
  const empty = [
    ...called.registeredArguments
      .filter((one, at) => called.args.slice(at, one.variadic ? undefined : at + 1).includes(''))
      .map((one) => `the argument ${one.name()}`),
    ...called.options
      .filter((one) => called.getOptionValue(one.attributeName()) === '')
      .map(({ long }) => long),
  ];
  if (empty.length > 0) throw new UsageError(`${empty[0]} is empty: give it a value`);
  const { KEDB_CACHE: cache = '' } = env;
  if (cache !== '' && cache !== 'off')
    throw new UsageError(`KEDB_CACHE is ${JSON.stringify(cache)}: set it to off, or do not set it`);
}

/** Loads the called command. For any other word, loads all commands, because help and suggestions name them. */
function loadCommands(name: string): Promise<CreateCommand[]> {
  const wanted = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]] : Object.values(COMMANDS);
  return Promise.all(wanted.flatMap((load) => load?.() ?? []));
}
