import { describe, expect, it } from 'vitest';
import { isAllowedCommand } from './allowed-command.ts';

describe('isAllowedCommand', () => {
  it('allows all where nothing is said, and nothing where the list is empty', () => {
    expect(isAllowedCommand('rm -rf /', null)).toBe(true);
    expect(isAllowedCommand('true', [])).toBe(false);
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
    ['echo "$HOME"', 'echo "$HOME"'],
    ['kill $(cat /run/x.pid)', 'kill $(cat /run/x.pid)'],
  ])('allows %j by %j', (command, pattern) => {
    expect(isAllowedCommand(command, ['something else', pattern])).toBe(true);
  });

  it.each([
    ['docker restart redis web', 'docker restart *'],
    ['docker restart', 'docker restart *'],
    ['sudo docker restart redis', 'docker restart *'],
    ['docker restart web', 'docker restart redis-*'],
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
  ])('does not allow %j by %j', (command, pattern) => {
    expect(isAllowedCommand(command, [pattern])).toBe(false);
  });
});
