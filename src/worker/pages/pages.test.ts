import { exports } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { bareEntryText, entryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';
import { success } from '../../lib/util/result.ts';
import { Ledger } from '../ledger/ledger.ts';

const SETTINGS = `access: open
repository: https://github.com/octo/kb
branch: team/main
folder: known
groups: { ops: { contact: 'Slack #ops' } }
`;

const REDIS = entryText(
  'ERROR-001',
  `patterns: ['redis.*gone']
alerts: ['alertname="RedisDown"']
auto_fix: true
fix_command: docker restart {{ labels.container }}
parameters: { labels.container: '[a-z-]+' }
related_errors: [ERROR-002]`,
  `## Notes
Look at [the other one](../disk/ERROR-002-disk.md) and \`df -h\`, see ERROR-002.
## References
- [Good](https://redis.io/docs)
- [Bad](javascript:alert(1))
## History
- **2026-11-01** (mara): Happened
`,
);
const DISK = entryText(
  'ERROR-002',
  "patterns: ['disk is full']\nalerts: ['alertname=\"RedisDown\", disk=\"full\"']\nparameters: { labels.volume: '[a-z]+' }",
  `## Workaround

Think **first**.

1. Look

   \`\`\`console
   $ df -h
   /dev/sda 100%
   \`\`\`

   Only then:

   > [!CAUTION]
   > All *logs* are lost.

   \`\`\`sh
   rm -r logs
   umount {{ labels.volume }}
   \`\`\`

   ![Disk](disk.png)
`,
);

const QUEUE = entryText(
  'ERROR-003',
  `alerts: ['alertname="QueueFull"']
auto_fix: true
fix_command: docker restart broker
parameters: { labels.volume: '[a-z]+' }`,
  `## Auto-Fix
**Command:** \`docker restart broker\`
**Success Rate:** 90% (only while the standby is in sync)
## Fix
1. See [the board](https://board.example/q), never ~~that one~~ <node>
## Later
\`\`\`sh
umount {{ labels.volume }}
\`\`\`
## Impact
- **High:** orders wait
  - \`eu\` first
## Resolution
### Exceptions
- **At night:** fine
  - until six
`,
);

const call = appOf({
  'kedb.yaml': SETTINGS,
  'redis/ERROR-001-redis.md': REDIS,
  'disk/ERROR-002-disk.md': DISK,
  'queue/ERROR-003-queue.md': QUEUE,
});

async function page(path: string, status = 200): Promise<string> {
  const response = await call(path, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('text/html');
  return response.text();
}

/** Elements that would run or load something from elsewhere, as a parser sees the page. */
async function dangersIn(html: string): Promise<string[]> {
  const found: string[] = [];
  const isOurs = (src: string | null) => src?.startsWith('/pages/') ?? false;
  const rewriter = new HTMLRewriter().on('*', {
    element(element) {
      const names = [...element.attributes].map(([name = '']) => name);
      const isScript = element.tagName === 'script' && !isOurs(element.getAttribute('src'));
      const isForeign = ['img', 'iframe', 'style', 'object', 'embed', 'base'].includes(element.tagName);
      const isInline = names.some((name) => name.startsWith('on') || name === 'style');
      if (isScript || isForeign || isInline) found.push(`<${element.tagName} ${names.join(' ')}>`);
    },
  });
  await rewriter.transform(new Response(html)).text();
  return found;
}

/** Whether the page has these texts in this order. */
function inOrder(html: string, ...texts: string[]): void {
  const places = texts.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe('/entries/:id', () => {
  it('has the plan first, then why, then the rest', async () => {
    const html = await page('/entries/ERROR-001');
    inOrder(
      html,
      'Title of ERROR-001</h1>',
      'id="decision"',
      'Likely causes',
      'Diagnosis',
      'History',
      'redis.io',
    );
  });

  it('keeps the parts of a step in their order, and copies each command by itself', async () => {
    const html = await page('/entries/ERROR-002');
    inOrder(
      html,
      '<strong>first</strong>',
      'Look</h3>',
      '<code>df -h</code>',
      '/dev/sda 100%</pre>',
      'Only then:',
      'callout-caution',
      '<em>logs</em>',
      'Copy: rm -r logs"',
      'Copy: umount {{ labels.volume }}"',
      'Copy all 2 commands',
      'href="https://github.com/octo/kb/blob/team/main/known/disk/disk.png"',
    );
    expect(await dangersIn(html)).toEqual([]);
  });

  it('fills the labels of an alert into the steps of its page', async () => {
    const html = await page('/r/RedisDown/ERROR-002?disk=full&volume=data');
    expect(html).toContain('<code>umount data</code>');
    expect(await page('/r/RedisDown/ERROR-002?disk=full&volume=%24x')).toContain(
      '<code>umount {{ labels.volume }}</code>',
    );
  });

  it('links to related entries, by list, by mention and by file', async () => {
    const html = await page('/entries/ERROR-001');
    expect(html.match(/href="\/entries\/ERROR-002"/g)?.length).toBe(3);
  });

  it('leads to where it is edited', async () => {
    const url = 'https://github.com/octo/kb/edit/team/main/known/redis/ERROR-001-redis.md';
    expect(await page('/entries/ERROR-001')).toContain(`href="${url}"`);
  });

  it('makes no link of an address that would run', async () => {
    const html = await page('/entries/ERROR-001');
    expect(html).toContain('href="https://redis.io/docs"');
    expect(html).not.toContain('javascript:');
  });

  it('says in words that there is no such entry', async () => {
    expect(await page('/entries/ERROR-999', 404)).toContain('there is no entry with this id');
    expect((await call('/entries/ERROR-999')).headers.get('content-type')).toBe('application/problem+json');
  });

  it('counts what fired since the counts were committed', async () => {
    expect(await page('/entries/ERROR-002')).toContain('never seen');
    const alerts = [{ status: 'firing', labels: { alertname: 'X' }, annotations: { log: 'disk is full' } }];
    const headers = { authorization: 'Bearer webhook-token', 'content-type': 'application/json' };
    const body = JSON.stringify({ version: '4', alerts });
    await call('/webhooks/alertmanager', { method: 'POST', headers, body });
    const html = await page('/entries/ERROR-002');
    expect(html).toContain('seen once');
    expect(html).toContain('1 in the last 90 days');
  });

  it('says how many incidents and alerts the ledger counted, if it counts incidents', async () => {
    const seen = { first_seen: '2026-08-01', last_seen: '2026-11-20', days: {}, revision: 1 };
    const occurrences = [
      { error_id: 'ERROR-002', total: 3412, incidents: 12, longest_ms: 14_400_000, ...seen },
    ];
    const read = vi.spyOn(Ledger.prototype, 'readOccurrencesOf');
    read.mockReturnValue(success([{ epoch: '0f', occurrences }]));
    const html = await page('/entries/ERROR-002');
    read.mockRestore();
    expect(html).toContain('12 incidents, 3,412 alerts, longest 4 h since <time datetime="2026-08-01">');
  });

  it('needs no ledger', async () => {
    const without = appOf({ 'kedb.yaml': SETTINGS, 'a/ERROR-001-a.md': REDIS }, { KEDB_LEDGER_SHARDS: '0' });
    expect((await without('/entries/ERROR-001')).status).toBe(200);
    expect(await (await without('/')).text()).toContain('the newest counts are missing');
  });
});

describe('/', () => {
  it('keeps a pasted line of a log, and says where to match it', async () => {
    const q = 'a b c d e f g h i j k l "m';
    const html = await page(`/?${new URLSearchParams({ q, service: 'redis' })}`, 400);
    expect(html).toContain('value="a b c d e f g h i j k l &quot;m"');
    expect(html).toContain('Your search has more than 12 words.');
    expect(html).toContain('<a href="/match">Match a log</a>');
    expect((await call(`/v1/entries?${new URLSearchParams({ q })}`)).status).toBe(400);
  });

  it('searches and filters by its form, empty fields and all', async () => {
    expect(await page('/')).toContain('3 entries');
    const html = await page('/?q=happened&service=&domain=&severity=medium&group=&auto_fix=true');
    expect(html).toContain('1 of 3 entries');
    expect(html).toContain('value="happened"');
    expect(html).toContain('/entries/ERROR-001');
    expect(html).not.toContain('/entries/ERROR-002');
  });

  it('says so when nothing is found', async () => {
    const html = await page('/?q=zzz');
    expect(html).toContain('No entry matches this search.');
    expect(html).toContain('use <a href="/match">Match a log</a>');
  });

  it.each(['/', '/v1/entries'])('%s refuses a query of thousands of words, and says why', async (path) => {
    const response = await call(`${path}?q=${'ab:'.repeat(4000)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('q has more than 12 words: search for fewer.');
  });

  it('says what it does not understand', async () => {
    expect(await page('/?sevrity=high', 400)).toContain('there is no filter');
  });

  it('shows fifty at a time', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `ERROR-${100 + index}`);
    const entries = ids.map((id) => [`redis/${id}-x.md`, entryText(id, `patterns: ['text of ${id}']`)]);
    const many = appOf({ 'kedb.yaml': SETTINGS, ...Object.fromEntries(entries) });
    const first = await (await many('/?q=redis')).text();
    expect(first.match(/data-item/g)).toHaveLength(50);
    expect(first).toContain('href="/?q=redis&amp;offset=50"');
    const second = await (await many('/?q=redis&offset=50')).text();
    expect(second.match(/data-item/g)).toHaveLength(10);
    expect(second).toContain('href="/?q=redis&amp;offset=0"');
  });
});

describe('/r/:alertname', () => {
  it('shows the one entry, with its command filled in from the labels', async () => {
    const html = await page('/r/RedisDown?container=redis-main');
    inOrder(html, 'docker restart redis-main', 'Why this entry', 'alertname=&quot;RedisDown&quot;');
  });

  it('lists several, each with why, and each with its own page for this alert', async () => {
    const html = await page('/r/RedisDown?disk=full&container=redis');
    expect(html).toContain('2 entries match this alert');
    inOrder(html, '/r/RedisDown/ERROR-002?disk=full&amp;container=redis', '/r/RedisDown/ERROR-001?disk=full');
    expect(await page('/r/RedisDown/ERROR-001?disk=full&container=redis')).toContain('docker restart redis');
    await page('/r/RedisDown/ERROR-999', 404);
    await page('/r/Other/ERROR-001', 404);
  });

  it('shows the nearest where there is none, and where to write the entry', async () => {
    const html = await page('/r/RedisLost?service=redis', 404);
    inOrder(
      html,
      'No entry explains this alert yet',
      'href="https://github.com/octo/kb/new/team/main?filename=known',
    );
  });

  it('takes the name of the path, whatever the query says', async () => {
    expect(await page('/r/RedisDown?alertname=Other')).toContain('Title of ERROR-001');
  });

  it('takes any label, and never fails', async () => {
    const query = new URLSearchParams({ __proto__: 'x', '': 'y', 'ſ\u0000': '\ud800', constructor: '(' });
    await page(`/r/RedisDown?${query}`);
    await page(`/r/${encodeURIComponent('a/b<c>')}`, 404);
  });
});

describe('what an entry or a label says', () => {
  const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const yaml = JSON.stringify(EVIL);
  const hostile = bareEntryText('ERROR-001', `keywords: [${yaml}]\npatterns: [abc]\nassignee: ${yaml}`)
    .replace('Title of ERROR-001', yaml)
    .replace('service: redis', `service: ${yaml}`)
    .replace('resolution_group: ops', `resolution_group: ${yaml}`);
  const headings = [
    'Symptoms',
    'Common Causes',
    'Resolution Group',
    'Diagnosis Steps',
    'Notes',
    'History',
    EVIL,
  ];
  const body = headings.map((heading) => `## ${heading}\n- ${EVIL}\n\n1. ${EVIL}\n\n${EVIL}\n`).join('\n');
  const evil = appOf({ 'kedb.yaml': `access: open\nname: ${yaml}`, 'x/ERROR-001-x.md': hostile + body });

  it.each([
    '/',
    `/?q=${encodeURIComponent(EVIL)}`,
    '/entries/ERROR-001',
    '/r/abc',
    `/r/${encodeURIComponent(EVIL)}?${encodeURIComponent(EVIL)}=${encodeURIComponent(`abc ${EVIL}`)}`,
    `/${encodeURIComponent(EVIL)}`,
    `/sign-in?to=${encodeURIComponent(EVIL)}`,
  ])('is only text in %s', async (path) => {
    const html = await (await evil(path, { headers: { accept: 'text/html' } })).text();
    expect(html).toContain('<!doctype html>');
    expect(await dangersIn(html)).toEqual([]);
  });
});

describe('text that reorders or steers', () => {
  const HIDDEN = '\u202egnp.exe\u2066\u200f\u0007\u001b[31m\u0085\r';
  const yaml = JSON.stringify(`abc${HIDDEN}`).replaceAll(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const hidden = appOf({
    'kedb.yaml': `access: open\nname: ${yaml}`,
    'x/ERROR-001-x.md': `${bareEntryText('ERROR-001', "patterns: ['abc']").replace('Title of ERROR-001', yaml)}## Notes\n- a ${HIDDEN} &#x202e; &rlm;\n`,
  });
  const query = encodeURIComponent(HIDDEN);

  it.each([
    '/',
    `/?q=${query}`,
    '/entries/ERROR-001',
    `/r/abc${query}?${query}=${query}&summary=${query}`,
    `/${query}`,
    `/entries/${query}`,
    `/sign-in?to=${query}`,
  ])('is replaced in %s, as a page and as text', async (path) => {
    for (const accept of ['text/html', 'text/plain', 'text/markdown']) {
      const text = await (await hidden(path, { headers: { accept } })).text();
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
    }
  });
});

describe('scripts and the stylesheet', () => {
  it('are there for everyone and for ever, and nothing else is', async () => {
    const worker = (path: string) => exports.default.fetch(new Request(`https://kedb.test${path}`));
    const html = await (await worker('/sign-in')).text();
    const paths = [...html.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.map((path) => path.replace(/-[0-9a-f]{10}/, ''))).toEqual([
      '/pages/styles.css',
      '/pages/page.js',
      '/pages/sign-in.js',
    ]);
    for (const path of paths) {
      const response = await worker(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await worker('/pages/styles.css')).status).toBe(404);
    expect((await worker('/pages/..%2fkb%2fentries%2fERROR-001.json')).status).toBe(404);
  });
});

describe('every page', () => {
  it.each(['/', '/entries/ERROR-001', '/r/RedisDown', '/r/None', '/sign-in', '/nothing'])(
    'has nothing inline, so that its policy can be strict: %s',
    async (path) => {
      const response = await call(path, { headers: { accept: 'text/html' } });
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(response.headers.get('cache-control')).toBe('private, no-cache');
      expect(await dangersIn(await response.text())).toEqual([]);
    },
  );
});

describe('the page of a plan', () => {
  it('shows the condition of an automatic fix, and fills the commands of all sections', async () => {
    const html = await page('/r/QueueFull?volume=orders');
    expect(html).toContain('Run the fix');
    expect(html).toContain('only while the standby is in sync');
    expect(html).toContain('umount orders');
  });

  it('shows lists in lists, links, struck words and placeholders as such', async () => {
    const html = await page('/entries/ERROR-003');
    expect(html).toMatch(/orders wait<\/p>\s*<ul>|orders wait\s*<ul>/);
    expect(html).toContain('<a href="https://board.example/q">');
    expect(html).toContain('<del>that one</del> &lt;node&gt;');
  });
});
