import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf, type Call } from '../../../test/support/workerd/app-of.ts';
import { READ_ROUTES } from '../../../test/support/workerd/read-routes.ts';

const ENTRY = entryText('ERROR-001', "patterns: ['redis is gone']");
const TOKENS = { KEDB_API_TOKEN: 'old-token,new-token', KEDB_WEBHOOK_TOKEN: 'webhook-token' };

function kbWith(access: string): Record<string, string> {
  return { 'kedb.yaml': access, 'redis/ERROR-001-redis.md': ENTRY };
}

function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  const body = new URLSearchParams(fields).toString();
  const type = 'application/x-www-form-urlencoded';
  return {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: 'https://kedb.test', ...headers },
  };
}

const READING = ['/', '/entries/ERROR-001', '/match', '/alerts', '/r/RedisDown', '/r/RedisDown/ERROR-001'];
/** The routes that answer 200. The others know no such alert. */
const FOUND = READING.slice(0, 4);
const HTML = { accept: 'text/html,*/*;q=0.8' };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each([['access: token'], ['name: Says nothing of access']])('%s', (settings) => {
  const call = appOf(kbWith(settings), TOKENS);

  it.each(READING)('shows the sign-in form instead of %s, and leads back', async (path) => {
    const response = await call(`${path}?severity=high`, { headers: HTML });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(`name="to" value="${path}?severity=high"`);
    const signedIn = await call('/sign-in', form({ token: 'new-token', to: `${path}?severity=high` }));
    expect(await signedIn.text()).toContain(`http-equiv="refresh" content="0; url=${path}?severity=high"`);
  });

  it('puts no text of an alert into a header', async () => {
    const path = '/r/PaymentsDown?customer=acme&q=pass';
    const asked = [
      await call(path, { headers: HTML }),
      await call(path, { headers: { accept: '*/*' } }),
      await call(path, { headers: { authorization: 'Bearer new-token' } }),
      await call(`/sign-in?${new URLSearchParams({ to: path })}`, { headers: HTML }),
      await call('/sign-in', form({ token: 'new-token', to: path })),
      await call('/sign-in', form({ token: 'wrong', to: path })),
    ];
    const plain = appOf(kbWith(settings), TOKENS, 'http://kedb.test');
    asked.push(await plain(path, { headers: HTML }));
    asked.push(await plain(`/sign-in?${new URLSearchParams({ to: path })}`, { headers: HTML }));
    expect(asked.map(({ status }) => status)).toEqual([401, 401, 404, 200, 200, 401, 403, 301]);
    for (const { headers } of asked) expect(JSON.stringify([...headers])).not.toMatch(/PaymentsDown|acme/);
  });

  it.each(READING)('tells a program that %s needs the token', async (path) => {
    const response = await call(path, { headers: { accept: '*/*' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it.each(READ_ROUTES)('refuses GET %s', async (path) => {
    expect((await call(path)).status).toBe(401);
  });

  it('says nothing of the knowledge base before', async () => {
    for (const path of ['/sign-in', '/nothing']) {
      const html = await (await call(path, { headers: { accept: 'text/html' } })).text();
      expect(html).not.toMatch(/Says nothing|Known errors|ERROR-001|Title of/);
    }
  });

  it.each([
    '/kb/entries/ERROR-001.json',
    '/kb/words/0.json',
    '/kb.txt',
    '/pages/../kb/entries/ERROR-001.json',
  ])('serves no %s', async (path) => {
    expect((await call(path)).status).toBe(404);
    const headers = { authorization: 'Bearer old-token' };
    expect((await call(path, { headers })).status).toBe(404);
  });
});

describe('a session', () => {
  const call = appOf(kbWith('access: token'), TOKENS);

  async function signIn(with_: Call, token: string): Promise<string> {
    const response = await with_('/sign-in', form({ token, to: '/' }));
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  it('is a cookie that no script sees and no other host gets', async () => {
    const response = await call('/sign-in', form({ token: ' new-token ', to: '/entries/ERROR-001?a=b' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('content="0; url=/entries/ERROR-001?a=b"');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-kedb=.*; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toContain('new-token');
  });

  it('opens the pages, and what the API lets read', async () => {
    const cookie = await signIn(call, 'new-token');
    for (const path of [...FOUND, ...READ_ROUTES])
      expect((await call(path, { headers: { cookie } })).status).toBe(200);
  });

  it('does not let change anything by the API: another site could make a browser do it', async () => {
    const cookie = await signIn(call, 'new-token');
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await call('/v1/outcomes', { method: 'POST', headers, body: '{}' })).status).toBe(401);
  });

  it.each(['', 'wrong', 'old-token,new-token', 'webhook-token'])('is not given for %j', async (token) => {
    const response = await call('/sign-in', form({ token, to: '/' }));
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('This token is not valid');
  });

  it('ends when its token is withdrawn, when its time is over, and when somebody wrote it himself', async () => {
    const cookie = await signIn(call, 'old-token');
    const rotated = appOf(kbWith('access: token'), { ...TOKENS, KEDB_API_TOKEN: 'new-token' });
    expect((await rotated('/', { headers: { ...HTML, cookie } })).status).toBe(401);
    const forged = cookie.replace(/=\d+/, '=9999999999');
    expect((await call('/', { headers: { ...HTML, cookie: forged } })).status).toBe(401);
    vi.setSystemTime(Date.now() + 8 * 86_400_000);
    expect((await call('/', { headers: { ...HTML, cookie } })).status).toBe(401);
  });

  it('is ended by signing out', async () => {
    const response = await call('/sign-out', form({}));
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/.//evil.example/x',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/.\\\\evil.example',
  ])('leads nowhere else: %s', async (to) => {
    const response = await call('/sign-in', form({ token: 'new-token', to }));
    expect(await response.text()).toContain('content="0; url=/"');
  });

  it.each(['/sign-in', '/sign-out'])('takes no form of another site: %s', async (path) => {
    const init = form({ token: 'new-token', to: '/' }, { origin: 'https://evil.example' });
    expect((await call(path, init)).status).toBe(403);
  });

  it('is begun over TLS only, but for a machine of its own', async () => {
    const plain = appOf(kbWith('access: token'), TOKENS, 'http://kedb.test');
    const response = await plain('/sign-in?to=/entries/ERROR-001');
    expect(response.headers.get('location')).toBe('https://kedb.test/sign-in');
    const origin = 'http://kedb.test';
    expect((await plain('/sign-in', form({ token: 'new-token', to: '/' }, { origin }))).status).toBe(403);
    const local = appOf(kbWith('access: token'), TOKENS, 'http://127.0.0.1:8787');
    const init = form({ token: 'new-token', to: '/' }, { origin: 'http://127.0.0.1:8787' });
    expect((await local('/sign-in', init)).headers.get('set-cookie')).toMatch(
      /^kedb=.*HttpOnly; SameSite=Lax$/,
    );
  });

  it('is open to programs with the token, and not without any secret', async () => {
    const headers = { authorization: 'Bearer new-token' };
    expect((await call('/entries/ERROR-001', { headers })).status).toBe(200);
    expect((await call('/', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    const closed = appOf(kbWith('access: token'), { ...TOKENS, KEDB_API_TOKEN: '' });
    expect((await closed('/')).status).toBe(503);
    expect((await closed('/sign-in', form({ token: '', to: '/' }))).status).toBe(503);
  });
});

describe('access: open', () => {
  const call = appOf(kbWith('access: open'), TOKENS);

  it.each([...FOUND, ...READ_ROUTES])('lets everyone read %s', async (path) => {
    expect((await call(path)).status).toBe(200);
  });

  it('keeps what changes anything, and the entries as files, closed', async () => {
    for (const path of ['/v1/outcomes', '/v1/match', '/webhooks/alertmanager'])
      expect((await call(path, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await call('/kb/entries/ERROR-001.json')).status).toBe(404);
  });
});

describe('access: cloudflare-access', () => {
  const TEAM = 'example.cloudflareaccess.com';
  const VARIABLES = { ...TOKENS, KEDB_ACCESS_TEAM: TEAM, KEDB_ACCESS_AUD: 'our-application' };
  const call = appOf(kbWith('access: cloudflare-access'), VARIABLES);
  const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
  let keys: CryptoKeyPair;
  let jwks: string;

  beforeAll(async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, hash: 'SHA-256' };
    const pair = await crypto.subtle.generateKey(
      { ...algorithm, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    );
    if (!('publicKey' in pair)) throw new Error('no key pair');
    keys = pair;
    const key = await crypto.subtle.exportKey('jwk', keys.publicKey);
    jwks = JSON.stringify({ keys: [{ ...key, kid: 'k1', alg: 'RS256' }] });
  });

  function serveKeys(response: () => Response = () => new Response(jwks)) {
    return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => response());
  }

  function base64url(bytes: Uint8Array): string {
    return btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '');
  }

  async function assertion(payload: object, header: object = { alg: 'RS256', kid: 'k1' }): Promise<string> {
    const parts = [header, payload].map((part) => base64url(new TextEncoder().encode(JSON.stringify(part))));
    const text = parts.join('.');
    const bytes = new TextEncoder().encode(text);
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, bytes);
    return `${text}.${base64url(new Uint8Array(signature))}`;
  }

  function good() {
    return { iss: `https://${TEAM}`, aud: ['our-application'], exp: inAnHour(), email: 'mara@example.org' };
  }

  async function statusWith(jwt: string, path = '/'): Promise<number> {
    return (await call(path, { headers: { 'cf-access-jwt-assertion': jwt } })).status;
  }

  it('lets through whom Access let through, on pages and on what the API lets read', async () => {
    const fetched = serveKeys();
    for (const path of [...FOUND, ...READ_ROUTES])
      expect(await statusWith(await assertion(good()), path)).toBe(200);
    expect(fetched.mock.calls[0]?.[0]).toBe(`https://${TEAM}/cdn-cgi/access/certs`);
  });

  it('refuses who comes another way, and knows no sign-in of its own', async () => {
    serveKeys();
    expect((await call('/')).status).toBe(403);
    expect((await call('/v1/entries')).status).toBe(401);
    expect((await call('/v1/entries', { headers: { authorization: 'Bearer new-token' } })).status).toBe(200);
    expect((await call('/sign-in')).status).toBe(404);
    expect((await call('/sign-in', form({ token: 'new-token', to: '/' }))).status).toBe(404);
  });

  it('refuses an assertion that is not for us, not of now, or not of Access', async () => {
    serveKeys();
    const { exp: _, ...endless } = good();
    const wrong = [
      { ...good(), aud: ['another-application'] },
      { ...good(), iss: 'https://evil.cloudflareaccess.com' },
      { ...good(), exp: inAnHour() - 7200 },
      { ...good(), nbf: inAnHour() },
      endless,
    ];
    for (const payload of wrong) expect(await statusWith(await assertion(payload))).toBe(403);
    const tampered = (await assertion(good())).replace(/\.[^.]+\./, `.${btoa(JSON.stringify(good()))}.`);
    for (const jwt of [tampered, 'x', 'a.b.c', '']) expect(await statusWith(jwt)).toBe(403);
    for (const header of [
      { alg: 'none' },
      { alg: 'HS256', kid: 'k1' },
      { alg: 'RS256', kid: 'k2' },
      { alg: 'RS256' },
    ])
      expect(await statusWith(await assertion(good(), header))).toBe(403);
  });

  it('is closed where the keys cannot be read, or the variables are missing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    serveKeys(() => new Response(null, { status: 500 }));
    expect(await statusWith(await assertion(good()))).toBe(503);
    serveKeys(() => new Response('no json'));
    expect(await statusWith(await assertion(good()))).toBe(503);
    serveKeys();
    for (const wrong of [
      { KEDB_ACCESS_TEAM: '' },
      { KEDB_ACCESS_AUD: '' },
      { KEDB_ACCESS_TEAM: 'evil.example' },
    ]) {
      const unset = appOf(kbWith('access: cloudflare-access'), { ...VARIABLES, ...wrong });
      expect((await unset('/')).status).toBe(503);
    }
  });
});
