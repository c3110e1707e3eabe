import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteShellWord } from '../../lib/shell/shell-words.ts';
import { type FilledCommand, fillCommand, type PlaceholderValues, ValueTests } from './command.ts';

const ANY = { 'labels.x': '.*' };

function values(labels: Record<string, string>): PlaceholderValues {
  return { labels, annotations: { path: '/var/lib/a b' }, captures: { port: '6379' } };
}

/** The filled command, or the reason why there is none. */
function outcomeOf(filled: FilledCommand): { command: string | null; problem: string | null } {
  return filled.ok ? { command: filled.value, problem: null } : { command: null, problem: filled.error };
}

function fill(command: string, x: string, parameters: Record<string, string> = ANY) {
  return outcomeOf(fillCommand(command, parameters, values({ x })));
}

describe('fillCommand', () => {
  it('leaves a command without placeholders alone, whatever it is', () => {
    for (const command of [
      'docker restart redis',
      'echo "$(date)" <<EOF',
      "docker ps --format '{{.Names}}'",
    ]) {
      expect(fill(command, '')).toEqual({ command, problem: null });
    }
  });

  it('fills no command that is longer than any fix_command', () => {
    expect(fill(`echo ${'{{ labels.x }} '.repeat(30_000)}`, 'a').problem).toContain('2000 characters');
  });

  it('takes values from labels, annotations and captures', () => {
    const parameters = { ...ANY, 'annotations.path': '/[a-z/ ]+', 'captures.port': '[0-9]+' };
    const command = 'docker stop {{labels.x}} {{ annotations.path }} --time={{ captures.port }}';
    expect(fill(command, 'redis', parameters).command).toBe("docker stop redis '/var/lib/a b' --time=6379");
  });

  it.each([
    ['redis', 'redis'],
    ["a'b", "'a'\\''b'"],
    ['$(id)', "'$(id)'"],
    ['a;b', "'a;b'"],
    ['*', "'*'"],
    ['~root', "'~root'"],
    ['#x', "'#x'"],
    ['a=b', "'a=b'"],
    ['{{ labels.y }}', "'{{ labels.y }}'"],
  ])('makes one word of %j', (value, word) => {
    expect(fill('docker restart {{ labels.x }} now', value).command).toBe(`docker restart ${word} now`);
  });

  it('quotes what would join with its surroundings', () => {
    expect(fill('echo $A{{ labels.x }}', 'b').command).toBe("echo $A'b'");
    expect(fill('echo {a,{{ labels.x }}}', 'b,c').command).toBe("echo {a,'b,c'}");
    expect(fill('echo $A{{ labels.x }}', 'b c').command).toBeNull();
  });

  it.each([
    '',
    '-f',
    '--all',
    '-oProxyCommand=id',
    'a\nb',
    'a\0b',
    'a\u001b[2J',
    'a\u0085b',
    'a\u202eb',
    'a\u200bb',
    'a\u2028b',
    '\ud800',
    '.',
    '..',
    '../etc',
    'a/..',
  ])('never takes the value %j', (value) => {
    expect(fill('docker restart {{ labels.x }}', value, { 'labels.x': '(?s).*' }).command).toBeNull();
  });

  it.each([
    ['docker restart {{ labels.y }}', 'does not say what label "y" may be'],
    ['docker restart {{ constructor }}', 'does not say what a value of the command may be'],
    ['docker restart {{ $labels.x }}', 'does not say what a value of the command may be'],
    ['docker restart {{ label.x }}', 'does not say what a value of the command may be'],
    ['docker restart "{{ labels.x }}"', 'inside quotes'],
    ["docker restart '{{ labels.x }}'", 'inside quotes'],
    ["sh -c 'restart {{ $labels.x }}'", 'inside quotes'],
    ['true # {{ labels.x }}', 'comment'],
    ['docker restart {{ labels.x }} # {{ labels.x }}', 'comment'],
    ['docker restart \\{{ labels.x }}', 'quotes'],
    ['echo `echo {{ labels.x }}`', 'split'],
    ['echo $(echo {{ labels.x }})', 'split'],
    ['cat <<EOF\n{{ labels.x }}\nEOF', 'split'],
    ['{{ labels.x }} --now', 'name of a program'],
    ['true; A=b {{ labels.x }}', 'name of a program'],
    ['>log {{ labels.x }}', 'name of a program'],
    ['git clone {{ labels.x }}', 'run or load'],
    ['git -C /srv/app fetch {{ labels.x }}', 'run or load'],
    ['git -C {{ labels.x }} pull', 'run or load'],
    ['git --git-dir={{ labels.x }} pull', 'run or load'],
    ['git ls-remote {{ labels.x }}', 'run or load'],
    ['sudo git remote add up {{ labels.x }}', 'run or load'],
    ['git config core.pager {{ labels.x }}', 'run or load'],
    ['curl -sK {{ labels.x }}', 'run or load'],
    ['curl --config={{ labels.x }}', 'run or load'],
    ['curl -K{{ labels.x }}', 'run or load'],
    ['wget -e {{ labels.x }} http://a', 'run or load'],
    ['ssh -o{{ labels.x }} host uptime', 'run or load'],
    ['scp -S {{ labels.x }} a b:', 'run or load'],
    ['rsync --rsh={{ labels.x }} a b', 'cannot safely insert'],
    ['pip install {{ labels.x }}', 'run or load'],
    ['kubectl apply -f {{ labels.x }}', 'run or load'],
    ['ansible-playbook {{ labels.x }}', 'run or load'],
  ])('does not fill %j: %s', (command, problem) => {
    expect(fill(command, 'redis')).toEqual({ command: null, problem: expect.stringContaining(problem) });
  });

  it('matches a pattern against the whole value, case and all', () => {
    const parameters = { 'labels.x': '[a-z]+|db[0-9]' };
    expect(fill('restart {{ labels.x }}', 'db1', parameters).command).toBe('restart db1');
    for (const value of ['Redis', 'redis1', '1redis', 'redis db']) {
      expect(fill('restart {{ labels.x }}', value, parameters).problem).toContain(
        'not one this command may be used on',
      );
    }
  });

  it('does not let a pattern out of its anchors', () => {
    expect(fill('restart {{ labels.x }}', 'a; id', { 'labels.x': 'a)|(id' }).problem).toContain(
      'describes its allowed values wrongly',
    );
    expect(fill('restart {{ labels.x }}', 'a b', { 'labels.x': '(?m)^a' }).command).toBeNull();
  });

  it('says what is missing, and never repeats the value', () => {
    expect(outcomeOf(fillCommand('restart {{ labels.x }}', ANY, values({}))).problem).toContain(
      'label "x" has no value',
    );
    expect(fill('restart {{ labels.x }}', 'SECRET', { 'labels.x': 'y' }).problem).not.toContain('SECRET');
  });

  it.each([
    'rsync -a {{ labels.x }} /backup',
    'ssh {{ labels.x }} uptime',
    'scp a {{ labels.x }}:',
    'curl {{ labels.x }}',
  ])('takes a plain value as a name, but none that begins with a hyphen: %s', (command) => {
    expect(fill(command, 'web-1').problem).toBeNull();
    for (const value of ['..', '-K/tmp/x', '-e', '-oProxyCommand=id', 'a b'])
      expect(fill(command, value).command).toBeNull();
  });

  it('takes plain values only where it does not know what reads them', () => {
    expect(fill('ssh host docker restart {{ labels.x }}', 'redis').command).toBe(
      'ssh host docker restart redis',
    );
    expect(fill('ssh host docker restart {{ labels.x }}', 'a b').problem).toContain('as code');
    expect(fill('/bin/sh -c run {{ labels.x }}', 'a').problem).toContain('run or load');
  });
});

describe('a real shell', () => {
  const fitting = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text));

  function run(script: string): string {
    return execFileSync('sh', ['-c', script], { encoding: 'utf8' });
  }

  it('gives back what was quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fitting, fc.string()), { minLength: 1, maxLength: 40 }), (texts) => {
        const printable = texts.map((text) => text.replaceAll('\0', '') || 'x');
        expect(run(`printf '%s\\0' ${printable.map(quoteShellWord).join(' ')}`)).toBe(
          `${printable.join('\0')}\0`,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('places where a value would be code', () => {
  const parameters = { 'labels.x': '[\\s\\S]*' };
  const fill = (command: string, x: string) =>
    outcomeOf(fillCommand(command, parameters, { labels: { x }, annotations: {}, captures: {} }));

  it.each([
    'sudo {{ labels.x }}',
    'sudo -u root {{ labels.x }}',
    'if true; then {{ labels.x }}; fi',
    '! {{ labels.x }}',
    '{ {{ labels.x }}; }',
    'env A=1 {{ labels.x }}',
    'exec {{ labels.x }}',
    'command -p {{ labels.x }}',
    'nohup {{ labels.x }}',
    'timeout 5 {{ labels.x }}',
    '. {{ labels.x }}',
    'source {{ labels.x }}',
  ])('%s lets no value name the program', (command) => {
    expect(fill(command, 'plain').command).toBeNull();
  });

  it.each([
    'docker exec app ash -c {{ labels.x }}',
    'fish -c {{ labels.x }}',
    'runuser -c {{ labels.x }}',
    'env -S {{ labels.x }} true',
    'trap {{ labels.x }} EXIT',
    '$SHELL -c {{ labels.x }}',
    'python3 -c {{ labels.x }}',
    'awk {{ labels.x }} file',
    'psql -c {{ labels.x }}',
    'mysql --execute x -e {{ labels.x }}',
  ])('%s takes plain characters only', (command) => {
    expect(fill(command, 'a; reboot').command).toBeNull();
  });

  it('still fills what is an argument', () => {
    expect(fill('sudo docker restart {{ labels.x }}', 'my app').command).toBe("sudo docker restart 'my app'");
    expect(fill('timeout 30 kubectl delete pod {{ labels.x }}', 'web-1').command).toBe(
      'timeout 30 kubectl delete pod web-1',
    );
  });
});

describe('ValueTests', () => {
  const HEAVY = '[ab]{1,900}';
  const LONG = 'ab'.repeat(2048);

  it('tests no value that would need more than the budget of the request', () => {
    const tests = new ValueTests(50_000_000);
    expect(tests.fits(HEAVY, LONG)).toBe(null);
    expect(tests.fits(HEAVY, 'ab')).toBe(true);
    expect(tests.fits('[ab]+', LONG)).toBe(true);
    const filled = fillCommand(
      'docker restart {{ labels.x }}',
      { 'labels.x': HEAVY },
      values({ x: LONG }),
      tests,
    );
    expect(outcomeOf(filled)).toEqual({
      command: null,
      problem: 'the value of label "x" cannot be checked, because that would take too long',
    });
  });

  it('shares the budget between all values, and pays once for equal ones', () => {
    const tests = new ValueTests(1_000_000);
    const answers = Array.from({ length: 50 }, (_, n) => tests.fits('[a-z0-9]+', `a${n}`));
    expect(answers.filter((fits) => fits === true).length).toBeLessThan(40);
    expect(answers.at(-1)).toBe(null);
    for (let n = 0; n < 50; n++) expect(tests.fits('[a-z0-9]+', 'a0')).toBe(true);
  });

  it('compiles no pattern that the budget does not pay for', () => {
    expect(new ValueTests(100_000).fits(HEAVY, '')).toBe(null);
    expect(new ValueTests().fits('a)|(b', 'b')).toBe('invalid');
  });
});
