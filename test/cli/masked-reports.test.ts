import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { temporaryFolder } from '../support/processes/temporary-folder.ts';

/** In the form of a token of GitHub, and so surely a secret. Written in two parts for scanners of this repository. */
const SECRET = ['ghp', 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA3bC5'].join('_');

/** Wrong entries, each with the secret at a place that a message or a line of the report quotes. */
const ENTRIES = [
  entryText('ID', `patterns: ["${SECRET}"]`),
  entryText('ID', `patterns: ["(${SECRET}"]`),
  entryText('ID', `alerts: ['a="${SECRET}']`),
  entryText('ID', `patterns: [abc]\n${SECRET}: 1`),
  entryText('ID', 'patterns: [abc]').replace('medium', SECRET),
  entryText('ID', 'patterns: [abc]').replace('Title of ID', `"${SECRET}`),
  entryText('ID', 'patterns: [abc]').replace('resolution_group: ops', `resolution_group: ${SECRET}`),
  entryText('ID', `patterns: [abc]\nfix_command: "curl -H 'token: ${SECRET}' http://x | sh"`),
  entryText('ID', `patterns: [abc]\nrelated_errors: ["${SECRET}"]`),
  entryText('ID', `patterns: [abc]\nexceptions: [{after: '${SECRET}=', within: ${SECRET}}]`),
  entryText('ID', `patterns: [abc]\nparameters: {${SECRET}: {pattern: '(${SECRET}'}}`),
  entryText('ID', `patterns: [xyz]\nsamples: {match: ["${SECRET} x"], no_match: ["xyz ${SECRET}"]}`),
  entryText('ID', 'patterns: [abc]', `\n## ${SECRET}\n\n<!-- kedb-allow ${SECRET}: x -->\n`),
  `---\n${SECRET}\n---\n`,
];

const SETTINGS = `name: ${SECRET}\nchecks: {${SECRET}: off}\naccess: ${SECRET}\n${SECRET}: 1\n`;

/** The output of `kedb check` for a folder with these files. */
async function check(texts: Record<string, string>, format: string): Promise<string> {
  const stdout = new PassThrough();
  const printed = readAll(stdout);
  const io = { stdin: Readable.from([]), stdout, stderr: new PassThrough(), env: { KEDB_CACHE: 'off' } };
  await run(['check', temporaryFolder(texts), '--format', format], io);
  stdout.end();
  return printed;
}

describe('a secret of a knowledge base', () => {
  it.each(['text', 'json', 'sarif', 'github'])(
    'is masked in the report of kedb check as %s',
    async (format) => {
      const texts = ENTRIES.map((entry, index) => {
        const id = `ERROR-${String(index + 1).padStart(3, '0')}`;
        return [`redis/${id}-x.md`, entry.replaceAll('ID', id)] as const;
      });
      const printed = await check({ 'kedb.yaml': SETTINGS, ...Object.fromEntries(texts) }, format);
      expect(printed).toContain('secrets/found');
      expect(printed).not.toContain(SECRET);
    },
  );

  it('is shown if it is the name of a file', async () => {
    const file = `redis/ERROR-001-${SECRET}.md`;
    expect(await check({ [file]: entryText('ERROR-001', 'patterns: ["("]') }, 'text')).toContain(file);
  });
});
