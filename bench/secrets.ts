/**
 * Measures masking at three sizes, with text that a stranger may send. If masking is linear, the figures of a row are about equal.
 * `npm run bench:secrets -- --kilobytes 16,64,256`
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '16,64,256' },
    /** The folder with `redact.ts` and `secrets.ts`, for example of another version. */
    from: { type: 'string', default: 'src/lib/secrets' },
  },
});

/** Texts that are repeated up to the size. None of them is a real secret. */
const UNITS: Record<string, string> = {
  'a log':
    '2026-11-23T10:00:07Z INFO worker-3: GET /v1/items/42?page=3 200 in 12.5 ms from 10.0.12.7, user lin\n',
  'one long word': 'a',
  'words with dots': 'a.',
  colons: '1:',
  schemes: 'a://',
  'schemes, users': 'a://b:c@',
  'options of one command': '-pabc ',
  'the same command': 'mysql -pabc ',
  'names of secrets': 'password=',
  'a secret a word': 'token: q8Zt3LmX7v ',
  quotes: 'password="',
  'quotes in quotes': 'password=\\"',
  headers: 'authorization: a=b,',
  cookies: 'cookie: a',
  'begun keys': '-----BEGIN PRIVATE KEY-----',
  'mail addresses': 'a@b.example ',
  'half mail addresses': 'a@',
  digits: '4111 ',
  base64: 'Zq8Lm3vRwK2pT9',
  elements: '<password ',
  queries: '&sig',
  signatures: '?sv=1',
  invisible: 'pass\u200b',
};

const from = (file: string) => import(pathToFileURL(resolve(values.from, file)).href);
const { redact } = await from('redact.ts');
const { findSecrets, maskSecrets } = await from('secrets.ts');
const sizes = values.kilobytes.split(',').map(Number);

console.log(
  `${'ms'.padEnd(26)}${['redact', 'find', 'mask'].flatMap((name) => sizes.map((size) => `${name} ${size} KB`.padStart(14))).join('')}`,
);
for (const [name, unit] of Object.entries({
  ...UNITS,
  'a command of options': UNITS['options of one command'] ?? '',
})) {
  const cells = [redact, findSecrets, maskSecrets].flatMap((run) =>
    sizes.map((size) => timeOf(run, textOf(name, unit, size * 1024))),
  );
  console.log(`${name.padEnd(26)}${cells.map((cell) => cell.toFixed(1).padStart(14)).join('')}`);
}

function textOf(name: string, unit: string, size: number): string {
  const begin = name === 'a command of options' ? 'mysql ' : '';
  return begin + unit.repeat(Math.ceil(size / unit.length));
}

/** The best of three runs, because other work on the machine may slow one. */
function timeOf(run: (text: string) => unknown, text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const started = performance.now();
      run(text);
      return performance.now() - started;
    }),
  );
}
