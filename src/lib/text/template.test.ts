import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../test/support/kb/files-in.ts';
import { loadKb } from '../../core/kb/load-kb.ts';
import { normaliseText } from './normalise.ts';
import { templateOf } from './template.ts';

function shape(line: string): string {
  return templateOf(line).template;
}

describe('templateOf', () => {
  it.each([
    ['2026-11-16 08:14:02,118 ERROR x', '<time> ERROR x'],
    ['[2026-11-12T05:43:58.871+01:00] x', '[<time>] x'],
    ['2026-08-29 03:41:00.119 CEST [1022] x', '<time> [<number>] x'],
    ['2026/08/20 08:20:12 [error] 29#29: *88121 x', '<time> [error] <number>#<number>: *<number> x'],
    ['1:M 16 Nov 2026 08:16:40.871 * x', '<number>:M <time> * x'],
    ['Sep  7 02:14:19 helix-a kernel: x', '<time> helix-a kernel: x'],
    ['Sun Apr 19 05:19:43 2026 x', '<time> x'],
    ['NotAfter: Sun Oct 04 23:59:59 UTC 2026', 'NotAfter: <time>'],
    ['[12/Nov/2026:05:44:02 +0100] x', '[<time>] x'],
    ['E1122 03:00:00.123456       1 main.go:88] x', '<time> <number> main.go:<number>] x'],
    ['due 2026-11-22, not 22.11.2026', 'due <date>, not <date>'],
    ['{"time":"2026-10-30 02:41:12.574019+00:00"}', '{"time":"<time>"}'],
    ['msg: a\\n2026-10-30 02:41:12Z b', 'msg: a\\n<time> b'],
  ])('masks the times in %j', (line, template) => {
    expect(shape(line)).toBe(template);
  });

  it.each([
    ['dial tcp 172.18.0.4:6379: i/o timeout', 'dial tcp <ip>:<port>: i/o timeout'],
    ['[::1]:80 fe80::42:acff:fe12:4 2001:db8:0:0:0:0:0:1', '[<ip>]:<port> <ip> <ip>'],
    ['10.0.0.0/8 via 00:1b:44:11:3a:b7', '<ip> via <mac>'],
    ['upstream: "http://172.18.0.7:8000/api/v1/jobs", x', 'upstream: "http://<url>", x'],
    ['Connected to amqp://helix:**@rabbitmq:5672//.', 'Connected to amqp://<url>.'],
    ['mail to ada.l+x@mail.example.com failed', 'mail to <email> failed'],
    ['celery@worker-1 ready', 'celery@worker-<number> ready'],
    ['redis at redis:6379', 'redis at redis:<number>'],
  ])('masks the addresses in %j', (line, template) => {
    expect(shape(line)).toBe(template);
  });

  it.each([
    ['pod api-7d9f8b6c5d-x2x4z, job-29123456-x2x4z, ds-x2x4z', 'pod api-<pod>, job-<pod>, ds-<pod>'],
    ['use https-proxy and redis-https', 'use https-proxy and redis-https'],
    ['container 3f4e5d6c7b8a sha256:0123456789abcdef', 'container <hex> sha256:<hex>'],
    ['task 6f2f7c1e-0b86-4f5a-9c52-5a1d3f4f0c11 at 0xDEADBEEF', 'task <uuid> at <hex>'],
    ['token \\"x1Y2z3A4b5C6\\" tid=1jb4 user "ab12"', 'token \\"<id>\\" tid=<id> user "<id>"'],
    ['worker3 of x509, EXT4-fs (sdb1), utf8', 'worker<number> of x509, EXT4-fs (sdb<number>), utf8'],
    ['facade decade deadbeef', 'facade decade deadbeef'],
  ])('masks the ids in %j', (line, template) => {
    expect(shape(line)).toBe(template);
  });

  it.each([
    ['took 1h30m, then 5ms, 12.5s, 3µs', 'took <duration>, then <duration>, <duration>, <duration>'],
    ['used 512Mi of 1.5GB, 20971520kB', 'used <size> of <size>, <size>'],
    ['a=-1, +2.5, 1,234 or 3e-9: 98%', 'a=<number>, <number>, <number> or <number>: <number>%'],
    ['check 3/5 of I/O at r/w', 'check <number>/<number> of I/O at r/w'],
    ['File "/usr/lib/python3.12/x.py", line 340', 'File "<path>", line <number>'],
    ['GET /api/v1/jobs?id=7 HTTP/1.1', 'GET <path> HTTP/<number>'],
    ['open C:\\logs\\a.log: denied', 'open <path>: denied'],
    ['  padded    to\t width  ', 'padded to width'],
    ['', ''],
  ])('masks the quantities and paths in %j', (line, template) => {
    expect(shape(line)).toBe(template);
  });

  it('gives 144 coloured lines that differ in numbers one template', () => {
    const lines = Array.from({ length: 144 }, (_, index) => {
      const time = new Date(Date.UTC(2026, 10, 22, 3, index, index * 7)).toISOString();
      const ip = `10.${index}.${index * 2}.${255 - index}`;
      return `\x1b[${31 + (index % 7)}m${time} ERROR [worker-${index}]\x1b[0m job ${index * 9973} on ${ip}:${5000 + index} took ${index}.${index}s (${index % 100}%)`;
    });
    expect(new Set(lines.map(shape))).toEqual(
      new Set(['<time> ERROR [worker-<number>] job <number> on <ip>:<port> took <duration> (<number>%)']),
    );
  });

  const piece = fc.constantFrom(
    '2026-11-22',
    '08:14:02',
    ' ',
    ' ',
    '-',
    ':',
    '::',
    '/',
    '.',
    '"',
    '[',
    ']',
    '\\n',
    '<',
    '@',
    '\x1b[31m',
    '\r',
    'redis',
    'ab12',
    '10.0.0.1',
    '6379',
    'http://',
    '+',
    '7d9f8b6c5d-x2x4z',
    'ms',
    '0x',
    'é',
    '\ud83d',
    '=',
    'Nov 16',
    'C:\\',
    '%',
    '\n',
  );
  const line = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('cuts a line into parts that are the line', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { parts } = templateOf(text);
        expect(parts.map((part) => part.text).join('')).toBe(normaliseText(text));
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it("masks no mask of this repository's samples further", () => {
    const { entries } = loadKb(filesIn('kb')).value;
    const lines = entries.flatMap(({ samples }) => [...samples.match, ...samples.no_match]);
    expect(lines.length).toBeGreaterThan(100);
    for (const { text } of lines) expect(shape(shape(text))).toBe(shape(text));
  });

  it('does not depend on what the numbers are', () => {
    const words = fc.array(fc.constantFrom('job', 'failed', 'after', 'tries', 'on'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.nat()), (names, some, others) => {
        const write = (numbers: typeof some) =>
          names.map((name) => `${name} ${numbers.next().value}`).join(', ');
        expect(shape(write(some))).toBe(shape(write(others)));
      }),
    );
  });

  it.each([
    'a.',
    '1-',
    '/',
    '0',
    '"',
    'a@',
    '1.',
    '1:',
    '-',
    'ab1',
    '::',
    'a:',
    '1 Jan ',
    'http://',
    'a://',
    '\\',
    '\x1b[',
    '2026-01-01T',
    'aa:',
    '/a',
    '1s',
    '-b2',
    '1,',
    'C:\\',
    '%',
    'x.y@z.',
    ' ',
  ])('is done with 256 KB of %j at once', (hostile) => {
    const text = hostile.repeat(Math.floor(262_144 / hostile.length));
    expect(shape(text).length).toBeLessThanOrEqual(text.length * 5);
  });
});
