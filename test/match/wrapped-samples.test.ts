import { expect, it } from 'vitest';
import { loadKb } from '../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../src/core/kb/snapshot.ts';
import { readRecords } from '../../src/lib/records/record-reader.ts';
import { readKbFolder } from '../../src/node/read-kb.ts';
import { WRAPPINGS } from '../support/arbitraries/wrappings.ts';

const TIME = '2026-11-24T10:00:00.123456789Z';

const eachLine = (before: string) => (text: string) => text.replaceAll(/^/gm, before);

/** The marks that stand in front of messages or in them, besides the wrappings that the reader takes off. */
const PREFIXES: Record<string, (message: string) => string> = {
  'docker logs -t': eachLine(`${TIME} `),
  'docker compose logs -t': eachLine(`web-1  | ${TIME} `),
  'kubectl logs --prefix --timestamps': eachLine(`[pod/web-7b9c-x2x/app] ${TIME} `),
  'journalctl -o short-monotonic': eachLine('[  123.456789] node-1 app[7]: '),
  Heroku: eachLine('2026-11-24T10:00:00.123456+00:00 app[web.1]: '),
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
      /^(?:docker|kubectl|journalctl|Heroku|a time|a level|grep|a quoted|JSON over several lines, between lines with a time)/,
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
