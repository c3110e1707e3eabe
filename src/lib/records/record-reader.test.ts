import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRAPPINGS } from '../../../test/support/arbitraries/wrappings.ts';
import { createLocator } from './read-record.ts';
import { RecordReader, type StreamRecord } from './record-reader.ts';

/** Lines that begin, continue and end records of many kinds, and the characters between them. */
const PIECES = [
  '2026-11-24 10:00:00 ERROR lost',
  'java.lang.Error: lost',
  '\tat shop.Orders.find(Orders.java:1)',
  'Caused by: java.net.ConnectException',
  'Traceback (most recent call last):',
  '  File "a.py"',
  "KeyError: 'price'",
  'During handling of the above exception, another exception occurred:',
  'panic: lost',
  'goroutine 1 [running]:',
  '2026-11-24T10:00:00.1Z stderr P Error ',
  '2026-11-24T10:00:00.1Z stderr F lost',
  '{"log":"lost","stream":"stdout","time":"1"}',
  '{"message":"naïve 😀"}',
  'Log Name:      System',
  'Description:',
  'web-1  | lost',
  'db-1  | lost',
  'db-1  |   goes on',
  '2026-11-24T10:00:00.1Z stdout P out ',
  '2026-11-24T10:00:00.1Z stdout F ends',
  '\x1b[31mred\x1b[0m',
  '😀',
  'x'.repeat(40),
  '  ',
  '\u00a0',
];
const stream = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\r\n')), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

function readAll(chunks: readonly string[], reader = new RecordReader()): StreamRecord[] {
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.flush()];
}

/** The lines of all records in their order. Those of sources that write in turns come in the order of their records. */
function whole(records: readonly StreamRecord[]): string {
  const lines = records.flatMap(({ raw, ending, firstLine, numbers }) =>
    `${raw}${ending}`
      .split(/(?<=\n)/)
      .map((text, index) => ({ text, number: numbers?.[index] ?? firstLine + index })),
  );
  return lines
    .sort((a, b) => a.number - b.number)
    .map(({ text }) => text)
    .join('');
}

/** Small enough that a stream of the test reaches them. */
const TIGHT = { lines: 3, bytes: 64 };

describe.each([
  ['with the usual limits', undefined],
  ['with tight limits', TIGHT],
])('a stream %s', (_name, limits) => {
  it('gives the records of the text for its lines', () => {
    const timed = [
      '[2026-11-24 10:00] a',
      'Nov 24 10:00:00 web a',
      '2026-11-24 10:00:00 DETAIL:  a',
      '[pod/a/b] a',
    ];
    const text = fc
      .tuple(stream, fc.array(fc.constantFrom(...timed)), stream)
      .map(([a, b, c]) => `${a}${b.join('\n')}${c}\n`);
    fc.assert(
      fc.property(text, (log) => {
        const reader = new RecordReader();
        const records = [...reader.pushLines(log.slice(0, -1).split('\n')), ...reader.flush()];
        expect(records).toEqual(readAll([log]));
      }),
    );
  });

  it('gives a line with line feeds as a record of its own', () => {
    const reader = new RecordReader();
    reader.push('2026-11-24 10:00:00 begun');
    const records = [
      ...reader.pushLines(['2026-11-24 10:00:01 a', '2026-11-24 10:00:02 b\nc', '  d']),
      ...reader.flush(),
    ];
    expect(records.map(({ raw, firstLine }) => [firstLine, raw])).toEqual([
      [1, '2026-11-24 10:00:00 begun'],
      [2, '2026-11-24 10:00:01 a'],
      [3, '2026-11-24 10:00:02 b\nc'],
      [4, '  d'],
    ]);
  });

  it('gives the same records in any chunks', () => {
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 8 });
    fc.assert(
      fc.property(stream, cuts, (text, places) => {
        const ends = [...places.filter((place) => place < text.length), text.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
        expect(readAll(chunks, new RecordReader(limits))).toEqual(readAll([text], new RecordReader(limits)));
        expect(readAll([...text], new RecordReader(limits))).toEqual(
          readAll([text], new RecordReader(limits)),
        );
      }),
    );
  });

  it('is its records joined again', () => {
    fc.assert(
      fc.property(stream, (text) => {
        expect(whole(readAll([text], new RecordReader(limits)))).toBe(text);
      }),
    );
  });
});

describe('a record', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CR LF', 'a\r\nb\r\n', ['a', 'b']],
    ['a CR alone, as of a progress bar', '10%\r50%\rdone\n', ['10%', '50%', 'done']],
    ['nothing at the end', 'a\nb', ['a', 'b']],
  ])('ends at %s', (_name, text, raws) => {
    expect(readAll([text]).map(({ raw }) => raw)).toEqual(raws);
  });

  it.each(['\u2028', '\u2029', '\x85', '\v', '\f'])('does not end at %j', (character) => {
    expect(readAll([`a${character}b\nc`]).map(({ text }) => text)).toEqual(['a b', 'c']);
  });

  it('knows its lines, without the blank ones behind it', () => {
    const records = readAll(['one\ntwo\n  goes on\n\n\nthree\r\n10%\r20%\nlast']);
    expect(records.map(({ text, firstLine, lastLine }) => [text, firstLine, lastLine])).toEqual([
      ['one', 1, 1],
      ['two\n  goes on', 2, 3],
      ['three', 6, 6],
      ['10%', 7, 7],
      ['20%', 7, 7],
      ['last', 8, 8],
    ]);
  });

  it('waits for the next one, or for quiet; a line without its end waits on', () => {
    const reader = new RecordReader();
    expect(reader.push('java.lang.Error: lost\n')).toEqual([]);
    expect(reader.push('\tat a(A.java:1)\nnext').map(({ raw }) => raw)).toEqual([]);
    expect(reader.quiet().map(({ raw }) => raw)).toEqual(['java.lang.Error: lost\n\tat a(A.java:1)']);
    expect(reader.push(' line\n')).toEqual([]);
    expect(reader.flush().map(({ raw }) => raw)).toEqual(['next line']);
  });

  it('that is only blank lines has no text', () => {
    expect(readAll(['\n\n  \na\n']).map(({ text }) => text.trim())).toEqual(['', 'a']);
  });

  it('tells its limit of lines, and goes on in the next record', () => {
    const frames = Array.from({ length: 7 }, (_, index) => `\tat a(A.java:${index})`);
    const records = readAll(
      [['java.lang.Error: lost', ...frames, 'next'].join('\n')],
      new RecordReader(TIGHT),
    );
    expect(records.map(({ raw, limit }) => [raw.split('\n').length, limit])).toEqual([
      [3, 'lines'],
      [3, 'lines'],
      [2, null],
      [1, null],
    ]);
  });

  it('counts bytes, and never cuts a character in half', () => {
    const records = readAll([`${'😀'.repeat(20)}\nnext`], new RecordReader(TIGHT));
    expect(records.map(({ raw, limit }) => [raw, limit])).toEqual([
      ['😀'.repeat(16), 'bytes'],
      ['😀'.repeat(4), null],
      ['next', null],
    ]);
  });
});

describe('sources that write in turns', () => {
  const cri = (stream: string, tag: string, text: string) =>
    `2026-11-24T10:00:00.1Z ${stream} ${tag} ${text}`;
  const docker = (stream: string, log: string) => JSON.stringify({ log, stream, time: '1' });

  it.each([
    ['CRI', [cri('stderr', 'P', 'Error at re'), cri('stdout', 'F', 'GET /'), cri('stderr', 'F', 'dis')]],
    ['Docker', [docker('stderr', 'Error at re'), docker('stdout', 'GET /\n'), docker('stderr', 'dis\n')]],
  ])('have the parts of their own lines joined: %s', (_name, lines) => {
    const records = readAll([lines.join('\n')]);
    const read = records.map(({ text, firstLine, lastLine }) => [text, firstLine, lastLine]);
    expect(read.sort()).toEqual([
      ['Error at redis', 1, 3],
      ['GET /', 2, 2],
    ]);
  });

  const trace = ['Traceback (most recent call last):', '  File "a.py", line 1, in ping', "KeyError: 'price'"];
  const other = ['started', 'ready', 'GET /'];

  it.each([
    ['docker compose logs', 'api-1  | ', 'web-1  | '],
    ['kubectl logs --prefix', '[pod/api-1/app] ', '[pod/web-1/app] '],
    ['syslog', 'Nov 24 10:00:00 node-1 api[7]: ', 'Nov 24 10:00:00 node-1 web[8]: '],
    ['CRI', cri('stderr', 'F', ''), cri('stdout', 'F', '')],
  ])('have records of several lines: %s', (_name, own, others) => {
    const log = trace.flatMap((line, index) => [own + line, others + other[index]]).join('\n');
    const records = readAll([log]);
    expect(records.map(({ text }) => text).sort()).toEqual([...other, trace.join('\n')].sort());
    const record = records.find(({ firstLine }) => firstLine === 1) as StreamRecord;
    const start = record.text.indexOf('KeyError');
    expect(createLocator(record)({ start, end: start + 5 }).line).toBe(5);
    expect(record.lastLine).toBe(5);
  });

  it('are few, and none waits for long: a record that does is complete', () => {
    const names = Array.from({ length: 40 }, (_, index) => `c${index}  | `);
    const reader = new RecordReader();
    expect(reader.push(names.map((name) => `${name}lost\n`).join(''))).toHaveLength(7);
    expect(reader.push('web  | x\n'.repeat(2_000)).filter(({ text }) => text === 'lost')).toHaveLength(33);
  });
});

describe('labels', () => {
  const labelsOf = (raw: string) => ({ ...readAll([raw])[0]?.labels });

  it.each([
    [
      '{"message":"x","service":{"name":"shop"},"kubernetes":{"pod_name":"web-1","namespace":"prod","container_name":"web"}}',
      { service: 'shop', pod: 'web-1', namespace: 'prod', container: 'web' },
    ],
    [
      '{"MESSAGE":"x","PRIORITY":"3","_HOSTNAME":"node-1","SYSLOG_IDENTIFIER":"app"}',
      { level: 'error', host: 'node-1', service: 'app' },
    ],
    ['{"msg":"x","level":50,"hostname":"h"}', { level: 'error', host: 'h' }],
    ['<11>Nov 24 10:00:00 node-1 app[7]: x', { host: 'node-1', service: 'app', level: 'error' }],
    ['[pod/web-7b9c/app] level=warn msg=x', { pod: 'web-7b9c', container: 'app', level: 'warning' }],
    ['2026-11-24T10:00:00.123456+00:00 node-1 app: x', { host: 'node-1', service: 'app' }],
    ['2026-11-24T10:00:00Z {app="shop", pod="web-1", x="{"} x', {}],
    ['2026-11-24T10:00:00Z {app="shop", pod="web-1", x="y"} x', { service: 'shop', pod: 'web-1' }],
    ['2026-11-24T10:00:00.123456+00:00 app[web.1]: x', { service: 'app', container: 'web.1' }],
    ['web-7b9c5d8f4-x2xkz app x', { pod: 'web-7b9c5d8f4-x2xkz', container: 'app' }],
    ['{"streams":[{"stream":{"app":"shop"},"values":[["1763978400000000000","x"]]}]}', { service: 'shop' }],
    [
      'E1124 10:00:00.000000       1 pod.go:12] "x" pod="shop/web-1"',
      { level: 'error', namespace: 'shop', pod: 'web-1' },
    ],
    ['shop-web-1  | x', { container: 'shop-web-1', service: 'shop-web' }],
    ['E1124 10:00:00.000000       1 pod.go:12] x', { level: 'error' }],
    ['{"message":"x","__proto__":{"level":"error"},"constructor":"y","host":""}', {}],
  ])('come from the fields beside the message: %s', (raw, labels) => {
    expect(labelsOf(raw)).toEqual(labels);
  });
});

describe('hostile streams', () => {
  // A reader that is not linear needs longer for these than a test may take.
  it.each([
    ['JSON of great depth', () => `{"message":"x","a":${'['.repeat(100_000)}`],
    ['objects of great depth', () => '{"a":'.repeat(100_000)],
    ['a line of 10 MB', () => `{"message":"${'x'.repeat(10_000_000)}"}`],
    ['10 MB of backslashes', () => `{"message":"${'\\'.repeat(10_000_000)}`],
    ['10 MB of quotes', () => `{${'"'.repeat(10_000_000)}`],
    ['a million lines that go on', () => `java.lang.Error: x${'\n\tat a(A.java:1)'.repeat(1_000_000)}`],
    ['a million blank lines', () => `x${'\n'.repeat(1_000_000)}`],
    ['a million quotes that open nothing', () => `{"a\n`.repeat(300_000)],
    ['many levels', () => `{"level":"x",`.repeat(100_000)],
    ['many messages', () => `{${'"message":"x",'.repeat(100_000)}"a":1}`],
    ['unfinished colours', () => '\x1b[0'.repeat(300_000)],
    ['unfinished titles', () => '\x1b]'.repeat(300_000)],
    ['accents without end', () => `e${'\u0301'.repeat(300_000)}`],
    ['parentheses', () => `${'('.repeat(300_000)}\nx`],
    ['colons', () => `${':1'.repeat(300_000)}\nx`],
    ['dots', () => `ERROR: x\n${'a.'.repeat(300_000)}`],
    ['keys of logfmt', () => 'a=b '.repeat(300_000)],
    ['structured data', () => `<1>1 - h a 1 - ${'[a b="\\'.repeat(100_000)}`],
    ['entities', () => '&quot;&#'.repeat(200_000)],
    ['bytes', () => `{"MESSAGE":[${'200,'.repeat(200_000)}`],
    ['parts that never end', () => '2026-11-24T10:00:00.1Z stderr P x\n'.repeat(100_000)],
    ['NULs', () => '\0'.repeat(300_000)],
    ['halves of characters', () => '\ud83d'.repeat(300_000)],
    ['keys and values', () => 'Log Name:      System\nEvent ID:      7\n\n'.repeat(100_000)],
    ['heads without JSON', () => `2026-11-24 10:00:00 [ERROR] ${'a.'.repeat(300_000)}}`],
    ['tags without JSON', () => `[0] ${'a.'.repeat(300_000)}: [[1, {}], {}}]`],
    ['arrows', () => `{${'"a"=>{'.repeat(100_000)}}`],
    ['labels of logcli', () => `2026-11-24T10:00:00Z {${'a="'.repeat(300_000)}} x`],
    ['a long stream of AWS', () => `2026-11-24T10:00:00+00:00 ${'a/'.repeat(300_000)} x`],
    ['CRs', () => '\r'.repeat(300_000)],
  ])('are read: %s', (_name, make) => {
    const text = make();
    expect(whole(readAll([text])) === text).toBe(true);
  });

  it('of single characters are read', () => {
    expect(whole(readAll([...'{"message":"x"} \u00a0\n'.repeat(10_000)]))).toHaveLength(180_000);
  });

  it('have no lone surrogate in their texts', () => {
    const [record] = readAll(['{"message":"\\ud83d x \ude00"}']);
    expect(record?.text.isWellFormed()).toBe(true);
    expect(record?.around.every((text) => text.isWellFormed())).toBe(true);
  });
});

it('the wrappings of the tests are at least 22', () => {
  expect(Object.keys(WRAPPINGS).length).toBeGreaterThanOrEqual(22);
});
