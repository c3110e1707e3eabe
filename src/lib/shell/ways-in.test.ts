// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's own syntax
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDangers } from './find-dangers.ts';

/** Ways in which Bash runs CMD with TARGET. */
const WAYS = [
  'f() { CMD "$1"; }; f TARGET',
  'f() { CMD "$@"; }; f TARGET',
  'f() { CMD $*; }; f TARGET',
  'f() { CMD "${@:2}"; }; f x TARGET',
  'f() { CMD "${1:-x}"; }; f TARGET',
  'function f { local to="$1"; CMD "$to"; }; f TARGET',
  'f() { shift; CMD "$1"; }; f x TARGET',
  'f() ( CMD "$1" ); f TARGET',
  'f() for x in "$@"; do CMD "$x"; done; f TARGET',
  'f() { g "$1"; }; g() { CMD "$1"; }; f TARGET',
  'f() { "$@"; }; f CMD TARGET',
  'f() { bash; }; echo "CMD TARGET" | f',
  'setup() { to=$1; }; setup TARGET; CMD "$to"',
  'f() { CMD "$1"; }; export -f f; bash -c "f TARGET"',
  'ls() { CMD "$1"; }\nls TARGET',
  "shopt -s expand_aliases; alias x='CMD'\nx TARGET",
  "shopt -s expand_aliases; alias s='env ' x='CMD'\ns x TARGET",
  "shopt -s expand_aliases; alias x='CMD TARGET'\nx",
  'set -- CMD TARGET; "$@"',
  'set -- TARGET; CMD "$1"',
  'set TARGET; CMD "$1"',
  'set -o pipefail TARGET; CMD "$1"',
  'f() { shift; "$@"; }; f x CMD TARGET',
  'f() { shift 2; "$@"; }; f x y CMD TARGET',
  'f() { while [ "$1" != -- ]; do shift; done; CMD "$2"; }; f x -- TARGET',
  'hash -p /bin/PROGRAM x; x OPTIONS TARGET',
  "printf -v run 'CMD TARGET'; $run",
  "run='CMD TARGET' name=run; ${!name}",
  'declare -a run=(CMD TARGET); "${run[@]}"',
  `bash -c '"$@"' _ CMD TARGET`,
  `bash -c 'CMD "$@"' _ TARGET`,
  `bash <<< 'CMD TARGET'`,
  `{ bash; } <<< 'CMD TARGET'`,
  `eval "eval 'CMD TARGET'"`,
  `builtin eval 'CMD TARGET'`,
  `source <(echo 'CMD TARGET')`,
  `. /dev/stdin <<< 'CMD TARGET'`,
  `xargs -I{} sh -c '{}' <<< 'CMD TARGET'`,
  `xargs sh -c <<< "'CMD TARGET'"`,
  `xargs -0 sh -c <<< 'CMD TARGET'`,
  `xargs -d '\\n' sh -c <<< 'CMD TARGET'`,
  `trap 'CMD TARGET' EXIT`,
  `coproc CMD TARGET; wait`,
  `coproc X { CMD TARGET; }; wait`,
  'exec -c /bin/CMD TARGET',
  'exec -a x CMD TARGET',
  `env -S 'CMD TARGET'`,
  'time CMD TARGET',
  'if true; then CMD TARGET; fi',
  `find . -maxdepth 0 -exec sh -c 'CMD TARGET' \\;`,
  `find . -maxdepth 0 -exec sh -c 'CMD "$1"' _ TARGET \\;`,
  `mapfile -C 'CMD TARGET' -c 1 x < x`,
  `PS4='$(CMD TARGET)'; set -x; true`,
  `PROMPT_COMMAND='CMD TARGET'`,
  `export PROMPT_COMMAND='CMD TARGET'`,
  `PS1='$(CMD TARGET)'`,
  `GIT_SSH_COMMAND='CMD TARGET #' git ls-remote ssh://host.invalid/x`,
  `git -c alias.x='!CMD TARGET' x`,
  `git -c core.sshCommand='CMD TARGET #' ls-remote ssh://host.invalid/x`,
  `tar cf /dev/null x --checkpoint=1 --checkpoint-action=exec='CMD TARGET'`,
  '(( x = $(CMD TARGET; echo 1) ))',
  '(( x[$(CMD TARGET; echo 0)] = `true`1 ))',
  'x[$(CMD TARGET; echo 0)]=1',
  'for (( i=$(CMD TARGET; echo 0); i<0; )); do :; done',
  'if (( $(CMD TARGET; echo 1) )); then :; fi',
  'cat <<EOF\n$(CMD TARGET)\nEOF',
  'cat <<-EOF\n\t`CMD TARGET`\n\tEOF',
  '{ cat; } <<EOF\n$(CMD TARGET)\nEOF',
  'x=a; echo ${x/$(CMD TARGET)/y}',
  'x=a; echo "${x//b/`CMD TARGET`}"',
  'f() { for x; do CMD "$x"; done; }; f TARGET',
  'eval "x=TARGET"; CMD $x',
  'readarray -t x <<< "CMD TARGET"; ${x[0]}',
  'read -r x <<< "CMD TARGET"; $x',
  'read -r a b <<< "x TARGET"; CMD "$b"',
  'while read -r l; do $l; done <<< "CMD TARGET"',
  'echo TARGET | while IFS= read -r d; do CMD "$d"; done',
  `X="CMD TARGET" sh -c 'eval "$X"'`,
  `env X="CMD TARGET" bash -c '$X'`,
  "compgen -C 'CMD TARGET' x",
  `command_not_found_handle() { CMD "$2"; }; no-such-program TARGET`,
];

/** Ways in which Bash runs the file `x`, which nobody has read. */
const UNREAD = [
  'bash x',
  'bash < x',
  'cat x | bash',
  '{ bash; } < x',
  'bash <<< "$(cat x)"',
  'bash <<EOF\n$(cat x)\nEOF',
  'eval "$(cat x)"',
  'eval $(<x)',
  'eval "`cat x`"',
  '$(cat x)',
  'bash -c "$(cat x)"',
  'source <(cat x)',
  'bash <(cat x)',
  '. /dev/stdin < x',
  'cat x | . /dev/stdin',
  'f() { bash; }; cat x | f',
  'trap "$(cat x)" EXIT',
  'BASH_ENV=./x bash -c :',
];

const MARK = 'mark';

/** Whether a shell that reads this code, as if somebody typed it, creates the file MARK. */
function marks(code: string): boolean {
  const cwd = mkdtempSync(join(tmpdir(), 'kedb-ways-'));
  try {
    writeFileSync(join(cwd, 'x'), `touch ${MARK}\n`);
    const isPrompt = /PROMPT_COMMAND|PS1/.test(code);
    const args = isPrompt ? ['--norc', '-i'] : ['-c', code];
    const env = { PATH: process.env.PATH, HOME: cwd, HISTFILE: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    // Bash ignores BASH_ENV if its input is a socket, as Node's pipes are.
    const input = isPrompt ? { input: `${code}\ntrue\n` } : { stdio: 'ignore' as const };
    spawnSync('bash', args, { cwd, env, ...input });
    return existsSync(join(cwd, MARK));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function filled(way: string, words: Record<string, string>): string {
  return way.replaceAll(/CMD|TARGET|PROGRAM|OPTIONS/g, (word) => words[word] ?? '');
}

describe.concurrent('findDangers follows what Bash runs', () => {
  it.each(WAYS)('%s', (way) => {
    const isRun = marks(filled(way, { CMD: 'touch', TARGET: MARK, PROGRAM: 'touch', OPTIONS: '--' }));
    const found = findDangers(filled(way, { CMD: 'rm -rf', TARGET: '/', PROGRAM: 'rm', OPTIONS: '-rf' }));
    expect({ isRun, found: found?.length }).toEqual({ isRun: true, found: 1 });
  });

  it.each(UNREAD)('and says that it cannot read: %s', (way) => {
    expect({ isRun: marks(way), found: findDangers(way) }).toMatchObject({
      isRun: true,
      found: [{ harm: 'script' }],
    });
  });
});

describe('findDangers, of functions and settings that do no harm', () => {
  it.each([
    'f() { docker restart "$1"; }; f redis',
    'retry() { "$@" || "$@"; }; retry systemctl restart app',
    'retry() { "$@" || { sleep 1; retry "$@"; }; }; retry curl -f http://x',
    "alias k='kubectl -n shop'\nk rollout restart deploy/web",
    'docker() { command docker "$@"; }; docker ps',
    'set -- web worker; for s in "$@"; do systemctl restart "$s"; done',
    'EDITOR=vim crontab -e',
    "cat <<'EOF'\n$(rm -rf /)\nEOF",
    'X=/ true; rm -rf "$X"',
    'while IFS= read -r f; do cat "$f"; done < list',
    'for c in $(docker ps -q); do docker restart "$c"; done',
    'read -r answer; echo "$answer"',
    'cat <<EOF > unit\nHost=$(hostname)\nEOF',
    'GIT_SSH_COMMAND="ssh -i key" git pull',
    'eval "$(brew shellenv)"',
    'source <(helm completion zsh)',
    'docker exec -i web sh < /dev/null',
    'tar c x | ssh host tar x',
    'pg_dump shop | ssh host "cat > shop.sql"',
    'ssh -o ProxyCommand="ssh -W %h:%p bastion" host uptime',
  ])('finds nothing: %s', (code) => {
    expect(findDangers(code)).toEqual([]);
  });

  it('does not read a function again and again', () => {
    const chain = Array.from({ length: 60 }, (_, index) => `f${index}() { f${index + 1}; f${index + 1}; }; `);
    const started = performance.now();
    findDangers(`${chain.join('')}f0`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each(['a b c d e f g h', 'a '.repeat(32), 'a '.repeat(2000)])(
    'does not multiply words by shifting',
    (words) => {
      const started = performance.now();
      findDangers(`set -- ${words}; ${'shift; '.repeat(1500)}echo "$@"`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
