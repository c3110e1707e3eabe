import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runKedb } from '../../test/support/processes/run-kedb.ts';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import type { RecordAnswer } from '../generated/match.ts';

const REDIS = 'Error connecting to Redis at redis:6379. Connection refused.';

/** A support bundle as people unpack it. */
function bundle(): string {
  const folder = temporaryFolder({
    'b/app.log': `all is well\n${REDIS}\n`,
    'a.log': 'all is well\n',
    '.git/config': REDIS,
    'empty.log': '',
  });
  writeFileSync(join(folder, 'b', 'app.log.1.gz'), gzipSync(`${REDIS}\n`));
  writeFileSync(join(folder, 'b', 'windows.txt'), Buffer.from(`\ufeffGerät voll\r\n${REDIS}\r\n`, 'utf16le'));
  writeFileSync(join(folder, 'core'), Buffer.from(Array.from({ length: 600 }, (_, n) => n % 256)));
  symlinkSync('/etc', join(folder, 'etc'));
  symlinkSync(folder, join(folder, 'b', 'again'));
  return folder;
}

describe('kedb match with a folder', () => {
  it('answers each file by its name, in a stable order, and the plan once at the end', async () => {
    const folder = bundle();
    const { exitCode, out, err } = await runKedb(['match', folder]);
    const named = [...out.matchAll(/^(\/.*)$/gm)].map(([, file = '']) => file.slice(folder.length + 1));
    expect(named).toEqual(['b/app.log', 'b/app.log.1.gz', 'b/windows.txt']);
    expect(out).toContain('no known error in 1 file\n');
    expect(out.match(/^AUTO-FIX|^MANUAL/gm)).toHaveLength(1);
    expect(err).toBe(`kedb: passed over 1 hidden folder, 2 symbolic links, 1 binary file in ${folder}\n`);
    expect(exitCode).toBe(0);
  });

  it('names the file of each record with --format ndjson', async () => {
    const folder = bundle();
    const { out } = await runKedb(['match', folder, '--format', 'ndjson']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RecordAnswer & { file: string });
    expect(
      answers.map(({ file, record, matches }) => [file.slice(folder.length + 1), record, matches.length]),
    ).toEqual([
      ['a.log', 1, 0],
      ['b/app.log', 1, 0],
      ['b/app.log', 2, 1],
      ['b/app.log.1.gz', 1, 1],
      ['b/windows.txt', 1, 0],
      ['b/windows.txt', 2, 1],
    ]);
  });

  it('reads what it can, says what is missing, and exits with 2', async () => {
    const folder = bundle();
    writeFileSync(join(folder, 'cut.gz'), gzipSync(`${REDIS}\n`.repeat(500)).subarray(0, -9));
    const { exitCode, out, err } = await runKedb(['match', folder]);
    expect(err).toContain(`kedb: ${folder}/cut.gz ends too early: kedb read only the part before\n`);
    expect(out).toContain(`${folder}/cut.gz\n`);
    expect(exitCode).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('goes on after a file that it may not read', async () => {
    const folder = temporaryFolder({ 'a.log': REDIS, 'b.log': REDIS });
    chmodSync(join(folder, 'a.log'), 0);
    const { exitCode, out, err } = await runKedb(['match', folder]);
    expect(err).toContain(`cannot read ${folder}/a.log: you have no permission`);
    expect(out).toContain(`${folder}/b.log\n`);
    expect(exitCode).toBe(2);
  });

  it('says that a folder has no log', async () => {
    const folder = temporaryFolder({});
    mkdirSync(join(folder, '.git'));
    const { exitCode, err } = await runKedb(['match', folder]);
    expect(err).toBe(`kedb: passed over 1 hidden folder in ${folder}\nkedb: there is no log in ${folder}\n`);
    expect(exitCode).toBe(2);
  });
});

describe('kedb match with one file', () => {
  const fileWith = (name: string, bytes: Uint8Array) => {
    const file = join(temporaryFolder({}), name);
    writeFileSync(file, bytes);
    return file;
  };

  it('says which byte is not UTF-8, and reads it with --encoding', async () => {
    const file = fileWith('app.log', Buffer.from(`Gerät voll\n${REDIS}\n`, 'latin1'));
    const { exitCode, out, err } = await runKedb(['match', file]);
    expect(err).toBe(
      `kedb: ${file} is not UTF-8: line 1 has the byte 0xE4. Name the encoding of the file, as in --encoding windows-1252, in which this byte is “ä”\n`,
    );
    expect(out).toContain('→ ERROR-001');
    expect(exitCode).toBe(0);
    const named = await runKedb(['match', file, '--encoding', 'latin1', '--format', 'ndjson']);
    expect(named).toMatchObject({ err: '', out: expect.stringContaining('"text":"Gerät voll"') });
  });

  it('answers what it could unpack, and exits with 2', async () => {
    const file = fileWith('app.log.gz', gzipSync(`${REDIS}\n`).subarray(0, -4));
    const { exitCode, out, err } = await runKedb(['match', file]);
    expect(err).toBe(`kedb: ${file} ends too early: kedb read only the part before\n`);
    expect(out).toContain('→ ERROR-001');
    expect(exitCode).toBe(2);
  });

  it.each([['match'], ['new', 'x', 'X'], ['explain']])(
    'refuses an encoding that nobody knows: kedb %s',
    async (...args) => {
      const { exitCode, err } = await runKedb([...args, '--encoding', 'klingon']);
      expect(err).toContain(
        '--encoding klingon is no encoding that kedb knows: use a name such as windows-1252',
      );
      expect(exitCode).toBe(2);
    },
  );
});
