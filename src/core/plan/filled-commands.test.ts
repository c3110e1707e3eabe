import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCommand } from './command.ts';

/**
 * Fake programs that treat their words like the real ones. `pwn` is the attacker's program and must never run. `show` writes each of
 * its words in angle brackets, so that a test sees how a shell has read the command.
 */
const PROGRAMS: Readonly<Record<string, string>> = {
  pwn: ': > "$CANARY"',
  show: 'for word; do printf "<%s>\\n" "$word"; done',
  // Without exec, the words only name containers. With exec, the words after the container are a program and its words.
  docker: 'if [ "$1" = exec ]; then shift 2; exec "$@"; else shift; exec show "$@"; fi',
  // https://www.gnu.org/software/tar/manual/html_node/checkpoints.html
  tar: 'for word; do case $word in --checkpoint-action=exec=*) sh -c "$' + '{word#*=exec=}";; esac; done',
  git:
    'case $2 in core.sshCommand=*) sh -c "$' +
    '{2#*=}";; esac; [ -z "$GIT_SSH_COMMAND" ] || sh -c "$GIT_SSH_COMMAND"',
  // https://www.postgresql.org/docs/current/app-psql.html: \! runs a shell.
  rsync: 'sh -c "$2"',
  crontab: 'sh -c "$1"',
  psql: 'for word; do word=$' + '{word#-c}; case $word in "\\\\!"*) sh -c "$' + '{word#??}";; esac; done',
  ssh: 'shift; sh -c "$*"',
  watch: 'sh -c "$*"',
  sudo: 'case $1 in -u) shift 2;; esac; exec "$@"',
  timeout: 'shift; exec "$@"',
};

/** Text that shells expand, text that ends a word or a command, and text that programs look for. */
const PIECES = [
  ...['$(pwn)', '`pwn`', '$(pwn', '`', '$', '$IFS', '$((1))', '$0', "$'", '$"', '$_'],
  ...[';pwn;', '&pwn&', '|pwn|', '&&pwn', '||pwn', ';', '&', '|', '(pwn)', '<(pwn)', '>(pwn)', '{ pwn;}'],
  ...['>pwned', '>&pwned', '&>pwned', '2>pwned', '<', '>', '>>', '<<', '1', '2'],
  ...['*', '?', '[a-z]', '~', '~root', '{a,b}', '{1..3}', '!', '!!', '!pwn', '#', ' #'],
  ...["'", '"', '\\', '\\x60', '\\$', ' ', '  ', 'a[$(pwn)]', 'a[`pwn`]=1', 'x=y', 'x=~'],
  ...[
    'pwn',
    'exec=pwn',
    '\\!pwn',
    '\\! pwn',
    'eval pwn',
    'if',
    'a',
    'b',
    '-c',
    '--',
    '@',
    '+',
    '/',
    '.',
    ':',
    ',',
    '%s',
    'é',
    '🙂',
  ],
];

// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
PIECES.push('${IFS}', '${x:=$(pwn)}', '${x@P}');

const value = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

const X = '{{ labels.x }}';

/** Commands in which a value is one word for `show`: the template, and the expected word with X in place of the value. */
const WORDS: readonly (readonly [template: string, word: string])[] = [
  [`docker restart ${X}`, X],
  [`docker restart -- ${X}`, X],
  [`docker restart web-${X}.1`, `web-${X}.1`],
  [`docker restart "a b"${X}'c d'`, `a b${X}c d`],
  [`docker restart ${X}${X}`, X + X],
  [`docker restart web && docker restart ${X}; true`, X],
  [`sudo docker restart ${X}`, X],
  [`sudo -u app timeout 5 docker stop ${X}`, X],
  [`if true; then docker restart ${X}; fi`, X],
  [`docker restart $NONE${X}`, X],
  [`docker restart ~${X}`, `~${X}`],
  [`docker restart ${X} 2>/dev/null`, X],
  [`docker restart ${X} | cat`, X],
  [`show ${X}`, X],
  [`show --name=${X}`, `--name=${X}`],
];

/** Commands in which a value would be read twice, or would choose a program or a file. */
const ATTACKED = [
  `show a >&${X}`,
  `show a >${X}`,
  `show a 2>&${X}`,
  `show a <${X}`,
  `show ${X}>pwned`,
  `A=${X}`,
  `A=${X} show a`,
  `A=${X}; $A`,
  `A=${X}; eval $A`,
  `export A=${X}; sh -c "$A"`,
  `GIT_SSH_COMMAND=${X} git fetch`,
  `env GIT_SSH_COMMAND=${X} git fetch`,
  `sudo GIT_SSH_COMMAND=${X} git fetch`,
  `tar -cf /dev/null --checkpoint=1 --checkpoint-action=${X} x`,
  `docker exec web ${X}`,
  `docker exec web sh -c ${X}`,
  `docker exec web sudo ${X}`,
  `git -c core.sshCommand=${X} fetch`,
  `rsync -e ${X} a b`,
  `crontab ${X}`,
  `psql -c${X}`,
  `psql -c ${X}`,
  `ssh host ${X}`,
  `ssh host show ${X}`,
  `watch ${X}`,
  `watch show ${X}`,
  `sh -c ${X}`,
  `sh -c '$1' _ ${X}`,
  `sh ${X}`,
  `eval ${X}`,
  `eval show ${X}`,
  `eval eval show ${X}`,
  `. ${X}`,
  `trap ${X} EXIT`,
  `exec ${X}`,
  `command ${X}`,
  `${X}`,
  `sudo ${X}`,
  `sudo -u app ${X}`,
  `timeout 5 ${X}`,
  `env ${X}`,
  `env -S ${X}`,
  `! ${X}`,
  `time -p ${X}`,
  `if ${X}; then true; fi`,
  `echo ${X} | sh`,
  `echo ${X} | sudo sh`,
  `echo ${X} |\nsh`,
  `{ echo ${X}; } | sh`,
  `if true; then echo ${X}; fi | cat | sh`,
  `echo ${X} | ssh host`,
  `echo ${X} | xargs sudo`,
  `echo ${X} | xargs`,
  `echo ${X} > "$SCRIPT"; sh "$SCRIPT"`,
  `echo ${X} > "$SCRIPT" && . "$SCRIPT"`,
  `for c in ${X}; do $c; done`,
  `for c in a; do ${X}; done`,
  `printf -v a[${X}] b`,
  `printf -v ${X} b`,
  `test -v ${X}`,
  `[ -v ${X} ]`,
  `[[ ${X} -eq 1 ]]`,
  `let ${X}`,
  `declare ${X}`,
  `unset ${X}`,
  `read ${X} < /dev/null`,
  `docker restart ${X}; $_`,
  `docker restart ${X}; eval "$_"`,
];

describe.each(['bash', 'sh'])('what %s makes of a filled command', (shell) => {
  const root = mkdtempSync(join(tmpdir(), 'kedb-filled-'));
  const [bin, cwd] = [join(root, 'bin'), join(root, 'cwd')];
  const [canary, script] = [join(root, 'canary'), join(root, 'script')];

  beforeAll(() => {
    mkdirSync(bin);
    mkdirSync(cwd, { recursive: true });
    for (const [name, code] of Object.entries(PROGRAMS)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`);
      chmodSync(join(bin, name), 0o755);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** Fills and runs a command. Returns the lines that `show` wrote, or null without a command. Nothing else may run or be written. */
  function run(template: string, x: string): string[] | null {
    const filled = fillCommand(
      template,
      { 'labels.x': '(?s).*' },
      { labels: { x }, annotations: {}, captures: {} },
    );
    if (!filled.ok) return null;
    const env = { PATH: `${bin}:/usr/bin:/bin`, CANARY: canary, SCRIPT: script };
    rmSync(canary, { force: true });
    rmSync(cwd, { recursive: true });
    mkdirSync(cwd);
    const options = { cwd, env, encoding: 'utf8', input: '', timeout: 10_000 } as const;
    const { stdout } = spawnSync(shell, ['-c', filled.value], options);
    expect([filled.value, existsSync(canary), readdirSync(cwd)]).toEqual([filled.value, false, []]);
    return stdout.split('\n');
  }

  it('is one word, the value', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...WORDS), (x, [template, word]) => {
        const lines = run(template, x);
        if (lines) expect(lines).toContain(`<${word.replaceAll(X, () => x)}>`);
      }),
      { numRuns: 150 },
    );
  });

  it('is never code, a file or a program', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...ATTACKED), (x, template) => {
        run(template, x);
      }),
      { numRuns: 300 },
    );
  });

  it.each(ATTACKED)('runs nothing by %s', (template) => {
    for (const x of ['pwn', '$(pwn)', ';pwn', 'exec=pwn', '\\!pwn', 'a[$(pwn)]', 'pwned', "';pwn;'"])
      run(template, x);
  });

  it('still fills what is data', () => {
    expect(run(`docker restart ${X}`, "it's $(pwn)")).toContain("<it's $(pwn)>");
    expect(run(`sudo docker restart ${X}`, 'a b')).toContain('<a b>');
    expect(run(`show ${X}`, 'web-1.example')).toContain('<web-1.example>');
    expect(run(`show ${X}`, 'web-1.example:80')).toBeNull();
  });
});
