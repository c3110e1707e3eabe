import { describe, expect, it } from 'vitest';
import { splitCommand } from '../../../lib/shell/shell-words.ts';
import { findPlaceholderUses, findStarUses } from './placeholder-uses.ts';
import { fitsPlace } from './value-places.ts';

/** The strictest refusal or the values that the places of a command take. `X` stands for the value. */
function usesOf(command: string): (string | null)[] {
  const split = splitCommand(command.replaceAll('X', '{{ labels.x }}'));
  if (!split.ok) throw new Error(command);
  return findPlaceholderUses(split.value).map(({ refusal, allowed }) => refusal ?? allowed);
}

/** No value, whatever it is, may be in these places: the program would run or load what it names. */
const LOADED = [
  // An option before the verb.
  ...['npm --loglevel warn install X', 'pip --timeout 5 install X', 'apt-get -o a=b install X'],
  ...['apt-get -t stable install X', 'npm -w x exec X', 'npm --silent x X', 'pnpm -C /x add X'],
  ...['kubectl -v 6 apply -f X', 'fly -a app ssh console -C X', 'git --attr-source x clone X'],
  ...['docker --foo restart exec X', 'docker --foo x exec web X', 'docker exec --foo val web X'],
  'docker exec --foo val web sudo X',
  ...[
    'npm run-script X',
    'npm --prefix X start',
    'yarn X',
    'bun run X',
    'awk -fX',
    'sed -fX',
    'bash --rcfile X -i',
  ],
  ...[
    'nomad job run X',
    'helm install x X',
    'gpg --options X',
    'go generate X',
    'rake -f X',
    'Rscript -e X',
    'rails runner X',
  ],
  ...['curl -F x=X http://a', 'curl --data-urlencode X http://a', 'wget -i X', 'terraform -chdir=X apply'],
  // Packages, repositories, manifests, images.
  ...['python3 -m pip install X', 'pip download X', 'pip wheel X', 'uvx X', 'uv add X', 'npm init X'],
  ...['npm create X', 'rpm -i X', 'dpkg -i X', 'zypper install X', 'yum localinstall X', 'brew tap X'],
  ...['helm plugin install X', 'gh extension install X', 'npm --registry X ci', 'npm --registry=X ci'],
  ...['pip install --index-url X a', 'dnf --repofrompath=X update', 'ansible-pull -U X', 'gh repo clone X'],
  ...['svn checkout X', 'terraform init -from-module=X', 'docker build X', 'kubectl create -f X'],
  ...['docker compose -f X up', 'docker service update --image X web', 'docker pull X'],
  ...[
    'kubectl set image deploy/web c=X',
    'kubectl set image deploy/web X',
    'docker run X',
    'docker load -i X',
  ],
  // Files of options, and programs by an option.
  ...['kubectl --kubeconfig X get pods', 'kubectl get pods --kubeconfig=X', 'docker --config X ps'],
  ...['mysql --defaults-file=X', 'logrotate -f X', 'openvpn --config X', 'nginx -c X', 'split --filter=X a'],
  ...['sort --compress-program=X a', 'tar --rsh-command=X -xf a', 'tcpdump -z X', 'git difftool -x X'],
  ...[
    'su -s X app',
    'ssh -p 22 -oLocalCommand=X host',
    'ssh -o X host',
    'acme --exec=X',
    'acme --pre-hook X',
  ],
  ...['curl -o X http://a', 'curl http://a -K X', 'curl http://X -o /etc/cron.d/x', 'curl -d X http://a'],
  ...[
    'env -C X ./pwn.sh',
    'sudo -D X ./run.sh',
    'docker exec -w X web ./run.sh',
    'chroot X ls',
    'enable -f X a',
  ],
  ...[
    'xargs -a X echo',
    'pm2 restart X',
    'systemctl X app',
    'systemctl enable X',
    'docker X web',
    'kubectl -f X delete',
  ],
];

/** The value would choose the folder, the file or the input of what then runs. */
const WRITTEN = [
  ...['curl -so F X; sh F', 'cp X F && sh F', 'cd X && git status', 'curl X > F; chmod +x F; F'],
  ...['cd X && npm install', 'cd X && docker compose up -d', 'mv X /usr/bin/a && a', 'ln -sf X F; F'],
  ...[
    'tee X < a; sh a',
    'curl X > /etc/cron.d/x',
    'echo X > F; F',
    'echo X > F && ls',
    'cd X\nmake',
    'pushd X; true',
  ],
  ...[
    'curl http://X | kubectl apply -f -',
    'echo X | redis-cli',
    'curl X | tee /etc/cron.d/x',
    'echo X | awk "{system(\\$0)}"',
  ],
  ...[
    'echo X | ssh host bash',
    'echo X | crontab -',
    'echo X | psql',
    'echo X | make -f -',
    'echo X | sed -f -',
  ],
  ...['echo X | xargs ./run', 'docker restart X; cd $_ && ls', 'for c in X; do cd $c; ls; done'],
];

describe('no value', () => {
  it.each([...LOADED, ...WRITTEN])('is in %s', (command) => {
    for (const use of usesOf(command)) expect(use).toMatch(/^(?:in|as|where) /);
    const stars = findStarUses(command.replaceAll('X', '*'));
    expect(stars.length).toBeGreaterThan(0);
    for (const { refusal } of stars) expect(refusal).not.toBeNull();
  });
});

describe('a value', () => {
  it.each([
    ['docker restart X', 'any'],
    ['docker container restart -t 5 X', 'any'],
    ['docker --log-level debug restart X', null],
    ['docker logs -f --tail=5 X', 'any'],
    ['kubectl delete pod X -n X', 'any', 'plain'],
    ['kubectl -n X exec X -c X -- nginx -s reload', 'plain', 'plain', 'plain'],
    ['docker exec -it X nginx -s reload', 'plain'],
    ['docker compose exec -T X nginx -s reload', 'plain'],
    ['systemctl --no-block restart X', 'plain'],
    ['journalctl -u X --since=X', 'plain', 'plain'],
    ['redis-cli -h X DEL X', 'plain', 'plain'],
    ['kill -9 X', 'any'],
    ['psql -h X -d shop -c "SELECT 1"', 'plain'],
    ['ssh -p 22 X systemctl restart X', 'plain', 'plain'],
    ['curl -fsS -i http://X/-/reload', 'plain'],
    ['rm -rf /srv/cache/X', 'any'],
    ['sudo -u X docker restart X', 'name', 'any'],
    ['bash /opt/fix.sh X', 'name'],
    ['python3 manage.py X', 'name'],
    ['acme restart --name=X X', 'name', 'name'],
    ['docker logs X | grep X | tail', 'plain', 'plain'],
    ['docker ps | grep X | awk "{print \\$1}" | xargs docker restart', 'plain'],
    ['cd /srv && docker restart X', 'any'],
    ['curl -fsS http://X:8080/health || systemctl restart X', 'plain', 'plain'],
  ])('is data in %s', (command, ...expected) => {
    const wanted = expected.map((use) => use ?? expect.stringMatching(/^(?:in|as|where) /));
    expect(usesOf(command)).toEqual(wanted);
  });

  it('names no folder above, and is no path or address for a program that kedb does not know', () => {
    for (const value of ['.', '..', 'a/..', '../a', 'a/../b']) expect(fitsPlace(value, 'any')).toBe(false);
    for (const value of ['..a', 'a..b', 'a b', '/etc']) expect(fitsPlace(value, 'any')).toBe(true);
    for (const value of ['a/b', 'host:80', 'a@b', 'a b', '']) expect(fitsPlace(value, 'name')).toBe(false);
    expect(fitsPlace('web-1.example', 'name')).toBe(true);
  });
});
