import { Command } from 'commander';
import { renderStatus } from '../../core/output/report/render-status.ts';
import { validateStatusAnswer } from '../../generated/validators.js';
import { askWorker } from '../../node/ask-worker.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { helpText } from '../options.ts';
import { readWorkerOption } from '../worker-option.ts';

const HELP = helpText(
  [
    [
      'KEDB_API_TOKEN=… kedb status --worker https://kedb.example.workers.dev',
      'ask the Worker at this address',
    ],
  ],
  { 0: 'the Worker is ready', 1: 'it is not ready, or it does not answer' },
);

export function statusCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('status')
    .description('show whether a Worker is ready, and what its ledger counted')
    .requiredOption('--worker <url>', 'address of the Worker (needs KEDB_API_TOKEN in the environment)')
    .addHelpText('after', HELP)
    .action(async ({ worker }: { worker: string }) => {
      const answer = await askWorker(readWorkerOption(worker, io), 'v1/status', validateStatusAnswer);
      if (!answer.ok && !answer.error.isTransient) throw new UsageError(answer.error.message);
      if (answer.ok) io.stdout.write(renderStatus(answer.value, styleFor(io)));
      else io.stderr.write(`kedb: ${answer.error.message}\n`);
      exit(answer.ok && answer.value.readiness.status === 'ready' ? 0 : 1);
    });
}
