import { globSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { consoleExamples, outputPattern } from '../support/docs/console-examples.ts';

const examples = globSync('{*.md,docs/**/*.md}').flatMap((file) =>
  consoleExamples(file).map((example) => ({ file, ...example })),
);

/** A Tuesday at noon, for examples without a time. On a Sunday morning, some errors are expected. */
const NOON = ['--at', '2026-11-24T12:00:00Z'];

describe('examples in the documents print what they say', () => {
  it.each(examples)('$file: kedb $args', async ({ input, args, output }) => {
    const stdout = new PassThrough();
    const printed = readAll(stdout);
    const timed = args[0] === 'match' && !args.includes('--at') ? [...args, ...NOON] : args;
    await run(timed, { stdin: Readable.from([input]), stdout, stderr: new PassThrough(), env: {} });
    stdout.end();
    expect(await printed).toMatch(outputPattern(output));
  });
});
