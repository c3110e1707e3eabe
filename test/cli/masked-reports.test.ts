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

describe('a secret of a knowledge base', () => {
  it.each(['text', 'json', 'sarif', 'github'])(
    'is masked in the report of kedb check as %s',
    async (format) => {
      const texts = ENTRIES.map((entry, index) => {
        const id = `ERROR-${String(index + 1).padStart(3, '0')}`;
        return [`redis/${id}-x.md`, entry.replaceAll('ID', id)] as const;
      });
      const folder = temporaryFolder({ 'kedb.yaml': SETTINGS, ...Object.fromEntries(texts) });
      const stdout = new PassThrough();
      const printed = readAll(stdout);
      const io = { stdin: Readable.from([]), stdout, stderr: new PassThrough(), env: { KEDB_CACHE: 'off' } };
      await run(['check', folder, '--format', format], io);
      stdout.end();
      expect(await printed).toContain('secrets/found');
      expect(await printed).not.toContain(SECRET);
    },
  );
});
