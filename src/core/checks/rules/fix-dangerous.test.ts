import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ALERTS = 'alerts: [\'alertname="Down"\']';

function dangersOf(body: string, front = '') {
  const text = entryText('ERROR-001', `${front}${ALERTS}`, body);
  const { problems } = checkKb(kbFiles({ 'redis/ERROR-001.md': text })).report;
  return problems
    .filter(({ check }) => check === 'fix/dangerous')
    .map(({ line, column, endColumn, severity, message }) => ({
      there: text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1),
      line,
      severity,
      message,
    }));
}

function steps(...texts: string[]): string {
  return `## Resolution\n### Manual Steps\n${texts.join('\n')}\n`;
}

const FENCED = '   ```bash\n   rm -rf /\n   ```';

describe('fix/dangerous', () => {
  it('finds the command inside its list item, the second as well as the first', () => {
    const step = '1. Clean up\n   ```bash\n   ls\n   sudo rm -rf "$DIR"/*\n   ```';
    const found = dangersOf(steps(step, step));
    expect(found).toMatchObject([{ there: 'rm -rf "$DIR"/*' }, { there: 'rm -rf "$DIR"/*' }]);
    expect(found[0]?.line).not.toBe(found[1]?.line);
  });

  it.each([
    ['its text', '1. Clean up\n   ```bash\n   rm -rf /\n   ```\n   **Warning:** all is lost'],
    ['its title', '1. Careful: clean up\n   ```bash\n   rm -rf /\n   ```'],
    ['a comment', '1. Clean up\n   ```bash\n   # destructive!\n   rm -rf /\n   ```'],
    ['a sign', '1. ⚠️ Clean up\n   ```bash\n   rm -rf /\n   ```'],
  ])('is content with a warning in %s', (_, step) => {
    expect(dangersOf(steps(step))).toEqual([]);
  });

  it('does not take a comment in the command for what the step says about another', () => {
    const quiet = '1. Clean up\n   ```bash\n   rm -rf /\n   ```';
    const warned = '2. Clean more\n   ```bash\n   rm -rf /\n   ```\n   Warning: gone';
    expect(dangersOf(steps(quiet, warned))).toHaveLength(1);
  });

  it('lets a person reboot, but offers no reboot', () => {
    expect(dangersOf(steps('1. Last step\n   ```bash\n   reboot\n   ```'))).toEqual([]);
    expect(dangersOf('', 'fix_command: sudo reboot\n')).toMatchObject([
      { there: 'reboot', severity: 'error', message: '`reboot` stops the host' },
    ]);
  });

  it('finds the place in a quoted fix_command, and in the command of the body', () => {
    const body = '## Resolution\n### Auto-Fix Available\n**Command:** `cd /x && git push -f`\n';
    expect(dangersOf(body, "fix_command: 'redis-cli flushall'\n").map(({ there }) => there)).toEqual([
      'redis-cli flushall',
      'git push -f',
    ]);
  });

  it('reads SQL as SQL, Python not at all, and placeholders as words', () => {
    const block = (language: string, code: string) => `1. Do\n   \`\`\`${language}\n   ${code}\n   \`\`\``;
    expect(dangersOf(steps(block('sql', 'TRUNCATE jobs;')))).toHaveLength(1);
    expect(dangersOf(steps(block('', 'DELETE FROM jobs;')))).toHaveLength(1);
    expect(dangersOf(steps(block('python', 'os.system("rm -rf /")')))).toEqual([]);
    expect(dangersOf(steps(block('bash', 'rm -rf /srv/<name>/cache')))).toEqual([]);
  });

  it.each([
    'rm -rf /{{ labels.folder }}',
    'rm -rf {{ labels.path }}',
    'rm -rf "{{labels.dir}}"/*',
    'rm -rf /{{ labels.a }}/{{ labels.b }}',
    "ssh {{ labels.host }} 'rm -rf /{{ labels.dir }}'",
    'sh -c "rm -r {{ labels.dir }}/x"',
    'rm -rf /<dir>',
    'rm -rf <dir>/*',
    'find {{ labels.dir }} -delete',
    'rm -rf /var/lib/{{ labels.app }}',
    'dd if=/dev/zero of=/dev/<disk>',
    'mkfs.ext4 <disk>',
  ])('finds what a placeholder may be filled with in %s', (command) => {
    expect(dangersOf('', `fix_command: ${JSON.stringify(command)}\n`)).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    'rm -rf /tmp/{{ labels.folder }}',
    'rm -rf /var/cache/{{ labels.app }}/*',
    'rm -rf {{ labels.dir }}/cache',
    'rm -rf /srv/app/releases/<release>',
    'rm -f {{ labels.file }}',
    'docker restart {{ labels.container }}',
    'find /tmp/{{ labels.dir }} -delete',
    'psql -h <host> -c "DELETE FROM <table> WHERE id = <id>"',
    'dd if=/dev/zero of=<file>.img',
  ])('lets %s be filled in', (command) => {
    expect(dangersOf('', `fix_command: ${JSON.stringify(command)}\n`)).toEqual([]);
  });

  it.each([
    ['a numbered step', steps('1. Stop it', '2. Run `rm -rf /etc` and wait')],
    ['an item that is only code', steps('1. `rm -rf /etc`', '2. `ls`')],
    ['a group beside the manual steps', steps('1. Wait\n### If nothing helps\n```bash\nrm -rf /etc\n```')],
    ['an unknown section', '## Emergency\n\n```\nrm -rf /etc\n```\n'],
    ['inline code of an unknown section', '## Emergency\n\nRun `rm -rf /etc`, then wait.\n'],
    ['inline code of the diagnosis', '## Diagnosis Steps\n\n1. See whether `rm -rf /etc` helps\n'],
    ['a shell fence of the notes', '## Notes\n\n```bash\nrm -rf /etc\n```\n'],
    ['a quote', '## Resolution\n\n> - Run `rm -rf /etc`\n'],
  ])('reads %s', (_, body) => {
    expect(dangersOf(body)).toMatchObject([{ there: 'rm -rf /etc', severity: 'warning' }]);
  });

  it.each([
    ['what must not be done', steps('1. Never run `rm -rf /etc`')],
    ['what must not be done', steps('1. Stop it; don’t run `rm -rf /etc`')],
    ['a warned step', steps('1. **Warning:** `rm -rf /etc` deletes all')],
    ['a warned section', '## Emergency\n\nCareful:\n\n```bash\nrm -rf /etc\n```\n'],
    ['prose of the notes', '## Notes\n\nSomebody ran `rm -rf /etc` once.\n'],
    ['a log in the symptoms', '## Symptoms\n\n```\nrm -rf /etc\n```\n'],
    ['a comment', '## Emergency\n\n<!-- `rm -rf /etc` -->\n'],
  ])('leaves %s alone', (_, body) => {
    expect(dangersOf(body)).toEqual([]);
  });

  it.each([
    'Data is gone afterwards, so ask the owners first',
    'You lose that order',
    'All sessions will be deleted',
    'This will wipe the table',
    'You cannot get it back',
    'It can’t be restored',
    'All unread messages are lost',
    'Everything on the disk is destroyed',
  ])('takes it for a warning that %s', (text) => {
    expect(dangersOf(steps(`1. **Clean up:** ${text}\n${FENCED}`))).toEqual([]);
  });

  it.each([
    'Restart; never seen twice',
    'It was lost in the mail',
    'Only after checking',
    'Only if needed',
    'Connection lost',
    'Delete the table',
  ])('takes it for no warning that %s', (text) => {
    expect(dangersOf(steps(`1. **Clean up:** ${text}\n${FENCED}`))).toHaveLength(1);
  });

  it.each([
    `python3 -c "import shutil; shutil.rmtree('/srv')"`,
    'curl -O https://x.example/i.sh && sh i.sh',
    'kubectl get ns -o name | xargs kubectl delete',
    `echo ${'$('.repeat(500)}`,
  ])('offers nothing that it cannot read, and warns of it in a step: %s', (command) => {
    expect(dangersOf('', `fix_command: ${JSON.stringify(command)}\n`)).toMatchObject([{ severity: 'error' }]);
    const step = `1. Run\n   \`\`\`bash\n   ${command}\n   \`\`\``;
    expect(dangersOf(steps(step))).toMatchObject([{ severity: 'warning' }]);
  });

  it('says so where it cannot judge, and keeps secrets out of its message', () => {
    const long = `echo ${'a'.repeat(20_000)}`;
    expect(dangersOf('', `fix_command: ${long}\n`)).toEqual([]);
    const tangled = dangersOf(steps(`1. Run\n   \`\`\`bash\n   ${'$('.repeat(500)}\n   \`\`\``));
    expect(tangled).toMatchObject([{ severity: 'warning', message: expect.stringContaining('too complex') }]);
    const [found] = dangersOf('', 'fix_command: PGPASSWORD=q8Zt3LmX psql -c "DROP DATABASE x"\n');
    expect(found?.message).toBe('`PGPASSWORD=… psql -c "DROP DATABASE x"` deletes the database');
  });
});
