import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEntryText } from '../../../test/support/kb/kb-files.ts';
import { runKedb } from '../../../test/support/processes/run-kedb.ts';
import { temporaryFolder, textsIn } from '../../../test/support/processes/temporary-folder.ts';

const RIGHT = bareEntryText('ERROR-001', 'patterns: [abc]', '\n## Symptoms\n- a\n');
const WRONG = RIGHT.replace('- a', '- a ‚Üí b').replaceAll('\n', '\r\n');

describe('kedb fix', () => {
  it('writes what it says, and has nothing to do afterwards', async () => {
    const root = temporaryFolder({
      'x/ERROR-9-a.md': WRONG,
      'x/ERROR-9-a.match.log': '\x1b[31mabc\x1b[0m\r\n',
    });
    const { exitCode, out } = await runKedb(['fix', root]);
    expect(out).toBe(`✓ x/ERROR-9-a.match.log: moved to redis/ERROR-001-a.match.log
✓ x/ERROR-9-a.md: moved to redis/ERROR-001-a.md, mangled UTF-8 repaired, CRLF → LF
2 files changed. To see the changes, run \`git diff\`; to see what remains, run \`kedb check ${root}\`
`);
    expect(exitCode).toBe(0);
    expect(textsIn(root)).toEqual({
      'redis/ERROR-001-a.match.log': '\x1b[31mabc\x1b[0m\r\n',
      'redis/ERROR-001-a.md': RIGHT.replace('- a', '- a → b'),
    });
    expect(await runKedb(['fix', root])).toEqual({
      exitCode: 0,
      out: `nothing to fix in ${root}\n`,
      err: '',
    });
  });

  it('does not say that there is nothing to fix if it cannot write', async () => {
    const root = temporaryFolder({ 'x/ERROR-9-a.md': WRONG, redis: 'a file' });
    const { exitCode, out } = await runKedb(['fix', root]);
    expect(out).toContain(`nothing changed in ${root}, 1 file left for you\n`);
    expect(exitCode).toBe(1);
  });

  it('proposes allowed_commands where there are none and a command is not plain, and writes none', async () => {
    const entry = (id: string, command: string) =>
      bareEntryText(id, `auto_fix: true\nfix_command: ${command}\npatterns: [abc]`, '\n## Symptoms\n- a\n');
    const texts = {
      'redis/ERROR-001-a.md': entry('ERROR-001', '\'docker restart "a b" | cat\''),
      'redis/ERROR-002-b.md': entry('ERROR-002', 'docker restart redis'),
      'redis/ERROR-003-c.md': entry('ERROR-003', 'rm -rf /srv && reboot'),
    };
    const root = temporaryFolder(texts);
    expect(await runKedb(['fix', root])).toMatchObject({
      exitCode: 0,
      out: `nothing to fix in ${root}

kedb.yaml has no allowed_commands, so only plain commands are offered for auto-fix.
If your team agrees to these, add them to kedb.yaml:

allowed_commands:
  - "docker restart \\"a b\\" | cat"
  - "docker restart redis"

1 command left out: kedb cannot list them, or fix/dangerous finds something in them.
`,
    });
    expect(textsIn(root)).toEqual(texts);
    const listed = { ...texts, 'kedb.yaml': 'allowed_commands: []\n' };
    expect((await runKedb(['fix', temporaryFolder(listed)])).out).not.toContain('allowed_commands');
  });

  it('shows a diff with --dry-run, and writes nothing', async () => {
    const texts = { 'x/ERROR-001-a.md': WRONG };
    const root = temporaryFolder(texts);
    const { exitCode, out } = await runKedb(['fix', root, '--dry-run']);
    expect(out).toBe(`rename from x/ERROR-001-a.md
rename to redis/ERROR-001-a.md
--- a/x/ERROR-001-a.md
+++ b/redis/ERROR-001-a.md
@@ CRLF → LF: 12 lines @@
@@ -9,4 +9,4 @@
 ---
 
 ## Symptoms
-- a ‚Üí b
+- a → b
1 file would change. To write the changes, run \`kedb fix ${root}\`
`);
    expect(exitCode).toBe(1);
    expect(textsIn(root)).toEqual(texts);
  });

  it('colours the diff where it may', async () => {
    const root = temporaryFolder({ 'redis/ERROR-001-a.md': `\ufeff${RIGHT}` });
    const { out } = await runKedb(['fix', root, '--dry-run'], { env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\x1b[31m-<BOM>---\x1b[39m\n\x1b[32m+---\x1b[39m');
  });

  it('never lets the text of an entry steer the terminal', async () => {
    const root = temporaryFolder({ 'redis/ERROR-001-a.md': `${WRONG}\x1b]0;owned\x07\x1b[2J\r\n` });
    const { out } = await runKedb(['fix', root, '--dry-run']);
    expect(out).not.toMatch(/\x1b|\x07|\r/);
  });

  it('leaves a knowledge base that is right untouched', async () => {
    const before = readFileSync('kb/redis/ERROR-001-redis-connection-refused.md', 'utf8');
    const { exitCode, out } = await runKedb(['fix', 'kb', '--dry-run']);
    expect([exitCode, out]).toEqual([0, 'nothing to fix in kb\n']);
    expect(readFileSync('kb/redis/ERROR-001-redis-connection-refused.md', 'utf8')).toBe(before);
  });

  it('says what it leaves to a person, and exits with 1', async () => {
    const outside = temporaryFolder({});
    const root = temporaryFolder({
      'a/ERROR-001-a.md': RIGHT,
      'b/ERROR-001-b.md': RIGHT,
      'c/ERROR-003-c.md': bareEntryText('ERROR-003', 'patterns: [abc]').replace(
        'service: redis',
        'service: linked',
      ),
    });
    symlinkSync(outside, join(root, 'linked'));
    const before = textsIn(root);
    const { exitCode, out } = await runKedb(['fix', root]);
    expect(out).toContain('! a/ERROR-001-a.md: not moved: b/ERROR-001-b.md also has the id ERROR-001');
    expect(out).toContain('! c/ERROR-003-c.md: ');
    expect(out).toContain('kedb does not follow links');
    expect(out).toContain(`nothing changed in ${root}, 4 files left for you`);
    expect(exitCode).toBe(1);
    expect([textsIn(root), textsIn(outside)]).toEqual([before, {}]);
  });

  it('names each file that it cannot use, with the reason, and exits with 1', async () => {
    const root = temporaryFolder({
      'redis/ERROR-002-b.md': '# Notes\r\n',
      'redis/ERROR-003-c.md': `${bareEntryText('ERROR-003', 'patterns: [abc]')}${' '.repeat(1024 * 1024)}`,
      'redis/ERROR-004-d.md': bareEntryText('ERROR-004', 'patterns: [abc').replaceAll('\n', '\r\n'),
      'redis/ERROR-005-e.md': bareEntryText('ERROR-005', 'patterns: [abc]').replace('medium', 'hgih'),
      'redis/ERROR-006-f.md': `\n${bareEntryText('ERROR-006', 'patterns: [abc]')}`,
      'kedb.yaml': 'foo: 1\n',
    });
    writeFileSync(join(root, 'redis/ERROR-001-a.md'), Buffer.from([0xff, 0xfe, 0x2d, 0]));
    symlinkSync('/etc/hostname', join(root, 'redis/ERROR-007-g.md'));
    const first = await runKedb(['fix', root]);
    expect(first.out).toContain('✓ redis/ERROR-006-f.md: front matter moved to the top\n');
    expect(first.exitCode).toBe(1);
    const { exitCode, out } = await runKedb(['fix', root]);
    const left = out.split('\n').filter((line) => line.startsWith('! '));
    expect(left).toEqual([
      '! kedb.yaml: unknown key: foo. Remove or rename it. Your own keys must begin with x-.',
      expect.stringMatching(/^! redis\/ERROR-001-a\.md: the file is UTF-16: .*\. Save it as UTF-8\./),
      expect.stringMatching(/^! redis\/ERROR-002-b\.md: the file has no front matter\. /),
      expect.stringMatching(/^! redis\/ERROR-003-c\.md: the file size is 1\.01 MB/),
      expect.stringMatching(/^! redis\/ERROR-004-d\.md: not valid YAML: /),
      expect.stringMatching(/^! redis\/ERROR-005-e\.md: severity is "hgih"/),
      expect.stringMatching(/^! redis\/ERROR-007-g\.md: this is a symbolic link/),
    ]);
    expect(out).toContain(`nothing to fix in ${root}, 7 files left for you\n`);
    expect(exitCode).toBe(1);
  });

  it('says that a folder has no entries', async () => {
    const root = temporaryFolder({ 'notes.txt': 'x' });
    expect(await runKedb(['fix', root])).toEqual({
      exitCode: 0,
      out: `nothing to fix in ${root}\n`,
      err: `kedb: ${root} has no entries\n`,
    });
  });

  it('puts the front matter first, and the file where its id belongs', async () => {
    const comment = '<!-- markdownlint-disable MD041 -->\n';
    const root = temporaryFolder({ 'x/ERROR-9-a.md': `\n${comment}${RIGHT}` });
    const { out } = await runKedb(['fix', root]);
    expect(out).toContain(
      '✓ x/ERROR-9-a.md: moved to redis/ERROR-001-a.md, front matter moved to the top\n1 file changed',
    );
    const [head, body] = RIGHT.split(/(?<=\n---\n)/);
    expect(textsIn(root)).toEqual({ 'redis/ERROR-001-a.md': `${head}${comment}${body}` });
    expect((await runKedb(['fix', root])).out).toBe(`nothing to fix in ${root}\n`);
  });

  it('works on a folder that is a link, but writes through none that lies in it', async () => {
    const outside = temporaryFolder({ 'ERROR-002-b.md': WRONG });
    const root = temporaryFolder({ 'kb/redis/ERROR-001-a.md': WRONG });
    symlinkSync(join(outside, 'ERROR-002-b.md'), join(root, 'kb/redis/ERROR-002-b.md'));
    symlinkSync('kb', join(root, 'link'));
    const { out, exitCode } = await runKedb(['fix', join(root, 'link')]);
    expect(out).toContain('✓ redis/ERROR-001-a.md: mangled UTF-8 repaired, CRLF → LF\n');
    expect(out).toContain('! redis/ERROR-002-b.md: this is a symbolic link: kedb does not follow links. ');
    expect(exitCode).toBe(1);
    expect(textsIn(root)['kb/redis/ERROR-001-a.md']).toBe(RIGHT.replace('- a', '- a → b'));
    expect(textsIn(outside)).toEqual({ 'ERROR-002-b.md': WRONG });
  });

  it('answers a folder that is not there with exit code 2', async () => {
    const { exitCode, err } = await runKedb(['fix', 'no/such/folder']);
    expect(err).toBe(
      'kedb: there is no folder no/such/folder: name the folder of the knowledge base, as in `kedb fix DIR`\n',
    );
    expect(exitCode).toBe(2);
  });
});
