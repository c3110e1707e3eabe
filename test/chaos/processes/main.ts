/**
 * `npm run chaos -- [--seeds N] [--first-seed S] [--jobs J] [--json]` kills real processes at random moments. Every acknowledged
 * episode must be in its entry exactly once. Otherwise the exit code is 1. With `--mutants` it plants faults in a copy of the source
 * instead, or only those that have a given text in their names, and the test in workerd must notice each of them.
 */
import { parseArgs } from 'node:util';
import { isAlertmanagerInstalled } from '../../support/processes/alertmanager.ts';
import { runMutants } from '../mutants/run-mutants.ts';
import { figuresAsJson, tableHead, tableRow } from './figures.ts';
import { runSeeds } from './run-seeds.ts';

const HELP = `npm run chaos -- --seeds 5 --first-seed 1 --jobs 2   kills real processes at random; each seed takes about half a minute
npm run chaos -- --json                              prints only the sums
npm run chaos -- --mutants                           plants each fault in a copy of the source, until the test in workerd notices it
npm run chaos -- --mutants silent                    plants only the faults that have this text in their names`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '5' },
    'first-seed': { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = values.json ? () => {} : console.log;
// An interrupted run leaves no process behind: support/processes.ts ends them on exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.mutants) process.exit((await runMutants(positionals.join(' '), console.log)) === 0 ? 0 : 1);
if (!isAlertmanagerInstalled)
  stop('there is no prometheus-alertmanager here; Debian has a package of that name');
const started = performance.now();
say(tableHead());
const { figures, explanations } = await runSeeds({
  seeds: count('seeds'),
  firstSeed: count('first-seed'),
  jobs: count('jobs'),
  onSeed: ({ seed, figures }, milliseconds) => say(tableRow(String(seed), figures, milliseconds)),
});
say(tableRow(`${figures.seeds} seeds`, figures, performance.now() - started));
if (values.json) console.log(figuresAsJson(figures));
for (const explanation of explanations) console.error(`\n${explanation}`);
process.exit(explanations.length > 0 ? 1 : 0);

function count(name: 'seeds' | 'first-seed' | 'jobs'): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  return stop(`--${name} is a number from 1, not ${JSON.stringify(values[name])}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
