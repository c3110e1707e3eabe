import { Command } from 'commander';
import { countEntries } from '../../core/output/report/counts.ts';
import { renderProblems } from '../../core/output/report/render-problems.ts';
import { type Build, buildOutput, compileBuild } from '../../node/build.ts';
import { lineSource } from '../../node/line-source.ts';
import { placeOf } from '../../node/paths.ts';
import { deployOutput, readWorkerConfig } from '../../node/write-deploy.ts';
import { type Output, writeOutputFolder } from '../../node/write-output.ts';
import { type ExitCode, type Io, styleFor, UsageError } from '../io.ts';
import { loadFolder } from '../load.ts';
import { settingsOption } from '../settings-option.ts';

type Options = { out: string; settings?: string; worker?: boolean; wranglerConfig?: string };

export function buildCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('build')
    .description('compile the knowledge base for the Worker')
    .argument('[dir]', 'the knowledge base', 'kb')
    .requiredOption('--out <dir>', 'where to write kb.txt and assets/')
    .option('--worker', 'write the Worker and its configuration too: a folder that `wrangler deploy` takes')
    .option(
      '--wrangler-config <file>',
      "your own keys of wrangler's configuration, as JSON or YAML (with --worker)",
    )
    .addOption(settingsOption())
    .action((dir: string, options: Options) => {
      const { snapshot, report, files } = loadFolder(dir, options);
      if (report.errors > 0) {
        io.stderr.write(renderProblems(report, lineSource(files), styleFor(io)));
        exit(1);
        return;
      }
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
  if (wranglerConfig !== undefined && !worker) throw new UsageError('--wrangler-config goes with --worker');
  if (!worker) return buildOutput(build);
  const { value, diagnostics } = readWorkerConfig(wranglerConfig ?? null);
  if (diagnostics.length > 0) throw new UsageError(`${wranglerConfig}: ${diagnostics.join('; ')}`);
  return deployOutput(build, value);
}

function summary({ entryCount, version, index }: Build, { out, worker }: Options): string {
  const size = `${(Buffer.byteLength(index) / 1024).toFixed(1)} KB`;
  const next = worker ? `Deploy it:  npx wrangler deploy --config ${out}/wrangler.jsonc\n` : '';
  return `${countEntries(entryCount)} compiled to ${out} (kb ${version}, index ${size})\n${next}`;
}
