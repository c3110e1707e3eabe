import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProject } from '../../scripts/project.ts';
import type { AlertsAnswer, HealthAnswer } from '../../src/generated/api.ts';
import { type ActionRun, runAction } from '../support/github/run-action.ts';
import { eventually, freePort, type Running, start } from '../support/processes/processes.ts';

const OFFLINE = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' };
const WRANGLER = resolve('node_modules/wrangler/wrangler-dist/cli.js');
const TOKEN = 'token-of-the-deploy-test-01234567';

const page = readFileSync('docs/deploy.md', 'utf8');

/** The inputs that the workflow of docs/deploy.md gives to the Action. */
function documentedInputs(): Record<string, string> {
  const [, workflow = ''] = /```yaml\n(name: Deploy kedb\n[\s\S]*?)^```/m.exec(page) ?? [];
  const { steps }: { steps: { uses?: string; with: Record<string, string> }[] } = parse(workflow).jobs.deploy;
  return steps.find(({ uses }) => uses?.startsWith(`${readProject().name}@`))?.with ?? {};
}

/** The page's example of a team's own keys, and the input that names it. */
function documentedConfig(): { text: string; file: string } {
  const [, text = ''] = /```yaml\n(name: known-errors\n[\s\S]*?)^```/m.exec(page) ?? [];
  const [, file = ''] = /`wrangler-config: (\S+)`/.exec(page) ?? [];
  return { text, file };
}

/** A repository with a knowledge base at the place that the page names, and without kedb. */
function knowledgeBaseRepository(): string {
  const workspace = mkdtempSync(join(tmpdir(), 'kedb-deploy-'));
  for (const item of ['redis', 'kedb.yaml'])
    cpSync(join('kb', item), join(workspace, 'kb', item), { recursive: true });
  writeFileSync(
    join(workspace, 'kb/kedb.yaml'),
    `${readFileSync('kb/kedb.yaml', 'utf8')}checks: { references/unknown: off }\n`,
  );
  return workspace;
}

describe('mode build as docs/deploy.md has it, with the keys of its example', () => {
  const workspace = knowledgeBaseRepository();
  const folder = join(workspace, 'kedb-deploy');
  let built: ActionRun;
  let worker: Running | undefined;

  beforeAll(async () => {
    const { text, file } = documentedConfig();
    writeFileSync(join(workspace, file), text);
    built = await runAction(
      { ...documentedInputs(), 'wrangler-config': file },
      { GITHUB_WORKSPACE: workspace },
    );
  });

  afterAll(async () => {
    await worker?.stop();
    rmSync(workspace, { recursive: true });
  });

  it('writes the Worker, the compiled knowledge base and the configuration', () => {
    expect(built.stdout).not.toContain('::error');
    expect(built).toMatchObject({ exitCode: 0, outputs: { 'deploy-path': 'kedb-deploy' } });
    expect(readdirSync(folder).sort()).toEqual([
      'assets',
      'kb.txt',
      'page-files.txt',
      'worker.js',
      'worker.licenses.txt',
      'wrangler.jsonc',
    ]);
    const [, ...json] = readFileSync(join(folder, 'wrangler.jsonc'), 'utf8').split('\n');
    expect(JSON.parse(json.join('\n'))).toMatchObject({
      name: 'known-errors',
      vars: { KEDB_LEDGER_SHARDS: '1' },
      routes: [{ pattern: 'kedb.example.com', custom_domain: true }],
      observability: { enabled: true },
      secrets: { required: ['KEDB_WEBHOOK_TOKEN', 'KEDB_API_TOKEN'] },
    });
  });

  it('is what wrangler deploys', async () => {
    const dryRun = start(
      process.execPath,
      [WRANGLER, 'deploy', '--dry-run', '--config', join(folder, 'wrangler.jsonc')],
      {
        ...process.env,
        ...OFFLINE,
      },
    );
    await new Promise((done) => dryRun.child.once('exit', done));
    expect(dryRun.child.exitCode, dryRun.output()).toBe(0);
    expect(dryRun.output()).toMatch(/env\.LEDGER \(Ledger\)/);
    expect(dryRun.output()).not.toContain('WARNING');
  });

  it('answers an alert in workerd, from that folder alone, and serves no entry as a file', async () => {
    const port = await freePort();
    worker = start(
      process.execPath,
      [WRANGLER, 'dev', '--config', join(folder, 'wrangler.jsonc'), '--port', String(port)],
      { ...process.env, ...OFFLINE, KEDB_WEBHOOK_TOKEN: TOKEN, KEDB_API_TOKEN: TOKEN },
    );
    const url = `http://127.0.0.1:${port}`;
    const health = await eventually(
      'the Worker',
      async () => (await fetch(`${url}/healthz`)).json(),
      worker.output,
    );
    expect((health as HealthAnswer).kb_version).toBe(built.outputs['kb-version']);
    const response = await fetch(`${url}/webhooks/alertmanager`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        alerts: [{ status: 'firing', labels: { alertname: 'RedisDown', service: 'redis' } }],
      }),
    });
    const { alerts } = (await response.json()) as AlertsAnswer;
    expect(alerts[0]).toMatchObject({ match: { error_id: 'ERROR-001' }, episode: { opened: true } });
    await expectNoFiles(url);
  });

  /** The assets contain the entries, but workerd must not serve them as files, not even with the token. */
  async function expectNoFiles(url: string): Promise<void> {
    expect(existsSync(join(folder, 'assets/kb/entries/ERROR-001.json'))).toBe(true);
    const headers = { authorization: `Bearer ${TOKEN}` };
    for (const path of ['kb/entries/ERROR-001.json', 'kb/words/0.json', 'kb.txt', 'page-files.txt'])
      for (const init of [{}, { headers }]) expect((await fetch(`${url}/${path}`, init)).status).toBe(404);
  }
});

describe('mode build with only what the workflow of docs/deploy.md gives', () => {
  const workspace = knowledgeBaseRepository();
  afterAll(() => rmSync(workspace, { recursive: true }));

  it('needs no file but the entries', async () => {
    const { exitCode, stdout, outputs } = await runAction(documentedInputs(), {
      GITHUB_WORKSPACE: workspace,
    });
    expect(stdout).not.toContain('::error');
    expect({ exitCode, folder: outputs['deploy-path'] }).toEqual({ exitCode: 0, folder: 'kedb-deploy' });
    expect(existsSync(join(workspace, 'kedb-deploy/wrangler.jsonc'))).toBe(true);
  });
});

describe('mode build, refused', () => {
  const workspace = knowledgeBaseRepository();
  afterAll(() => rmSync(workspace, { recursive: true }));

  it.each([
    [
      { 'deploy-path': '../out' },
      'the input deploy-path is "../out": it must be a folder inside the workspace',
    ],
    [{ 'wrangler-config': 'none.json' }, 'the input wrangler-config is "none.json": it cannot be read'],
    [{ 'wrangler-config': 'main.yaml' }, 'kedb sets main, so you cannot change it: remove it'],
  ])('for %j', async (inputs, message) => {
    writeFileSync(join(workspace, 'main.yaml'), 'main: evil.js\n');
    const run = await runAction({ mode: 'build', ...inputs }, { GITHUB_WORKSPACE: workspace });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(message);
    expect(existsSync(join(workspace, 'kedb-deploy'))).toBe(false);
  });

  it('deploys nothing of a knowledge base with errors', async () => {
    writeFileSync(join(workspace, 'kb/redis/ERROR-900-broken.md'), '---\nerror_id: ERROR-900\n---\n');
    const run = await runAction({ mode: 'build' }, { GITHUB_WORKSPACE: workspace });
    expect(run).toMatchObject({ exitCode: 1, outputs: { errors: expect.not.stringMatching(/^0$/) } });
    expect(existsSync(join(workspace, 'kedb-deploy'))).toBe(false);
  });
});
