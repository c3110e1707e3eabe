import { join } from 'node:path';
import { Command } from 'commander';
import { countEntries, type FailOn, failingProblems } from '../../core/output/report/failing-problems.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import { quoteShellWord } from '../../lib/shell/shell-words.ts';
import { type Build, buildOutput, compileBuild } from '../../node/build.ts';
import { lineSource } from '../../node/line-source.ts';
import { placeOf } from '../../node/paths.ts';
import { deployOutput, readWorkerConfig } from '../../node/write-deploy.ts';
import { type Output, writeOutputFolder } from '../../node/write-output.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { loadFolder } from '../load.ts';
import { reportLeftOut, usableSnapshot } from '../open-folder.ts';
import { BUILD_FOR_SERVE, failOnOption, helpText, settingsOption } from '../options.ts';

type Options = { out: string; failOn: FailOn; settings?: string; worker?: boolean; wranglerConfig?: string };

const HELP = helpText(
  [
    ['kedb build kb --out build', 'compile the folder kb'],
    ['kedb build kb --out deploy --worker', 'write a folder that you can deploy'],
  ],
  {
    0: 'kedb wrote the build; with --fail-on never, without the entries that it cannot use',
    1: 'the knowledge base has a problem of the severity in --fail-on or above, and kedb wrote nothing',
  },
);

export function buildCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('build')
    .description('compile the knowledge base for the Worker')
    .argument('[dir]', 'folder of the knowledge base', 'kb')
    .requiredOption('--out <dir>', 'folder to write kb.txt, page-files.txt and assets/ to')
    .option('--worker', 'also write the Worker and wrangler.jsonc, ready for `wrangler deploy`')
    .option(
      '--wrangler-config <file>',
      "JSON or YAML file with your own keys of wrangler's configuration (with --worker)",
    )
    .addOption(failOnOption())
    .addOption(settingsOption())
    .addHelpText('after', HELP)
    .action((dir: string, options: Options) => {
      if (options.wranglerConfig !== undefined && !options.worker)
        throw new UsageError('--wrangler-config needs --worker');
      const loaded = loadFolder(dir, { settings: options.settings, usage: 'kedb build DIR --out OUT' });
      const { report, files } = loaded;
      const isForServe = Boolean(io.env[BUILD_FOR_SERVE]);
      const failOn = isForServe ? 'never' : options.failOn;
      if (failingProblems(report, { failOn, changedOnly: false }).length > 0) {
        io.stderr.write(renderProblems(report, lineSource(files), styleFor(io)));
        exit(1);
        return;
      }
      const { snapshot, leftOut } = usableSnapshot(loaded);
      // serve has said it.
      if (!isForServe) reportLeftOut(leftOut, dir, io);
      const build = compileBuild(snapshot, dir);
      write(build, options);
      io.stdout.write(summary(build, options));
    });
}

function write(build: Build, options: Options): void {
  const { out } = options;
  const written = writeOutputFolder(placeOf(out), outputOf(build, options));
  if (!written.ok) throw new UsageError(`--out ${out} cannot be written: ${written.error}`);
}

function outputOf(build: Build, { worker, wranglerConfig }: Options): Output {
  if (!worker) return buildOutput(build);
  const { value, diagnostics } = readWorkerConfig(wranglerConfig ?? null);
  if (diagnostics.length > 0)
    throw new UsageError(`cannot use --wrangler-config ${wranglerConfig}: ${diagnostics.join('; ')}`);
  return deployOutput(build, value);
}

function summary({ entryCount, version, index }: Build, { out, worker }: Options): string {
  const size = `${(Buffer.byteLength(index) / 1024).toFixed(1)} KB`;
  const config = quoteShellWord(join(out, 'wrangler.jsonc'));
  const next = worker ? `To deploy it, run:  npx wrangler deploy --config ${config}\n` : '';
  return `${countEntries(entryCount)} compiled to ${out} (kb ${version}, index ${size})\n${next}`;
}
