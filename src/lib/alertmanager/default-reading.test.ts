import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/processes/temporary-folder.ts';
import { parseClassicMatchers, readByDefault, respell, writeMatchers } from './default-reading.ts';

/** Each text with the verdict of Alertmanager 0.28.1: which of its parsers accepts it, and whether they agree. */
const VERDICTS = [
  ['alertname="QueueFull", team=~"shop|web"', 'same'],
  ['{alertname="QueueFull",}', 'same'],
  ['team=shop', 'same'],
  ['note="a, b"', 'same'],
  ['note="say \\"no\\""', 'same'],
  ['path="C:\\\\new"', 'same'],
  ['zone!~"eu-\\\\d+"', 'same'],
  ['queue.name="orders"', 'only-utf8'],
  ['"queue name"="orders"', 'only-utf8'],
  ['größe="1"', 'only-utf8'],
  ['{team="shop"', 'only-classic'],
  ['team="shop"}', 'only-classic'],
  ['team=', 'only-classic'],
  ["team='shop'", 'only-classic'],
  ['host=~"10\\.1\\..*"', 'only-classic'],
  ['host=~web-[0-9]{2}', 'only-classic'],
  ['url=https://shop/?a=1', 'only-classic'],
  ['team=shop floor', 'only-classic'],
  ['alertname=~"\\bQueue.*"', 'different'],
  ['path="C:\\temp"', 'different'],
  ['team="\\x41"', 'different'],
  ['team="shop', 'none'],
  ['team="a"b"', 'none'],
  ['team="shop" zone="eu"', 'none'],
  ['team=shop, , zone=eu', 'none'],
  ['note="\\,",zone="eu"', 'none'],
  ['team=~"("', 'none'],
  ['shop', 'none'],
] as const;

describe('readByDefault', () => {
  it.each(VERDICTS)('%s: %s', (source, verdict) => {
    expect(readByDefault(source).agreement).toBe(verdict);
  });

  it('gives the reading of the classic parser if both disagree, as Alertmanager does', () => {
    expect(readByDefault('path="C:\\temp"').matchers).toEqual([
      { name: 'path', operator: '=', value: 'C:\\temp' },
    ]);
  });

  it('lets a comma continue an escape, as Alertmanager does', () => {
    expect(parseClassicMatchers('note="\\,"')).toEqual([{ name: 'note', operator: '=', value: '\\,' }]);
    expect(parseClassicMatchers('note="\\,",zone="eu"')).toBe(null);
  });

  it('is quick on hostile text', () => {
    for (const unit of [' ', '\\', '"', ',', 'a=', 'a="', '{', 'a= ', 'a="\\'])
      expect(() => readByDefault(unit.repeat(2000).slice(0, 2000))).not.toThrow();
  });
});

/** Before 0.27, amtool has only the classic parser. */
const [, minor] = /version 0\.(\d+)/.exec(spawnSync('amtool', ['--version']).stdout?.toString() ?? '') ?? [];

describe.skipIf(minor === undefined)('the installed amtool', () => {
  it('accepts the same texts', () => {
    const sources = VERDICTS.map(([source]) => source);
    const accepted = acceptedByAmtool(sources);
    const expected = sources.filter((source) =>
      Number(minor) < 27 ? parseClassicMatchers(source) !== null : readByDefault(source).agreement !== 'none',
    );
    expect(accepted).toEqual(expected);
  });
});

/** A file each, because amtool ends its look at a file with the first fault. */
function acceptedByAmtool(sources: readonly string[]): string[] {
  const files = sources.map((source, index) => {
    const route = { receiver: 'r', routes: [{ receiver: 'r', matchers: [source] }] };
    return [`${index}.yml`, JSON.stringify({ route, receivers: [{ name: 'r' }] })] as const;
  });
  const folder = temporaryFolder(Object.fromEntries(files));
  const names = files.map(([name]) => name);
  const { stdout } = spawnSync('amtool', ['check-config', ...names], { cwd: folder, encoding: 'utf8' });
  const verdicts = new Map(
    Array.from(stdout.matchAll(/Checking '(.+?)'\s+(SUCCESS|FAILED)/g), ([, name, verdict]) => [
      name,
      verdict,
    ]),
  );
  return sources.filter((_, index) => verdicts.get(`${index}.yml`) === 'SUCCESS');
}

describe('respell', () => {
  it.each([
    ['host=~"10\\.1\\..*"', 'host=~"10\\\\.1\\\\..*"'],
    ["team='shop'", 'team="shop"'],
    ['{team="shop"', 'team="shop"'],
    ['url=https://shop/?a=1', 'url="https://shop/?a=1"'],
  ])('writes %s as %s', (source, spelled) => {
    expect(respell(source)).toBe(spelled);
    expect(readByDefault(spelled).agreement).toBe('same');
  });

  it.each(['team=', 'team==shop', 'team="shop"', 'shop', 'queue.name="x"'])(
    'proposes nothing for %s',
    (source) => {
      expect(respell(source)).toBe(null);
    },
  );

  it('quotes what it writes', () => {
    expect(writeMatchers([{ name: 'a', operator: '!~', value: 'x"\\d' }])).toBe('a!~"x\\"\\\\d"');
  });
});
