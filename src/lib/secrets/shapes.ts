/** How a kind of secret looks. The group `secret` is the part to hide; without one, all of it. */
export type SecretShape = {
  kind: string;
  /** Without one of these, in lower case, a text is not searched at all. */
  marks: readonly string[];
  pattern: RegExp;
  /** What the value must be. Without one the shape alone is proof. */
  value?: SecretValue;
  /** What only resembles a token, as it begins like one: in a text that is kept it is masked too. */
  resembles?: RegExp;
  /** The same for what is known by the words around it: they stay. */
  masks?: readonly Mask[];
};

/** What is not kept, and what stands in its place. */
export type Mask = { find: RegExp; put: string };

/**
 * `written`: any text that stands for itself, as after `--password`: people do choose short words.
 * `random`: letters and digits in no order that a name would have, as `token: …` may be followed by anything.
 */
type SecretValue = 'written' | 'random';

/** A value that is no variable and no template; in quotes or not. */
const VALUE = '["\']?(?<secret>[^\\s"\'`,;&|<>(){}[\\]$*%-][^\\s"\'`,;&|<>(){}[\\]$]{2,199})';

/** Other words of the same command. */
const WORDS = '(?:[^\\n|]{0,200}\\s)?';

/** Tokens that say where to go on, or that are of one request: they open nothing. */
const NO_KEY =
  '(?<!(?:page|next|request|continuation|cursor|sync|scroll|start|resume|idempotency|[cx]srf|upload|lock)[ _-]?)';

const IS = '["\']?\\s{0,2}[:=]\\s{0,2}["\']?';

/** 128 to 256 bits as hexadecimal digits, or a UUID; not all zeros. */
const HEX = '(?!0{8})(?:[0-9a-f]{32,64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})';

/**
 * All kinds of secrets. Every quantifier is bounded, and what is not begun by a word of its own begins at the edge of one, so that no text
 * makes the search slow. The first that finds a place names it.
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  // Those that their makers document: GitHub "token formats", GitLab "token prefixes", AWS "unique identifiers", Slack "token types",
  // RFC 7519 (JWT), RFC 7468 (PEM), RFC 3986 §3.2.1 (user information in a URL).
  {
    kind: 'private key',
    marks: ['private key'],
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|[A-Za-z0-9-]{1,20}: [^\n]{0,80}\n){0,10}(?<secret>[A-Za-z0-9+/]{40,100})/g,
    masks: [
      {
        find: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,8192}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
        put: '<private key>',
      },
    ],
  },
  {
    kind: 'JSON Web Token',
    marks: ['.eyj'],
    pattern:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{16,1000}(?![A-Za-z0-9_-])/g,
    resembles: /\beyJ[\w-]{4,4096}\.[\w-]{4,4096}(?:\.[\w-]{0,4096})?/g,
  },
  token('AWS access key', ['akia', 'asia', 'abia', 'acca'], 'A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}', 'AKIA|ASIA'),
  token(
    'GitHub token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    'gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255}',
    'gh[opsur]_|github_pat_',
  ),
  token(
    'GitLab token',
    ['gl'],
    'gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{20,300}',
    'glpat-',
  ),
  token(
    'Slack token',
    ['xox', 'xapp-'],
    'xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[0-9]-[A-Za-z0-9-]{20,250}',
    'xox[abeoprs]-',
  ),
  token(
    'Slack webhook',
    ['hooks.slack.com'],
    'hooks\\.slack\\.com/services/T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30}',
  ),
  token(
    'Discord webhook',
    ['/api/webhooks/'],
    'discord(?:app)?\\.com/api/webhooks/[0-9]{15,20}/[A-Za-z0-9_-]{60,80}',
  ),
  token(
    'Stripe key',
    ['_live_', '_test_', 'whsec_'],
    '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9]{32,250}',
    'sk_live_|rk_live_',
  ),
  token(
    'Google key',
    ['aiza', 'ya29.', 'gocspx-'],
    'AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,500}|GOCSPX-[A-Za-z0-9_-]{28}',
    'AIza',
  ),
  token('npm token', ['npm_'], 'npm_[A-Za-z0-9]{36}'),
  token('PyPI token', ['pypi-'], 'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}'),
  token('Docker Hub token', ['dckr_pat_'], 'dckr_pat_[A-Za-z0-9_-]{27,60}'),
  token('SendGrid key', ['sg.'], 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'),
  token(
    'AI provider key',
    ['sk-', 'hf_'],
    'sk-(?:ant|proj|svcacct|admin)-[A-Za-z0-9_-]{32,250}|hf_[A-Za-z]{34}',
    'sk-',
  ),
  token('Vault token', ['hvs.', 'hvb.', 'hvr.'], 'hv[sbr]\\.[A-Za-z0-9_-]{24,300}'),
  token('DigitalOcean token', ['_v1_'], 'do[opr]_v1_[a-f0-9]{64}'),
  token('Databricks token', ['dapi'], 'dapi[a-f0-9]{32}'),
  token('Grafana token', ['glsa_', 'glc_'], 'glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,400}'),
  token('New Relic key', ['nrak-'], 'NRAK-[A-Z0-9]{27}'),
  token('Shopify token', ['shp'], 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}'),
  token('Telegram bot token', [':aa'], '[0-9]{8,10}:AA[A-Za-z0-9_-]{33}'),
  token('age key', ['age-secret-key-'], 'AGE-SECRET-KEY-1[0-9A-Z]{58}'),
  token('Azure storage key', ['accountkey='], 'AccountKey=[A-Za-z0-9+/]{86}=='),

  // Keys that look like a digest, an id or a path: only their names tell what they are. So their shape alone is proof.
  {
    kind: 'AWS secret access key',
    marks: ['secret_access_key', 'secretaccesskey'],
    pattern: new RegExp(`secret_?access_?key${IS}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, 'gi'),
  },
  {
    kind: 'key of a service',
    marks: ['key', 'client_secret', 'client-secret', 'clientsecret'],
    pattern: new RegExp(
      `(?:(?:api|routing|integration)[_-]?key|client[_-]?secret)${IS}(?<secret>${HEX})(?![\\w-])`,
      'gi',
    ),
  },

  // Where people write a password. A word by itself is a secret only where nothing else can stand: after `--password`, in `DB_PASS=`,
  // in a URL.
  {
    ...written(
      'password in a URL',
      ['://'],
      /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>{}$]{0,100}:(?<secret>[^\s:@/"'<>{}$]{3,200})@(?!sha\d+:)/gi,
    ),
    masks: [
      // The user may be a secret too. People leave `@` and `/` unescaped in a password, so it runs to the last `@` of the word, or of a
      // string in JSON.
      {
        find: /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)(?:[^\s"]|"(?![,:}\]])){1,1024}@/gi,
        put: '$1<credentials>@',
      },
    ],
  },
  {
    ...random(
      'authorization header',
      ['authorization'],
      /\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer|basic|token)\s{1,2}(?<secret>[A-Za-z0-9._~+/=-]{12,2000})/gi,
    ),
    masks: [
      {
        find: /\b(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token)\s{1,4})?)[^\s"',;]{1,4096}/gi,
        put: '$1<secret>',
      },
      { find: /\b(bearer|basic)\s{1,4}[\w.~+/=-]{8,4096}/gi, put: '$1 <secret>' },
    ],
  },
  {
    ...random(
      'password',
      ['pass', 'pwd', 'secret', 'token', 'key'],
      new RegExp(
        `(?:passw(?:or)?d|passphrase|(?<![a-z])(?:pass|pwd)|secret|${NO_KEY}token|api[_-]?key|(?:access|private)[_-]?key)["']?\\s{0,2}[:=]\\s{0,2}["']?(?<secret>[^\\s"'\`,;&|<>(){}[\\]$]{6,200})`,
        'gi',
      ),
    ),
    masks: [
      {
        find: /([\w-]{0,40}(?:passw(?:or)?d|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)[\w-]{0,20}["']?\s{0,4}[:=]\s{0,4})(?:"[^"\n]{0,4096}"|'[^'\n]{0,4096}'|[^\s"',;&]{1,4096})/gi,
        put: '$1<secret>',
      },
    ],
  },
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

function token(kind: string, marks: readonly string[], shape: string, prefix?: string): SecretShape {
  const pattern = new RegExp(`(?<![A-Za-z0-9_-])(?:${shape})(?![A-Za-z0-9_-])`, 'g');
  if (prefix === undefined) return { kind, marks, pattern };
  return { kind, marks, pattern, resembles: new RegExp(`\\b(?:${prefix})[\\w-]{8,255}`, 'g') };
}

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
