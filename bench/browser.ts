/**
 * Measures the page /match in Chromium with a log of 50 MB: the time, the lines per second, and the additional memory of all
 * processes of the browser. `node bench/browser.ts [--megabytes 50] [--json]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { generateLines } from './match/lines.ts';

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '50' }, json: { type: 'boolean', default: false } },
});
const PORT = 8791;
const TOKEN = 'bench';
const folder = mkdtempSync(join(tmpdir(), 'kedb-bench-'));
const log = join(folder, 'app.log');
const lines = writeLog(Number(values.megabytes) * 1024 * 1024);

const server = spawn(process.execPath, ['src/cli/main.ts', 'serve', 'kb', '--port', String(PORT)], {
  env: { ...process.env, KEDB_API_TOKEN: TOKEN },
  stdio: 'ignore',
});
const browser = await chromium.launch({
  executablePath: process.env.KEDB_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await signIn(await browser.newPage());
  const before = browserMemory();
  const result = await measure(page);
  print({
    megabytes: Number(values.megabytes),
    lines,
    ...result,
    added_mb: Math.round(result.peak_mb - before),
  });
} finally {
  await browser.close();
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
}

/** Writes the log. Every tenth line is one of our own samples, so that some entries match. */
function writeLog(bytes: number): number {
  const samples = readdirSync('kb', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.match.log'))
    .flatMap((file) => readFileSync(join('kb', file), 'utf8').trimEnd().split('\n'));
  const block = generateLines(20_000).map((line, index) =>
    index % 10 === 0 ? samples[index % samples.length] : line,
  );
  const text = `${block.join('\n')}\n`;
  const times = Math.ceil(bytes / Buffer.byteLength(text));
  writeFileSync(log, Buffer.from(text.repeat(times)).subarray(0, bytes));
  return readFileSync(log, 'utf8').split('\n').length;
}

async function signIn(page: Page): Promise<Page> {
  for (;;) {
    const reached = await page.goto(`http://127.0.0.1:${PORT}/match`).catch(() => null);
    if (reached) break;
    await sleep(200);
  }
  await page.getByLabel(/token/i).fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Match a log' }).waitFor();
  return page;
}

async function measure(page: Page): Promise<{ seconds: number; peak_mb: number; said: string }> {
  const started = performance.now();
  await page.locator('input[type=file]').setInputFiles(log);
  let peak = 0;
  let said = '';
  while (!/explained by|did not work/.test(said)) {
    await sleep(50);
    peak = Math.max(peak, browserMemory());
    said = (await page.locator('[data-status]').textContent()) ?? '';
  }
  return { seconds: round((performance.now() - started) / 1000), peak_mb: Math.round(peak), said };
}

/** The private memory of all processes of Chromium, in MB. They share the rest. */
function browserMemory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, id) => sum + privateMemory(id), 0) / 1024;
}

function privateMemory(id: string): number {
  try {
    if (!readFileSync(`/proc/${id}/comm`, 'utf8').startsWith('chrom')) return 0;
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
  } catch {
    return 0;
  }
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

function print(result: {
  megabytes: number;
  lines: number;
  seconds: number;
  peak_mb: number;
  added_mb: number;
  said: string;
}): void {
  if (values.json) console.log(JSON.stringify(result));
  else console.table([result]);
}
