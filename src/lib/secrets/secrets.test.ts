import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, maskSecrets } from './secrets.ts';

/** Tokens are in parts in this file, because secret scanners would take a whole one for real. */
function fake(prefix: string, length: number, alphabet = 'aB3xK9mQ7zR2'): string {
  return prefix + alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}

function secretsIn(text: string): string[] {
  return findSecrets(text).map(({ start, end }) => text.slice(start, end));
}

describe('findSecrets', () => {
  it.each([
    ['AWS access key', fake('AKIA', 16, 'Q3ZT7WKD')],
    ['GitHub token', fake('ghp_', 36)],
    ['GitHub token', fake('github_pat_', 70)],
    ['GitLab token', fake('glpat-', 20)],
    ['Slack token', fake('xoxb-', 40, '1234567890-')],
    ['Stripe key', fake('sk_live_', 24)],
    ['Google key', fake('AIza', 35)],
    ['npm token', fake('npm_', 36)],
    ['Vault token', fake('hvs.', 28)],
    ['JSON Web Token', [fake('eyJ', 20), fake('eyJ', 40), fake('', 43)].join('.')],
  ])('finds a %s by its shape', (kind, secret) => {
    const text = `curl -H "X-Token: ${secret}" https://x.example`;
    expect(findSecrets(text)).toEqual([{ kind, start: 18, end: 18 + secret.length }]);
  });

  it('finds a private key, but not its mere mention', () => {
    const begin = '-----BEGIN RSA PRIVATE KEY-----';
    expect(findSecrets(`${begin}\n${fake('MII', 61)}\n`)).toHaveLength(1);
    expect(findSecrets(`The file begins with ${begin}; grep for it.`)).toEqual([]);
  });

  it.each([
    ['postgres://app:s3cReT9x@db:5432/x', 's3cReT9x'],
    ['redis://:p4ssW0rdQ7@redis:6379', 'p4ssW0rdQ7'],
    ['Authorization: Bearer q8Zt3LmX7vRwK2', 'q8Zt3LmX7vRwK2'],
    ['DB_PASSWORD=q8Zt3LmX', 'q8Zt3LmX'],
    ['"api_key": "q8Zt3LmX7vRw"', 'q8Zt3LmX7vRw'],
    ['docker login --password q8Zt3LmX', 'q8Zt3LmX'],
    ["curl -s -u 'admin:q8Zt3LmX' https://x", 'q8Zt3LmX'],
    ['mysql -u root -pq8Zt3LmX -e "SELECT 1"', 'q8Zt3LmX'],
    ['redis-cli -h redis -a q8Zt3LmX ping', 'q8Zt3LmX'],
    ['DB_PASS=q8Zt3LmX', 'q8Zt3LmX'],
    ['export DB_PASS=hunter', 'hunter'],
    ['PGPASSWORD=hunter psql -h db', 'hunter'],
    ["MYSQL_PWD='hunter' mysqldump x", 'hunter'],
    ['REDISCLI_AUTH=hunter redis-cli ping', 'hunter'],
    ['pwd=q8Zt3LmX', 'q8Zt3LmX'],
    ['Server=db;User Id=sa;Pwd=hunter;Encrypt=yes', 'hunter'],
    ['--password hunter', 'hunter'],
    ['--password=hunter', 'hunter'],
    ['wget --http-password hunter https://x', 'hunter'],
    ['mysql -uroot -phunter -e "SELECT 1"', 'hunter'],
    ["mysqldump -u root -p'hunter' db", 'hunter'],
    ['sshpass -p hunter ssh host', 'hunter'],
    ['docker login -u ci -p hunter registry', 'hunter'],
    ['az acr login -n acme -p hunter', 'hunter'],
    [`AWS_SECRET_ACCESS_KEY=${fake('aB3/', 40)}`, fake('aB3/', 40)],
    [`api_key=${fake('', 64, '9f86d081')}`, fake('', 64, '9f86d081')],
    ['client_secret: 550e8400-e29b-41d4-a716-446655440000', '550e8400-e29b-41d4-a716-446655440000'],
    [`routing_key: ${fake('', 32, '3f2a9b7c')}`, fake('', 32, '3f2a9b7c')],
    ['psql "host=db user=app password=TopSecret sslmode=require"', 'TopSecret'],
    ['redis-cli -a "My Pass" ping', 'My Pass'],
    ['requirepass hunter', 'hunter'],
    ['redis-cli CONFIG SET requirepass hunter', 'hunter'],
    ['mongosh -u app -p hunter', 'hunter'],
    ['zip -P hunter backup.zip db.sql', 'hunter'],
    ['7z x -phunter backup.7z', 'hunter'],
    ['smbclient //files/share -U app%hunter', 'hunter'],
    ['http --auth app:hunter https://x', 'hunter'],
    ['machine files.x login app password hunter', 'hunter'],
    ['machine files.x\n  login app\n  password hunter', 'hunter'],
    ['wachtwoord: q8Zt3LmX', 'q8Zt3LmX'],
    ['пароль: q8Zt3LmX', 'q8Zt3LmX'],
    ['Пароль=q8Zt3LmX', 'q8Zt3LmX'],
    ['next=/login%3Fpassword%3Dq8Zt3LmX', 'q8Zt3LmX'],
    ['rabbitmqctl change_password app hunter', 'hunter'],
    ["ALTER USER app PASSWORD 'hunter'", 'hunter'],
    ["CREATE USER app IDENTIFIED BY 'hunter'", 'hunter'],
    ['kubectl create secret generic db --from-literal=password=hunter', 'hunter'],
    ['openssl rsa -passin pass:hunter', 'hunter'],
    ['postgres://app:hunter@db/x', 'hunter'],
    ['amqp://app:a-b-c@rabbitmq:5672', 'a-b-c'],
    ['docker login --token q8Zt3LmX7vRw', 'q8Zt3LmX7vRw'],
    ['kubectl create secret generic db --from-literal=db-password=hunter', 'hunter'],
    ['kubectl create secret generic db --from-literal=value=q8Zt3LmX', 'q8Zt3LmX'],
    ["ALTER USER app PASSWORD '[hunter]7'", '[hunter]7'],
    ['--password Hunter2Gun', 'Hunter2Gun'],
    ['DB_PASSWORD=84719203', '84719203'],
    ['password: wombat77', 'wombat77'],
  ])('finds a password in %s', (text, secret) => {
    expect(secretsIn(text)).toEqual([secret]);
  });

  it.each([
    'api_key=00000000-0000-0000-0000-000000000000',
    'requirepass is not set',
    'redis-cli -a "$PASS" ping "a b"',
    'Once you can login run psql -h db-1 -p 5432 -U ops',
    'login to the bastion: ssh -p 2222 ops@host',
    'docker login registry.acme.io; docker run -p 8080:80 nginx',
    'az acr login -n acme && docker run -p 8443:443 x',
    'skopeo inspect docker://nginx:1.25.3@sha256:9f86d081',
    'csrf token=abc123def456',
    'lock token: 3f2a9b7c41',
    'postgres://app:$PASSWORD@db/x',
    'amqp://guest:guest@rabbitmq:5672',
    'amqp://app:**@rabbitmq:5672',
    'https://x.example:8443/a@b',
    'password=changeme1',
    'password: "<your-password-1>"',
    'token=REGISTRY_TOKEN',
    'token: xxxxxxxxxxxx1',
    'secret: registry-pull-2',
    'api_key = os.environ["API_KEY1"]',
    'password authentication failed for user "helix2"',
    'tokens: 123456789',
    'access_key=192.168.178.20',
    '--docker-password "$REGISTRY_TOKEN"',
    'AKIAIOSFODNN7EXAMPLE',
    'secret: arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbC123',
    'token=arn:aws:iam::123456789012:role/x7',
    'password: kv/prod/postgres2',
    'DB_PASSWORD=secret/data/prod/db1#password',
    'page_token=q8Zt3LmX7vRw',
    'request_token: q8Zt3LmX7vRw',
    'nextToken=q8Zt3LmX7vRw',
    '"next_token": "q8Zt3LmX7vRw"',
    'DB_PASS=$PASS',
    'DB_PASS="$(cat /run/secrets/db)"',
    'DB_PASS=/run/secrets/db',
    'PGPASSWORD={{ labels.password }} psql',
    'PGPASSWORD=**** psql',
    '--password <password>',
    '--password "$PASS"',
    '--password-stdin < token.txt',
    '--password-file /run/secrets/db',
    '--password changeme',
    '--password=PASSWORD',
    'mysql -u root -p db',
    'mysql -u root -p"$PASS" -P 3306',
    'ssh -p 2222 host',
    'docker run -p 8080:80 web',
    'docker service create --secret db-password-2 web',
    'the password is wrong; the token expired',
    'user:pass@host, postgres://user:password@host/x',
    'git@github.com:example/kb.git',
    'PWD=/srv/app OLDPWD=/root',
    'COMPASS=north BYPASS=true',
    'token: 550e8400-e29b-41d4-a716-446655440000',
    'secret=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'token_sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'key=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'ALTER USER app PASSWORD NULL',
    "ALTER USER app PASSWORD '[new-password]'",
    "CREATE USER app IDENTIFIED BY 'newpassword'",
    'rabbitmqctl change_password guest new_password',
    'redis-cli -a foobared info',
    'http://foo:bar@proxy:3128',
    'DB_PASSWORD=123456',
    'helm install --set password=admin123 x',
    'password: P@ssw0rd!',
    'token=abc123def',
    'api_key=12345abcde',
    `api_key: ${fake('', 32, 'a')}`,
    fake('ghp_', 36, 'a'),
    fake('xoxb-', 22, '0000000000-'),
    'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'Authorization: Bearer mF_9.B5f-4.1JqM',
    'kubectl create secret generic db --from-literal=key=value --from-literal=username=shop-app',
    'kubectl create configmap x --from-literal=mode=maintenance',
    'Bad activity token: android.os.BinderProxy@2bd79ce',
    'token: org.example.AuthException2',
    'apache-pass: Fail2Ban Apache filter',
    'Auth token: Http2Client closes the stream',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '550e8400-e29b-41d4-a716-446655440000',
    '',
  ])('leaves %s alone', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('is quick on hostile text', () => {
    for (const unit of [
      'eyJ',
      'a:',
      'http://a:',
      'curl ',
      'password=',
      '-----BEGIN ',
      'mysql -',
      'x@',
      ' --',
      ';pwd=',
      'login ',
      '--a-',
      'DB_PASS=',
    ])
      expect(() => findSecrets(unit.repeat(100_000))).not.toThrow();
  });
});

describe('maskSecrets', () => {
  it('leaves nothing of any secret', () => {
    const secret = fake('ghp_', 36);
    expect(maskSecrets(`a ${secret} b DB_PASSWORD=q8Zt3LmX`)).toBe('a … b DB_PASSWORD=…');
  });

  it('hides values that are most likely examples, which the check does not report', () => {
    expect(findSecrets('mysql -pabc1 -h db')).toEqual([]);
    expect(maskSecrets('mysql -pabc1 -h db')).toBe('mysql -p… -h db');
  });

  it('finds none in what it has masked', () => {
    const unit = fc.constantFrom('password=', 'q8Zt3LmX', 'ghp_', fake('', 36), ' ', '://a:', '@', '"', '…');
    fc.assert(fc.property(fc.string({ unit }), (text) => findSecrets(maskSecrets(text)).length === 0));
  });
});
