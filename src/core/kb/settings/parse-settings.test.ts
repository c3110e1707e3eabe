import { expect, it } from 'vitest';
import { countingRules } from '../../counting/counting-rules.ts';
import { parseSettings } from './parse-settings.ts';

it.each([
  ['- a\n', 'the settings file is a list: ["a"]'],
  ['a word\n', 'the settings file is a string: "a word"'],
  ['name: "\x1b"\n', 'the settings file contains a raw escape character (an ANSI colour?)'],
  [`name: ${'['.repeat(200)}\n`, 'the YAML has more than 100 nested levels'],
  ['x-a: &a [*a]\n', '*a is inside &a, so the value would contain itself'],
])('speaks of settings, not of an entry: %j', (text, message) => {
  const { diagnostics } = parseSettings('kedb.yaml', text);
  expect(diagnostics[0]?.message).toBe(message);
  expect(JSON.stringify(diagnostics)).not.toMatch(/front matter|entry/);
});

/** Each problem as `line:column message → help`. */
function toldOf(text: string): string[] {
  const { diagnostics } = parseSettings('kedb.yaml', text);
  return diagnostics.map(({ line, column, message, help }) => `${line}:${column} ${message} → ${help}`);
}

it.each([
  ['max_attempts: 0', '1:15 max_attempts is below 1 → Write a number of at least 1.'],
  ['min_success_rate: 50', '1:19 min_success_rate is above 1 → Write a number of at most 1.'],
  ['name: ""', '1:7 name must not be empty → Give it a value, or remove it.'],
  [`name: ${'x'.repeat(101)}`, '1:7 name is longer than 100 characters → Shorten it.'],
  ['count_by: [cluster, cluster]', '1:21 count_by has "cluster" twice → Remove one of them.'],
  [
    'merge_within: 15',
    '1:15 merge_within is a number: 15 → Write a unit, such as 15m for minutes or 15s for seconds.',
  ],
  [
    'merge_within: "15"',
    '1:15 merge_within has the wrong format → Write a unit, such as 15m for minutes or 15s for seconds.',
  ],
  ['echo_window: 2 minutes', '1:14 echo_window has the wrong format → Write 2m'],
  [
    'stale_after: 59m',
    expect.stringMatching(
      /^1:14 stale_after is 59m, but the shortest is 1h → Write 1h or more, and more than /,
    ),
  ],
  ['name: [x\n', expect.stringMatching(/^1:8 not valid YAML: .* → ./)],
])('says in words what to do: %.30j', (text, told) => {
  expect(toldOf(text)).toEqual([told]);
});

it.each([
  'repository: git@github.com:x/y.git',
  'repository: http://github.com/x/y',
  'repository: https://u:p@github.com/a/b',
  'repository: https://token@github.com/a/b',
  'repository: "https://github.com/a b"',
  'branch: "a b"',
  'branch: "a:b"',
  'folder: ../x',
  'folder: a/../b',
  'folder: .',
  'folder: a/.',
  'folder: /kb',
  "folder: 'a\\b'",
  'folder: "a\\b"',
  'branch: "a\\x07"',
  'allowed_commands: ["* *"]',
  'allowed_commands: ["*"]',
  'allowed_commands: [" *docker restart"]',
  'allowed_commands: ["A=1 B=2 * x"]',
])('refuses %s with one sentence', (text) => {
  expect(toldOf(text)).toEqual([expect.stringMatching(/ has the wrong format → Expected (the|a) [^\n]+\.$/)]);
});

it.each([
  'repository: https://github.com/OWNER/REPO',
  'repository: https://git.example:8443/a/b@c.git',
  'branch: release/1.2_x-y@z',
  'folder: ""',
  'folder: ops/kb',
  'folder: ..kb/.x/...',
  'allowed_commands: ["docker restart *", "A=1 docker ps", "ls */x"]',
  'allowed_commands: []',
])('accepts %s', (text) => {
  expect(toldOf(text)).toEqual([]);
});

it.each(['echo_window', 'merge_within', 'stale_after'])(
  'refuses a %s that is no duration, with one sentence',
  (key) => {
    for (const duration of ['-1m', '1.5h', 'soon', '99999999h'])
      expect(toldOf(`${key}: ${JSON.stringify(duration)}`)).toEqual([
        `1:${key.length + 3} ${key} has the wrong format → Expected a duration in Prometheus' syntax, like 90s or 1h30m.`,
      ]);
    expect(toldOf(`${key}: 1h30m`)).toEqual([]);
  },
);

it('reads the rules by which the ledger counts, and has the documented ones without them', () => {
  expect(countingRules(parseSettings('kedb.yaml', 'name: x').value)).toEqual({
    echoWindowMs: 90_000,
    mergeWithinMs: 15 * 60_000,
    staleAfterMs: 7 * 86_400_000,
    countBy: [],
    replicaLabels: [],
  });
  const text =
    'echo_window: 5s\nmerge_within: 0s\nstale_after: 1h\ncount_by: [cluster]\nreplica_labels: [replica]';
  expect(countingRules(parseSettings('kedb.yaml', text).value)).toEqual({
    echoWindowMs: 5000,
    mergeWithinMs: 0,
    staleAfterMs: 3_600_000,
    countBy: ['cluster'],
    replicaLabels: ['replica'],
  });
});

/** An item of `allowed_commands` whose * is in the place of a program, a script or code. */
const ANY_PROGRAM = [
  ...['npm exec *', 'pnpm dlx *', 'fly ssh console -C *', 'bwrap *', 'man -P * ls', 'zip -T -TT * x.zip a'],
  ...[
    'socat TCP:x:1 EXEC:*',
    's6-setuidgid x *',
    'run-parts *',
    'nc -e * host 1',
    'git clone *',
    'git -C * pull',
    'curl -K *',
    'ssh -o * host uptime',
    'ssh -F * host uptime',
  ],
  ...[
    'node --require=* a.js',
    'perl -M* a.pl',
    'git fetch --upload-pack *',
    'start-stop-daemon --exec *',
    'redis-cli *',
  ],

  ...['sudo *', 'sudo -u app *', 'sudo -n timeout 5 *', 'env *', 'env A=b *', 'env * x', 'nice *', 'nohup *'],
  ...[
    'timeout 5 *',
    'xargs *',
    'xargs -n1 *',
    'ssh host *',
    'ssh * *',
    'docker exec web *',
    'docker exec * *',
  ],
  ...[
    'docker compose exec web *',
    'docker run --rm app *',
    'kubectl exec -n x pod -- *',
    'kubectl exec pod *',
  ],
  ...['kubectl exec * -- sh -c *', 'find /srv -exec * {} +', 'find /srv -name x -ok * \\;'],
  ...['bash *', 'sh *', 'sh -c *', 'bash -lc *', 'bash fix-*', '. *', 'source /srv/*'],
  ...['eval *', 'su -c * app', 'trap * EXIT', 'watch *', 'python3 *', 'python3 -c *', 'perl -e *', 'node *'],
  ...['awk * x', 'sed * x', 'at now -f *', 'crontab *'],
  ...[
    '/opt/*',
    'docker* ps',
    '/opt/fix-*',
    'sudo /opt/*',
    'docker exec web /opt/*',
    'A=b docker-*',
    'true; sudo *',
  ],
  ...[
    'git -c *',
    'git -c core.pager=* log',
    'tar xf x --checkpoint-action=*',
    'tar xf x -I *',
    'rsync -e * a b',
  ],
  ...['ssh -o ProxyCommand=* host uptime', 'env PAGER=* man ls', 'PAGER=* man ls', 'EDITOR=* crontab -e'],
  ...['tar xf x --*', 'git -* fetch', 'rsync -a* x y', 'ssh -* host uptime'],
  ...['echo * | sh', 'printf * | bash', 'cat * | sh', 'bash < *', 'echo * | sudo sh', 'echo * | at now'],
  ...['echo * | xargs sudo', 'x=*; eval "$x"', 'a=* ; $a', 'export X=*; sh -c "$X"', 'set -- *; "$@"'],
  ...[
    'for i in *; do $i; done',
    'cd *; ./run.sh',
    'cd * && sh run.sh',
    'cd * && make',
    'make *',
    'make -C * x',
  ],
  ...['PATH=* ls', 'LD_PRELOAD=* ls', 'env LD_PRELOAD=* ls', 'A=* docker ps', 'docker logs * > *'],
  ...['vim *', 'ex -c *', 'lua -e *', 'lua5.4 *', 'emacs --eval *', 'less *', 'psql -c *', 'psql -c* shop'],
  ...['gdb -ex * -p 1', 'mysql -e *', 'mysql --execute=*', 'sqlite3 x.db *'],
  ...['docker run -v /:/h *', 'docker run * ls', 'kubectl run x --image=*', 'kubectl run x --image *'],
  ...['minikube ssh *', 'sg g -c *', 'poetry run *', 'multipass exec vm -- *'],
  ...[
    'docker * web *',
    'kubectl * pod *',
    'docker * * *',
    'systemctl * app',
    'git *',
    'docker logs --*',
    `${'sudo '.repeat(9)}docker restart *`,
  ],
];

it.each(ANY_PROGRAM)('refuses a * that allows any program: %s', (item) => {
  expect(toldOf(`allowed_commands: ${JSON.stringify([item])}`)).toEqual([
    expect.stringMatching(/^1:20 a \* cannot stand .* → Write this word out\.$/),
  ]);
});

it.each([
  ...[
    'docker restart *',
    'sudo docker restart *',
    'sudo -u * docker restart web',
    'docker exec * nginx -s reload',
  ],
  ...[
    'docker compose restart *',
    'docker compose exec * nginx -s reload',
    'kubectl -n * rollout restart deploy/*',
  ],
  ...['kubectl exec * -- nginx -s reload', 'ssh * systemctl restart app', 'ssh host systemctl restart *'],
  ...['sh -c "docker restart *"', "bash -c 'echo *'"],
  ...['bash /opt/fix.sh *', 'python3 manage.py *', 'docker logs * | tail'],
  ...[
    'psql -d * -c "SELECT 1"',
    'redis-cli -h * ping',
    'redis-cli DEL *',
    'node /opt/fix.js *',
    'mysql -h * -e "SHOW PROCESSLIST"',
    'docker restart \\*',
    'sed -i s/a/b/ *',
    'kill $(cat *)',
  ],
])('accepts a * that is one word of data: %s', (item) => {
  expect(toldOf(`allowed_commands: ${JSON.stringify([item])}`)).toEqual([]);
});

it('is quick with items that only look like commands in commands', () => {
  const items = ['docker * c ', '* ', 'sudo ', 'env A=* ', 'ssh h '].map((unit) =>
    `x ${unit.repeat(600)}`.slice(0, 500),
  );
  const started = performance.now();
  toldOf(`allowed_commands: ${JSON.stringify([...items, ...items.map((item) => item.slice(2))])}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
