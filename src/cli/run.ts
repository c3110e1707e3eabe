import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { fixCommand } from './commands/fix.ts';
import { matchCommand } from './commands/match.ts';
import { newCommand } from './commands/new.ts';
import { serveCommand } from './commands/serve.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message =
      error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error);
    io.stderr.write(`kedb: ${message}\n`);
    return 2;
  }
}

function createProgram(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command('kedb')
    .version(manifest.version)
    .description('A known-error database as code: check entries, match logs and alerts, serve fix plans.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(kedb --help lists the commands)');
  for (const command of [
    checkCommand,
    fixCommand,
    newCommand,
    matchCommand,
    explainCommand,
    buildCommand,
    serveCommand,
  ]) {
    program.addCommand(command(io, exit).copyInheritedSettings(program));
  }
  return program;
}
