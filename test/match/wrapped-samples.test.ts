import { describe, expect, it } from 'vitest';
import { loadKb } from '../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../src/core/kb/snapshot.ts';
import { readRecords } from '../../src/lib/records/record-reader.ts';
import { readKbFolder } from '../../src/node/read-kb.ts';
import { WRAPPINGS } from '../support/arbitraries/wrappings.ts';

const eachLine = (before: string) => (text: string) => text.replaceAll(/^/gm, before);

/** The marks that stand in front of messages or in them, besides the wrappings that the reader takes off. */
const PREFIXES: Record<string, (message: string) => string> = {
  'journalctl -o short-monotonic': eachLine('[  123.456789] node-1 app[7]: '),
  'a time and a level': eachLine('2026-11-24 10:00:00,123 ERROR '),
  'a level in brackets': eachLine('[ERROR] '),
  'grep -n': eachLine('app.log:12:'),
  'a quoted mail': eachLine('> '),
  'zero-width spaces': (message) => message.replaceAll(' ', '\u200b '),
  'zero-width marks in words': (message) => message.replaceAll(/(\w)(?=\w)/g, '$1\u200b'),
  'narrow no-break spaces': (message) => message.replaceAll(' ', '\u202f'),
};

const WRAPS = Object.entries({
  ...Object.fromEntries(Object.entries(WRAPPINGS).map(([name, { wrap }]) => [name, wrap])),
  ...PREFIXES,
});

const OTHER = 'served the page';
const NEIGHBOURS: Record<string, (wrap: (message: string) => string) => string> = {
  'lines like it': (wrap) => wrap(OTHER),
  'plain lines': () => OTHER,
  'lines with a time': () => `2026-11-24 10:00:00,123 INFO ${OTHER}`,
};

/** Samples that are not found in a wrapping, and why. Each is a name of a wrapping, then a part of the sample. */
const MISSED: readonly { wrapping: RegExp; sample: RegExp; why: string }[] = [
  {
    wrapping: /^JSON over several lines, between lines with a time$/,
    sample: /"|\t/,
    why: 'A JSON document behind a line with a time is taken for its payload, and keeps its escapes.',
  },
  {
    wrapping: /^(?:no-break|zero-width|narrow|marks)/,
    sample: /^\{"/,
    why: 'These characters stand between the tokens of a sample that is JSON, so it is none any more.',
  },
  {
    wrapping: /^zero-width marks in words/,
    sample: /^\u001b\[/,
    why: 'The marks stand within the colour codes of the sample, so they are none any more.',
  },
  {
    wrapping: /^HTML/,
    sample: /msg="/,
    why: 'Nobody writes logfmt in HTML: the keys are read first, and their quotes are entities.',
  },
  {
    wrapping: /^(?:grep|a quoted mail)/,
    sample: /\n/,
    why: 'Each line has a prefix that is not taken off, so nothing is indented, and records are joined or split in other places.',
  },
  {
    wrapping:
      /^(?:journalctl|a time|a level|grep|a quoted|JSON over several lines, between lines with a time)/,
    sample: /^\S+ +NotReady/,
    why: 'The pattern begins with the line, because it is for a table. A table has no prefix.',
  },
];

/** Every seventh case; all with `KEDB_WRAPPINGS=all`. */
const STEP = process.env.KEDB_WRAPPINGS === 'all' ? 1 : 7;

it('the samples of the knowledge base are found in every wrapping, between other lines', {
  timeout: 300_000,
}, () => {
  const files = readKbFolder('kb');
  const { kb, matcher } = new Snapshot(loadKb(files.ok ? files.value : []).value);
  const cases = kb.entries.flatMap(({ error_id, samples }) =>
    samples.match.flatMap(({ text }) =>
      WRAPS.flatMap(([name, wrap]) =>
        Object.entries(NEIGHBOURS).map(([place, neighbour]) => {
          const other = neighbour(wrap);
          return {
            error_id,
            text,
            wrapping: `${name}, between ${place}`,
            log: () => `${other}\n${wrap(text)}\n${other}\n`,
          };
        }),
      ),
    ),
  );
  const tried = cases.filter((_, index) => index % STEP === 0);
  const missed = tried.filter(({ error_id, log }) => {
    const answers = [...matcher.matchRecords(readRecords(log()), { nearMisses: false })];
    return !answers.some(({ matches: [first] }) => first?.error_id === error_id);
  });
  const isKnown = ({ wrapping, text }: (typeof cases)[number]) =>
    MISSED.some((known) => known.wrapping.test(wrapping) && known.sample.test(text));
  expect(missed.filter((one) => !isKnown(one)).map(({ wrapping, text }) => `${wrapping}: ${text}`)).toEqual(
    [],
  );
  expect(tried.length).toBeGreaterThan(1_000);
  expect(missed.length / tried.length).toBeLessThan(0.005);
});

/** One line of each kind of trace is no error alone. */
const TRACES: Record<string, string> = {
  Java: 'java.lang.IllegalStateException: first\n\tat a.B.c(B.java:1)\nCaused by: java.lang.Error: last',
  Python: 'Traceback (most recent call last):\n  File "first.py", line 1, in f\n    x()\nKeyError: \'last\'',
  'Python with a cause': `Traceback (most recent call last):
  File "first.py", line 1, in f
KeyError: 'a'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "b.py", line 1, in g
ValueError: last`,
  Go: 'panic: first\n\ngoroutine 1 [running]:\nmain.last(0x1)\n\t/src/main.go:7 +0x1',
  '.NET': 'System.Exception: first\n   at A.B() in /src/A.cs:line 1\n   --- End of last ---',
  Ruby: "app.rb:1:in 'first': lost (RuntimeError)\n\tfrom app.rb:2:in 'last'",
  Node: 'Error: first\n    at a (/src/a.js:1:1)\n    at last (/src/b.js:2:2)',
};

/** Each line of a program on its own, as shippers and tools print it. */
const LINE_BY_LINE: Record<string, (line: string) => string> = {
  ...Object.fromEntries(
    [
      'nothing at all',
      'Docker json-file',
      'CRI',
      'journalctl',
      'journalctl -o json',
      'journalctl -o short-iso',
      'rsyslog with ISO times',
      'rsyslog without a process',
      'syslog of RFC 5424',
      'docker logs -t',
      'docker compose logs',
      'docker compose logs -t',
      'kubectl logs --prefix',
      'kubectl logs --prefix --timestamps',
      'stern',
      'logcli',
      'Loki, by logcli',
      'aws logs tail',
      'Heroku',
      'GELF',
      'JSON with message',
      'Fluent Bit',
      'Fluent Bit with line ends',
      "Fluent Bit's stdout",
      "Fluentd's file",
      'Azure Container Insights',
    ].map((name) => [name, WRAPPINGS[name]?.wrap ?? String]),
  ),
};

describe.each(Object.entries(LINE_BY_LINE))('each line in %s', (name, wrap) => {
  const lines = (text: string) => text.split('\n').map(wrap);

  it.each(Object.entries(TRACES))('is joined to a trace of %s', (_kind, trace) => {
    const stream = [
      wrap('2026-11-24 10:00:00 INFO start'),
      ...lines(trace),
      wrap(`2026-11-24 10:00:01 INFO ${OTHER}`),
    ];
    const found = readRecords(stream.join('\n')).filter(({ text }) => /first[\s\S]*last/.test(text));
    expect(found.map(({ text }) => text.endsWith(OTHER))).toEqual([false]);
  });

  it('is apart from other messages', () => {
    const stream = ['ERROR: one', 'WARN: two', 'INFO: three'].map(wrap).join('\n');
    expect(
      readRecords(stream).map(({ text }) => text),
      name,
    ).toEqual(['ERROR: one', 'WARN: two', 'INFO: three']);
  });
});
