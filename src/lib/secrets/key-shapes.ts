import type { SecretShape } from './secret-shape.ts';

const IS = '["\']?\\s{0,2}[:=]\\s{0,2}["\']?';

/** 128 to 256 bits as hexadecimal digits, or a UUID; not all zeros. */
const HEX = '(?!0{8})(?:[0-9a-f]{32,64}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})';

/** Keys that look like a digest, an id or a path: only their names tell what they are. So their shape alone is proof. */
export const KEY_SHAPES: readonly SecretShape[] = [
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
];
