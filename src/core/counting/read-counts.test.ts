import { describe, expect, it } from 'vitest';
import { type Counts, countedByEpoch, renderCounts } from './counts.ts';
import { readCounts } from './read-counts.ts';

const COUNTS: Counts = new Map([
  [
    'ERROR-001',
    {
      written: 13,
      history: 3,
      totals: new Map([
        ['0f', { alerts: 3, incidents: 1 }],
        ['1a', { alerts: 10, incidents: 4 }],
      ]),
    },
  ],
  ['ERROR-002', { written: 5, history: 0, totals: new Map([['0f', { alerts: 5, incidents: 2 }]]) }],
]);
const TEXT = renderCounts(COUNTS);

/** The fault of a text, and its place. */
function faultOf(text: string): string[] {
  const read = readCounts(text);
  if (read.ok) return ['nothing'];
  const { start, end, message, help } = read.error;
  return [message, help, text.slice(start, end)];
}

function countsIn(text: string): Counts | null {
  const read = readCounts(text);
  return read.ok ? read.value.counts : null;
}

describe('counts.json', () => {
  it('is read as it was written, one line for each entry', () => {
    expect(countsIn(TEXT)).toEqual(COUNTS);
    expect(TEXT.match(/^ {4}"ERROR-\d+": \{.*\},?$/gm)).toHaveLength(2);
    expect(renderCounts(new Map([...COUNTS].reverse()))).toBe(TEXT);
    expect(countsIn(renderCounts(new Map()))).toEqual(new Map());
  });

  it('may have CRLF, a BOM, and the layout of another tool', () => {
    expect(countsIn(TEXT.replaceAll('\n', '\r\n'))).toEqual(COUNTS);
    expect(countsIn(`\ufeff${TEXT}`)).toEqual(COUNTS);
    expect(countsIn(JSON.stringify(JSON.parse(TEXT), null, 4))).toEqual(COUNTS);
    expect(countsIn(JSON.stringify(JSON.parse(TEXT)))).toEqual(COUNTS);
  });

  it('may have version 1, without incidents', () => {
    const text = '{"version":1,"epochs":{"0f":{"ERROR-001":3},"1a":{"ERROR-001":2}}}';
    const totals = new Map([
      ['0f', { alerts: 3, incidents: 0 }],
      ['1a', { alerts: 2, incidents: 0 }],
    ]);
    const counts = new Map([['ERROR-001', { written: null, history: 0, totals }]]);
    expect(readCounts(text)).toEqual({ ok: true, value: { counts, version: 1, twice: new Map() } });
  });

  it.each(['\n', '\r\n'])('may have lines twice, as a union merge leaves them, with %j', (eol) => {
    const [line = ''] = TEXT.match(/^ {4}"ERROR-002".*$/m) ?? [];
    const older = line.replaceAll('5', '4');
    const merged = TEXT.replace(line, `${older}\n${line}`).replaceAll('\n', eol);
    expect(() => JSON.parse(merged)).toThrow();
    const read = readCounts(merged);
    expect(read.ok && read.value.counts).toEqual(COUNTS);
    const lines = read.ok ? read.value.twice.get('ERROR-002') : [];
    expect(lines?.map(({ written }) => written)).toEqual([4, 5]);
  });

  it('tells the Worker the totals of the unit that counts', () => {
    expect(countedByEpoch(COUNTS, 'alerts')).toEqual({
      '0f': { 'ERROR-001': 3, 'ERROR-002': 5 },
      '1a': { 'ERROR-001': 10 },
    });
    expect(countedByEpoch(COUNTS, 'incidents')['1a']).toEqual({ 'ERROR-001': 4 });
  });
});

const RESTORE = 'Restore the newest version of the file that sync wrote, from the history of the branch.';
const UPDATE = 'Update the Action and the CLI.';

/** The text of version 2 with other totals. */
function withAlerts(alerts: string): string {
  return `{"version":2,"entries":{"ERROR-001":{"written":3,"epochs":{"0f":{"alerts":${alerts},"incidents":0}}}}}`;
}

describe('a damaged counts.json', () => {
  it.each([
    ['', 'the file is not JSON', RESTORE, ''],
    ['[', 'the file is not JSON', RESTORE, '['],
    ['[]', 'the file is [], but must be object', RESTORE, '['],
    ['{}', "the file must have required property 'version'", RESTORE, '{'],
    [
      '{"version":3,"rows":[]}',
      'the file has version 3, but this version of kedb reads up to version 2',
      UPDATE,
      '"version"',
    ],
    ['{"version":2}', "the file must have required property 'entries'", RESTORE, '{'],
    ['{"version":2,"entries":{},"a":1}', 'the file must NOT have additional properties', RESTORE, '{'],
    [
      withAlerts('1.5'),
      'entries.ERROR-001.epochs.0f.alerts is 1.5, but must be integer',
      RESTORE,
      '"alerts"',
    ],
    [withAlerts('-1'), 'entries.ERROR-001.epochs.0f.alerts is -1, but must be >= 0', RESTORE, '"alerts"'],
    [
      withAlerts('9007199254740992'),
      'entries.ERROR-001.epochs.0f.alerts is 9007199254740992, but must be <= 9007199254740991',
      RESTORE,
      '"alerts"',
    ],
    [
      withAlerts('"3"'),
      'entries.ERROR-001.epochs.0f.alerts is "3", but must be integer',
      RESTORE,
      '"alerts"',
    ],
    [
      withAlerts('1e400'),
      'entries.ERROR-001.epochs.0f.alerts is null, but must be integer',
      RESTORE,
      '"alerts"',
    ],
    [withAlerts('3,"alerts":4'), 'a key is in the file twice', RESTORE, '{'],
    [
      '{"version":1,"epochs":{"0f":{"ERROR-001":-1}}}',
      'epochs.0f.ERROR-001 is -1, but must be >= 1',
      RESTORE,
      '"ERROR-001"',
    ],
    [
      '{"version":1,"epochs":{"0f":{"ERROR-001":3,"ERROR-001":4}}}',
      'a key is in the file twice',
      RESTORE,
      '{',
    ],
  ])('is refused with a sentence: %s', (text, message, help, at) => {
    expect(faultOf(text)).toEqual([message, help, at]);
  });

  it('is refused at the mark of a merge conflict', () => {
    const [message, , at] = faultOf(TEXT.replace('    "ERROR-002"', '<<<<<<< HEAD\n    "ERROR-002"'));
    expect([message, at]).toEqual(['the file contains a merge conflict', '<<<<<<< HEAD']);
  });

  it('may be large and hostile: a reader whose time is not linear would not end', () => {
    const long = '"'.repeat(200_000) + '{}'.repeat(200_000) + '\n "'.repeat(200_000);
    for (const text of [long, '['.repeat(1e6), TEXT + long, '{"a":'.repeat(1e5)])
      expect(readCounts(text).ok).toBe(false);
  });
});
