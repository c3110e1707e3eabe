import type { SecretShape } from './secret-shape.ts';

/**
 * Every quantifier is bounded and every pattern begins at the edge of a word, so that no text makes the search slow.
 * The shapes are those that their makers document: GitHub "token formats", GitLab "token prefixes", AWS "unique identifiers",
 * Slack "token types", RFC 7519 (JWT), RFC 7468 (PEM), RFC 3986 §3.2.1 (user information in a URL).
 */
export const TOKEN_SHAPES: readonly SecretShape[] = [
  {
    kind: 'private key',
    marks: ['private key'],
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|[A-Za-z0-9-]{1,20}: [^\n]{0,80}\n){0,10}(?<secret>[A-Za-z0-9+/]{40,100})/g,
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
  token(
    'JSON Web Token',
    ['.eyj'],
    'eyJ[A-Za-z0-9_-]{8,2000}\\.eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{16,1000}',
  ),
];

function token(kind: string, marks: readonly string[], shape: string): SecretShape {
  return { kind, marks, pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${shape})(?![A-Za-z0-9_-])`, 'g') };
}
