import type { SecretShape } from './secret-shape.ts';

/** A value that is no variable and no template; in quotes or not. */
const VALUE = '["\']?(?<secret>[^\\s"\'`,;&|<>(){}[\\]$*%-][^\\s"\'`,;&|<>(){}[\\]$]{2,199})';

/** Other words of the same command. */
const WORDS = '(?:[^\\n|]{0,200}\\s)?';

/** Tokens that say where to go on, or that are of one request: they open nothing. */
const NO_KEY =
  '(?<!(?:page|next|request|continuation|cursor|sync|scroll|start|resume|idempotency|[cx]srf|upload|lock)[ _-]?)';

/**
 * Where people write a password. Every quantifier is bounded, so that no text makes the search slow. A word by itself is a secret only
 * where nothing else can stand: after `--password`, in `DB_PASS=`, in a URL (RFC 3986 §3.2.1).
 */
export const PASSWORD_SHAPES: readonly SecretShape[] = [
  written(
    'password in a URL',
    ['://'],
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>{}$]{0,100}:(?<secret>[^\s:@/"'<>{}$]{3,200})@(?!sha\d+:)/gi,
  ),
  random(
    'authorization header',
    ['authorization'],
    /\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer|basic|token)\s{1,2}(?<secret>[A-Za-z0-9._~+/=-]{12,2000})/gi,
  ),
  random(
    'password',
    ['pass', 'pwd', 'secret', 'token', 'key'],
    new RegExp(
      `(?:passw(?:or)?d|passphrase|(?<![a-z])(?:pass|pwd)|secret|${NO_KEY}token|api[_-]?key|(?:access|private)[_-]?key)["']?\\s{0,2}[:=]\\s{0,2}["']?(?<secret>[^\\s"'\`,;&|<>(){}[\\]$]{6,200})`,
      'gi',
    ),
  ),
  written(
    'password in a variable',
    ['pass', 'pwd', 'auth'],
    new RegExp(
      `(?:PASSWORD|PASSWD|PASSPHRASE|(?<![A-Za-z])(?:PASS|PWD)|SSHPASS|REDISCLI_AUTH)=${VALUE}`,
      'g',
    ),
  ),
  written(
    'password in a connection string',
    [';'],
    new RegExp(`;\\s{0,2}(?:password|pwd)\\s{0,2}=\\s{0,2}${VALUE}`, 'gi'),
  ),
  written(
    'password in a statement',
    ['identified', 'password'],
    /\b(?:identified\s{1,3}by|(?:encrypted\s{1,3})?password)\s{1,3}'(?<secret>[^\s'$<{*%][^\s'$<{]{2,199})'/gi,
  ),
  onCommandLine(
    ['--'],
    '(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase)(?:=|\\s{1,3})',
  ),
  {
    ...onCommandLine(['--'], '(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:token|secret|api-key)(?:=|\\s{1,3})'),
    value: 'random',
  },
  onCommandLine(['--from-literal'], '--from-literal[= ]["\']?[\\w.-]{1,60}='),
  onCommandLine(['curl'], `\\bcurl\\s${WORDS}(?:-u|--user)[= ]?["']?[\\w.@-]{1,60}:`),
  onCommandLine(['mysql', 'mariadb'], `\\b(?:mysql|mariadb)(?:dump|admin|-dump|-admin)?\\s${WORDS}-p`),
  quoted(['--pass'], '(?<![\\w-])--password(?:=|\\s{1,3})'),
  quoted(['redis-cli', 'valkey-cli'], `\\b(?:redis|valkey)-cli\\s${WORDS}-a\\s{1,2}`),
  written(
    'password in a connection string',
    ['password='],
    new RegExp(`\\b(?:host|hostaddr|dbname)=[^\\n]{0,200}?\\spassword=${VALUE}`, 'g'),
  ),
  written(
    'password of a server',
    ['requirepass'],
    new RegExp(
      `(?:\\bset\\s{1,3}|--|^[ \\t]{0,20})(?:requirepass|masterauth)\\s{1,3}${VALUE}["']?(?=[ \\t]*(?:$|[|;&]))`,
      'gim',
    ),
  ),
  onCommandLine(['sshpass'], '\\bsshpass\\s{1,3}-p\\s?'),
  onCommandLine(['redis-cli', 'valkey-cli'], `\\b(?:redis|valkey)-cli\\s${WORDS}-a\\s{1,2}`),
  onCommandLine(
    ['login'],
    `\\b(?:docker|podman|nerdctl|helm\\s{1,3}registry|oc|az\\s{1,3}acr)\\s{1,3}login\\s(?:[^\\n|;&\`]{0,200}\\s)?-p[= ]{0,2}(?!\\d+(?::\\d+)?(?:\\s|$))`,
  ),
  onCommandLine(['mongo'], `\\bmongo(?:sh|dump|restore)?\\s${WORDS}-p\\s{1,2}`),
  onCommandLine(['ldap'], `\\bldap(?:search|modify|add|delete|whoami|passwd)\\s${WORDS}-w\\s{0,2}`),
  onCommandLine(
    ['rabbitmqctl'],
    `\\brabbitmqctl\\s${WORDS}(?:add_user|change_password|authenticate_user)\\s{1,2}[\\w.-]{1,60}\\s{1,2}`,
  ),
  onCommandLine(['pass:'], '\\s-pass(?:in|out)?\\s{1,2}pass:'),
];

/** A password of several words. */
function quoted(marks: readonly string[], before: string): SecretShape {
  const value = '(?<quote>["\'])(?<secret>[^"\'$<{*%\\s][^"\'$<{\\n]{0,60}\\s[^"\'$<{\\n]{1,100})\\k<quote>';
  return written('password on a command line', marks, new RegExp(before + value, 'g'));
}

function written(kind: string, marks: readonly string[], pattern: RegExp): SecretShape {
  return { kind, marks, pattern, value: 'written' };
}

function random(kind: string, marks: readonly string[], pattern: RegExp): SecretShape {
  return { kind, marks, pattern, value: 'random' };
}

function onCommandLine(marks: readonly string[], before: string): SecretShape {
  return written('password on a command line', marks, new RegExp(before + VALUE, 'g'));
}
