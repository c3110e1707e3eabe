import type { Random } from '../../test/support/arbitraries/random.ts';

const WORDS =
  `primary replica main default orders_idx users events staging tmp eth0 sda1 admin deploy metrics public core blue`.split(
    ' ',
  );
const PATHS = [
  '/var/lib/data',
  '/etc/app/config.yaml',
  '/api/v1/orders',
  '/srv/export/daily.csv',
  '/tmp/upload',
  '/healthz',
];

type Placeholder = 'host' | 'port' | 'n' | 'id' | 'path' | 'word';

/** A value for each placeholder, as a program would print it. */
const VALUES: Record<Placeholder, (random: Random) => string> = {
  host: (random) => `10.${random.between(0, 9)}.${random.between(0, 255)}.${random.between(1, 254)}`,
  port: (random) => String(random.between(1024, 49151)),
  n: (random) => String(random.between(1, 99999)),
  id: (random) => random.between(2 ** 28, 2 ** 32 - 1).toString(16),
  path: (random) => random.pick(PATHS),
  word: (random) => random.pick(WORDS),
};

/** The parts of a pattern that an author writes in place of each placeholder. */
const CLASSES: Record<Placeholder, readonly string[]> = {
  host: ['\\S+', '.*', '[0-9.]+', '[^ ]+'],
  port: ['\\d+', '.*', '[0-9]+'],
  n: ['\\d+', '.*', '\\d+'],
  id: ['[0-9a-f]+', '.*', '\\w+'],
  path: ['.*', '\\S+'],
  word: ['.*', '\\w+', '[^"]+', '\\S+'],
};

export function fillIn(template: string, random: Random): string {
  return replace(template, (name) => VALUES[name](random));
}

/** The template as a pattern: fixed text is escaped, placeholders become classes. */
export function toPattern(template: string, random: Random): string {
  const escaped = template.replace(/[\\^$.*+?()[\]|]/g, '\\$&');
  return replace(escaped, (name) => random.pick(CLASSES[name]));
}

function replace(template: string, value: (name: Placeholder) => string): string {
  return template.replace(/\{(host|port|n|id|path|word)\}/g, (_, name: Placeholder) => value(name));
}
