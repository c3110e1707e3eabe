import { everywhere, inCommands, type Shape } from './shape.ts';
import { isNoExample, isWrittenOut, looksRandom } from './values.ts';

/** A value, in quotes or not, that is neither a variable nor a template. */
const VALUE = '["\']?(?<secret>[^\\s"\'`,;&|<>(){}[\\]$*%-][^\\s"\'`,;&|<>(){}[\\]$]{2,})';

/** A password of several words, in quotes. */
const WORDS_IN_QUOTES =
  '(?<quote>["\'])(?=[^"\'\\n]{1,60}\\s)(?<secret>[^"\'$<{*%\\s][^"\'$<{\\n]{2,})\\k<quote>';

/** Excludes tokens that give no access: positions in a list, and tokens of one request. */
const NO_KEY =
  '(?<!(?:page|next|request|continuation|cursor|sync|scroll|start|resume|idempotency|[cx]srf|upload|lock)[ _-]?)';

/** The separator of a name and its value: `=`, `: `, `=>`, also in JSON inside JSON, and `%3D` in a URL. */
const IS = '\\\\{0,7}["\']?\\s{0,2}(?:=>|[:=]|%3D)\\s{0,2}\\\\{0,7}["\']?';

/** 128 to 256 bits as hexadecimal digits, or a UUID. It does not begin with eight zeros. */
const HEX = '(?!0{8})(?:[0-9a-f]{32,64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})';

/**
 * The secrets that fail a check. Each shape begins with its own word, or at the start of a word. What follows an unbounded quantifier
 * never matches the same characters, so no text makes the search slow. If several shapes find a place, the first one names it.
 */
export const SECRET_SHAPES: readonly Shape[] = [
  // Formats with documentation: GitHub "token formats", GitLab "token prefixes", AWS "unique identifiers", Slack "token types",
  // RFC 7519 (JWT), RFC 7468 (PEM), RFC 3986 §3.2.1 (user information in a URL).
  {
    kind: 'private key',
    marks: ['private key'],
    find: everywhere(
      /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|[A-Za-z0-9-]{1,20}: [^\n]{0,80}\n){0,10}(?<secret>[A-Za-z0-9+/]{40,100}(?:(?:\s|\\[nr]){1,80}(?:[A-Za-z0-9+/=]{40,100}|[A-Za-z0-9+/=]{1,39}(?=(?:\s|\\[nr]){1,80}[=-]))){0,500})/g,
    ),
    value: isNoExample,
    isLong: true,
  },
  {
    kind: 'JSON Web Token',
    marks: ['.eyj'],
    find: everywhere(/(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}/g),
    value: isNoExample,
  },
  token('AWS access key', ['akia', 'asia', 'abia', 'acca'], 'A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}'),
  token(
    'GitHub token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    'gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255}',
  ),
  token('GitLab token', ['gl'], 'gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{20,300}'),
  token('Slack token', ['xox', 'xapp-'], 'xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[0-9]-[A-Za-z0-9-]{20,250}'),
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
  ),
  token(
    'Google key',
    ['aiza', 'ya29.', 'gocspx-'],
    'AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,500}|GOCSPX-[A-Za-z0-9_-]{28}',
  ),
  token('npm token', ['npm_'], 'npm_[A-Za-z0-9]{36}'),
  token('PyPI token', ['pypi-'], 'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}'),
  token('Docker Hub token', ['dckr_pat_'], 'dckr_pat_[A-Za-z0-9_-]{27,60}'),
  token('SendGrid key', ['sg.'], 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'),
  token(
    'AI provider key',
    ['sk-', 'hf_'],
    'sk-(?:ant|proj|svcacct|admin)-[A-Za-z0-9_-]{32,250}|hf_[A-Za-z]{34}',
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

  // Keys that look like a digest, an id or a path. Only the name before them tells that they are keys. Any value of this form counts.
  {
    kind: 'AWS secret access key',
    marks: ['secret_access_key', 'secretaccesskey'],
    find: everywhere(
      new RegExp(`secret_?access_?key${IS}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])`, 'gi'),
    ),
    value: isNoExample,
  },
  {
    kind: 'key of a service',
    marks: ['key', 'client_secret', 'client-secret', 'clientsecret'],
    find: everywhere(
      new RegExp(
        `(?:(?:api|routing|integration)[_-]?key|client[_-]?secret)${IS}(?<secret>${HEX})(?![\\w-])`,
        'gi',
      ),
    ),
    value: isNoExample,
  },

  // Places where people write a password. An ordinary word counts only where nothing but a password can be: after `--password`, in
  // `DB_PASS=`, in a URL.
  written(
    'password in a URL',
    ['://'],
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'<>{}$]{0,100}:(?<secret>[^\s:@/"'<>{}$]{3,})@(?!sha\d+:)/gi,
  ),
  random(
    'authorization header',
    ['authorization'],
    /\bauthorization["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer|basic|token)\s{1,2}(?<secret>[A-Za-z0-9._~+/=-]{12,})/gi,
  ),
  random(
    'password',
    ['pass', 'pwd', 'secret', 'token', 'key', 'wort', 'woord', 'mdp', 'contrase', 'senha', 'пароль'],
    new RegExp(
      `(?:passw(?:or)?d|passphrase|(?<![a-z])(?:pass|pwd|mdp)|passwort|kennwort|wachtwoord|пароль|mot[ _-]de[ _-]passe|contrase(?:ñ|n)a|senha|secret|${NO_KEY}token|api[_-]?key|(?:access|private)[_-]?key)${IS}(?<secret>[^\\s"'\`,;&|<>(){}[\\]$\\\\]{6,})`,
      'gi',
    ),
  ),
  random(
    'password',
    ['</'],
    /<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey)>(?<secret>[^\s<>$]{6,})<\//gi,
  ),
  random(
    'session',
    ['sess', 'sid'],
    /\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid)=(?<secret>[\w.%+-]{16,})/gi,
  ),
  // Shared access signatures of Azure, and signed URLs of AWS and Google.
  random(
    'signature of a URL',
    ['sig='],
    /[?&;](?:sv|sr|se|st|sp|spr)=[^\s"'<>]{1,400}?[?&;]sig=(?<secret>[A-Za-z0-9%+/=_-]{40,})/g,
  ),
  random('signature of a URL', ['-signature='], /X-(?:Amz|Goog)-Signature=(?<secret>[0-9a-f]{64,})/gi),
  // Hashes in the formats of crypt(5), LDAP (RFC 2307) and Postgres (SCRAM, RFC 5803).
  {
    kind: 'hash of a password',
    marks: ['$', '{ss', '{sha', 'scram-sha-256$'],
    find: everywhere(
      /(?<![\w$])\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|5\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}|6\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|g?y\$[./A-Za-z0-9]{1,20}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|argon2(?:id?|d)\$[\w=,$+/]{40,})|\{S?(?:SHA|MD5)(?:256|384|512)?\}[A-Za-z0-9+/]{22,}={0,2}|SCRAM-SHA-256\$\d{1,9}:[A-Za-z0-9+/=]{8,}\$[A-Za-z0-9+/=]{40,}:[A-Za-z0-9+/=]{40,}/g,
    ),
    value: isNoExample,
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
    /\b(?:identified\s{1,3}by|(?:encrypted\s{1,3})?password)\s{1,3}'(?<secret>[^\s'$<{*%][^\s'$<{]{2,})'/gi,
  ),
  onCommandLine(
    ['--'],
    '(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase)(?:=|\\s{1,3})',
  ),
  random(
    'password on a command line',
    ['--'],
    new RegExp(`(?<![\\w-])--(?:[a-z]{1,20}-){0,3}(?:token|secret|api-key)(?:=|\\s{1,3})${VALUE}`, 'g'),
  ),
  onCommandLine(
    ['--from-literal'],
    '--from-literal[= ]["\']?[\\w.-]{0,40}?(?:pass|pwd|secret|token|key|cred)[\\w.-]{0,40}=',
  ),
  random(
    'password on a command line',
    ['--from-literal'],
    new RegExp(`--from-literal[= ]["']?[\\w.-]{1,80}=${VALUE}`, 'g'),
  ),
  onCommandLine(['--pass'], '(?<![\\w-])--password(?:=|\\s{1,3})', WORDS_IN_QUOTES),
  optionOf(['curl'], 'curl', '(?:-u|--user)[= ]?["\']?[\\w.@-]{1,60}:'),
  optionOf(['mysql', 'mariadb'], '(?:mysql|mariadb)(?:dump|admin|-dump|-admin)?', '-p'),
  optionOf(['zip'], '(?:un)?zip', '-P\\s{0,2}'),
  optionOf(['7z'], '7z[ar]?', '-p'),
  optionOf(['smbclient', 'rpcclient'], '(?:smb|rpc)client', '(?:-U|--user)[= ]?["\']?[\\w.@\\\\/-]{1,60}%'),
  optionOf(['http'], 'https?', '(?:-a|--auth)[= ]["\']?[\\w.@-]{1,60}:'),
  optionOf(['redis-cli', 'valkey-cli'], '(?:redis|valkey)-cli', '-a\\s{1,2}', WORDS_IN_QUOTES),
  optionOf(['redis-cli', 'valkey-cli'], '(?:redis|valkey)-cli', '-a\\s{1,2}'),
  optionOf(['mongo'], 'mongo(?:sh|dump|restore)?', '-p\\s{1,2}'),
  optionOf(['ldap'], 'ldap(?:search|modify|add|delete|whoami|passwd)', '-w\\s{0,2}'),
  optionOf(
    ['rabbitmqctl'],
    'rabbitmqctl',
    '(?:add_user|change_password|authenticate_user)\\s{1,2}[\\w.-]{1,60}\\s{1,2}',
  ),
  written(
    'password on a command line',
    ['login'],
    inCommands(
      /\b(?:docker|podman|nerdctl|helm\s{1,3}registry|oc|az\s{1,3}acr)\s{1,3}login\s/g,
      /[\n|;&`]/g,
      new RegExp(`(?<=\\s)-p[= ]{0,2}(?!\\d+(?::\\d+)?(?:\\s|$))${VALUE}`, 'g'),
    ),
  ),
  written(
    'password in a connection string',
    ['password='],
    inCommands(/\b(?:host|hostaddr|dbname)=/g, /\n/g, new RegExp(`(?<=\\s)password=${VALUE}`, 'g')),
  ),
  written(
    'password of a server',
    ['requirepass', 'masterauth'],
    new RegExp(
      `(?:\\bset\\s{1,3}|--|^[ \\t]{0,20})(?:requirepass|masterauth)\\s{1,3}${VALUE}["']?(?=[ \\t]{0,80}(?:$|[|;&]))`,
      'gim',
    ),
  ),
  {
    ...written(
      'password in a netrc file',
      ['machine'],
      new RegExp(
        `\\bmachine\\s{1,20}\\S{1,200}\\s{1,20}login\\s{1,20}\\S{1,200}\\s{1,20}password\\s{1,20}${VALUE}`,
        'g',
      ),
    ),
    isLong: true,
  },
  onCommandLine(['sshpass'], '\\bsshpass\\s{1,3}-p\\s?'),
  onCommandLine(['pass:'], '\\s-pass(?:in|out)?\\s{1,2}pass:'),
];

function token(kind: string, marks: readonly string[], shape: string): Shape {
  const find = everywhere(new RegExp(`(?<![A-Za-z0-9_-])(?:${shape})(?![A-Za-z0-9_-])`, 'g'));
  return { kind, marks, find, value: isNoExample };
}

/** Any written value counts, as after `--password`: people choose ordinary words as passwords. */
function written(kind: string, marks: readonly string[], find: RegExp | Shape['find']): Shape {
  return { kind, marks, find: find instanceof RegExp ? everywhere(find) : find, value: isWrittenOut };
}

/** Only a value that looks random counts, because any text may follow `token: …`. */
function random(kind: string, marks: readonly string[], pattern: RegExp): Shape {
  return { kind, marks, find: everywhere(pattern), value: looksRandom };
}

function onCommandLine(marks: readonly string[], before: string, value = VALUE): Shape {
  return written('password on a command line', marks, new RegExp(before + value, 'g'));
}

/** An option of one program. Its command ends at a pipe or at the end of the line. */
function optionOf(marks: readonly string[], program: string, option: string, value = VALUE): Shape {
  const find = inCommands(
    new RegExp(`\\b${program}\\s`, 'g'),
    /[\n|]/g,
    new RegExp(`(?<=\\s)${option}${value}`, 'g'),
  );
  return written('password on a command line', marks, find);
}
