/** Fills the templates of healthy log lines. Every run on every machine gives the same lines. */

import type { Random } from '../../test/support/arbitraries/random.ts';

/** Fills in `{n:1-9}` (a number), `{hex:8}` (eight digits), `{ip}`, `{user}` and so on. Any other brace stays as it is. */
export function expandTemplate(template: string, random: Random): string {
  const at = new Date(FIRST + random.next() * SPAN);
  return template
    .replace(/\{n:(\d+)-(\d+)\}/g, (_, low: string, high: string) => numberBetween(+low, +high, random))
    .replace(/\{hex:(\d+)\}/g, (_, length: string) => hexDigits(+length, random))
    .replace(/\{([a-z-]+)\}/g, (whole, name: string) => TIMES[name]?.(at) ?? choose(name, random) ?? whole);
}

const FIRST = Date.parse('2026-11-09T00:00:00Z');
const SPAN = 7 * 24 * 60 * 60 * 1000;

function numberBetween(low: number, high: number, random: Random): string {
  return String(random.between(low, high));
}

function hexDigits(length: number, random: Random): string {
  return Array.from({ length }, () => random.below(16).toString(16)).join('');
}

const CHOICES: Record<string, readonly string[]> = {
  ip: [
    '10.0.3.17',
    '10.42.1.9',
    '172.18.0.4',
    '172.20.0.11',
    '192.168.10.23',
    '203.0.113.8',
    '198.51.100.77',
  ],
  user: ['ana', 'bogdan', 'deploy', 'grace', 'helix', 'lin', 'reports', 'svc_app'],
  host: ['app.example.com', 'shop.example.org', 'api.example.net', 'intranet.example'],
  node: ['web-1', 'web-2', 'db-1', 'worker-3', 'ip-10-0-3-17'],
  thing: ['orders', 'invoices', 'articles', 'search', 'payments', 'reports', 'sessions', 'profiles'],
  ns: ['default', 'shop', 'monitoring', 'kube-system'],
  db: ['helix', 'shop', 'keycloak'],
  path: [
    '/',
    '/orders/4711',
    '/api/v1/articles?page=2',
    '/search?q=error',
    '/login',
    '/metrics',
    '/img/logo.svg',
  ],
  agent: [
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/132.0',
    'curl/8.5.0',
    'Prometheus/2.53.1',
    'Go-http-client/1.1',
  ],
};

function choose(name: string, random: Random): string | null {
  const choices = CHOICES[name];
  return choices ? random.pick(choices) : null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function monthOf(at: Date): string {
  return MONTHS[at.getUTCMonth()] ?? '';
}

/** The formats in which programs write the time. */
const TIMES: Record<string, (at: Date) => string> = {
  iso: (at) => at.toISOString(),
  'iso-ms': (at) => at.toISOString().replace('Z', '+01:00'),
  'iso-space': (at) => at.toISOString().slice(0, 19).replace('T', ' '),
  'iso-comma': (at) => at.toISOString().slice(0, 23).replace('T', ' ').replace('.', ','),
  clf: (at) =>
    `${two(at.getUTCDate())}/${monthOf(at)}/${at.getUTCFullYear()}:${at.toISOString().slice(11, 19)} +0000`,
  nginx: (at) => at.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/'),
  syslog: (at) => `${monthOf(at)} ${two(at.getUTCDate())} ${at.toISOString().slice(11, 19)}`,
  redis: (at) =>
    `${two(at.getUTCDate())} ${monthOf(at)} ${at.getUTCFullYear()} ${at.toISOString().slice(11, 23)}`,
  klog: (at) => `${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())} ${at.toISOString().slice(11, 23)}000`,
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
