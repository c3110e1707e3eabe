import { describe, expect, it } from 'vitest';
import { createReferenceEngine } from '../../../test/support/engine/reference-engine.ts';
import { buildPatternIndex } from './index/build-index.ts';
import { createIndexedEngine } from './indexed-engine.ts';

function engineOf(patterns: string[]) {
  return createIndexedEngine(patterns, buildPatternIndex(patterns));
}

function spans(patterns: string[], text: string) {
  return engineOf(patterns)
    .search(text)
    .hits.map(({ pattern, start, end }) => [pattern, text.slice(start, end)]);
}

describe('search', () => {
  it('gives the first match of every pattern, by number', () => {
    const patterns = ['refused', 'redis.*refused', 'nothing', 'redis'];
    expect(spans(patterns, 'Redis at redis:6379 refused, refused')).toEqual([
      [0, 'refused'],
      [1, 'Redis at redis:6379 refused, refused'],
      [3, 'Redis'],
    ]);
  });

  it('gives captures by name', () => {
    const { hits } = engineOf(['port (?P<port>\\d+) (?P<why>refused)?']).search('on port 6379 closed');
    expect(hits).toEqual([{ pattern: 0, start: 3, end: 13, captures: { port: '6379' } }]);
  });

  it('keeps .* on its line, and lets \\s cross to the next', () => {
    expect(spans(['redis.*down', 'redis\\s+down', 'down$'], 'redis\ndown\n')).toEqual([
      [1, 'redis\ndown'],
      [2, 'down'],
    ]);
  });

  it('takes the leftmost match over all lines', () => {
    const { hits } = engineOf(['oom.*killed']).search('oom\nkilled\nx OOM was killed\noom killed');
    expect(hits).toEqual([{ pattern: 0, start: 13, end: 27, captures: {} }]);
  });

  it('folds the long s, the Kelvin sign and nothing else beyond ASCII', () => {
    expect(spans(['kiosk status', 'CAFÉ', 'İstanbul'], '\u212aio\u017fk \u017ftatus café istanbul')).toEqual([
      [0, '\u212aio\u017fk \u017ftatus'],
      [1, 'café'],
    ]);
  });

  it('finds literals of three, at the very end of a text too', () => {
    expect(spans(['oom'], 'kernel: OOM')).toEqual([[0, 'OOM']]);
  });

  it('finds as many literals of three as there may be, at the very end of a text too', () => {
    const letters = [...'abcdefghijkl'];
    const patterns = letters.flatMap((a) => letters.map((b) => `${a}x${b}`));
    expect(spans(patterns, 'axb CXD lx exf')).toEqual([
      [1, 'axb'],
      [27, 'CXD'],
      [53, 'exf'],
    ]);
  });

  it('keeps to chains on a line with an emoji, a long s or a Kelvin sign', () => {
    const patterns = ['took \\d+ ms for .* at \\S+ now', '\\bkiosk\\b', 'user "[^"]*" is gone'];
    const text = '😀 took 12 ms for \u212a at 😀x now, \u017fkiosk kiosk, user "😀" is gone';
    const engine = engineOf(patterns);
    expect(engine.search(text)).toEqual(createReferenceEngine(patterns).search(text));
    expect(engine.explain(text).tried.map(({ means }) => means)).toEqual(['chain', 'chain', 'chain']);
  });

  it('knows that an emoji is one character where characters are counted', () => {
    const patterns = ['a.b', 'x.{2,}y', '\\S{3} end', 'q.+?', '.b'];
    for (const text of ['a😀b', 'x😀y', '😀😀😀 end', 'q😀', '😀b', 'x😀😀y q']) {
      expect(engineOf(patterns).search(text)).toEqual(createReferenceEngine(patterns).search(text));
    }
  });

  it('tries patterns without literals on every text', () => {
    expect(spans(['^\\d+$', 'a?'], 'x\n42')).toEqual([
      [0, '42'],
      [1, ''],
    ]);
  });

  it('answers an empty index and an empty text', () => {
    expect(engineOf([]).search('anything')).toEqual({ hits: [], caps: [] });
    expect(engineOf(['redis']).search('')).toEqual({ hits: [], caps: [] });
  });

  it('refuses an index of other patterns', () => {
    expect(() => createIndexedEngine(['a', 'b'], buildPatternIndex(['a']))).toThrow('other patterns');
  });

  it('searches one text after the other without remembering the last', () => {
    const engine = engineOf(['redis.*down']);
    engine.search('redis is down');
    expect(engine.search('redis is up').hits).toEqual([]);
    expect(engine.search('down').hits).toEqual([]);
  });
});

describe('searchAll', () => {
  const patterns = ['redis.*down', 'redis\\s+down', '^\\d+$', 'oom', 'kiosk'];
  const engine = engineOf(patterns);

  it('answers each text as if it were alone, however many there are', () => {
    const kinds = [
      'redis is down',
      'nothing',
      '',
      'redis\ndown',
      '42',
      'a\n42\n',
      'oom',
      'OOM!',
      'kernel: OOM',
      '\u212aio\u017fk',
      'redis',
    ];
    const texts = Array.from({ length: 9000 }, (_, i) => `${kinds[i % kinds.length]}`);
    const reference = createReferenceEngine(patterns);
    const expected = kinds.map((text) => reference.search(text));
    engine.searchAll(texts).forEach((result, i) => {
      expect(result, texts[i]).toEqual(expected[i % kinds.length]);
    });
  });

  it('finds nothing across two texts', () => {
    const results = engine.searchAll(['redis is', 'down', 'redis', 'down', 'oo', 'm']);
    expect(results.flatMap(({ hits }) => hits)).toEqual([]);
  });

  it('takes texts longer than it looks through at once', () => {
    const long = `${'x '.repeat(20_000)}redis is down`;
    const found = engine.searchAll([long, 'oom', long]).map(({ hits }) => hits.map(({ start }) => start));
    expect(found).toEqual([[40_000], [0], [40_000]]);
  });

  it('searches equal texts once, and gives each the limits of one', () => {
    const limited = createIndexedEngine(['a.*b', 'a.*c'], buildPatternIndex(['a.*b', 'a.*c']), {
      candidates: 1,
      work: 1e9,
    });
    const results = limited.searchAll(['abc', 'abc', 'abc x']);
    expect(results.map(({ caps }) => caps.length)).toEqual([1, 1, 1]);
    expect(results[1]).toBe(results[0]);
  });

  it('says of which texts something was left out, when a batch has used up what its searches may need together', () => {
    const index = buildPatternIndex(['redis.*down']);
    const limited = createIndexedEngine(['redis.*down'], index, { candidates: 1e9, work: 15_000 });
    const results = limited.searchAll(Array.from({ length: 100 }, (_, i) => `redis ${i} is down`));
    expect(results.filter(({ hits }) => hits.length > 0).length).toBeGreaterThan(40);
    expect(results.filter(({ caps }) => caps.length > 0).length).toBeGreaterThan(20);
    expect(results.filter(({ hits, caps }) => hits.length + caps.length === 0)).toEqual([]);
    expect(limited.searchAll(['quiet', 'redis is down'])[1]?.hits).toHaveLength(1);
  });

  it('answers no texts', () => {
    expect(engine.searchAll([])).toEqual([]);
  });
});

describe('caps', () => {
  const patterns = Array.from({ length: 50 }, (_, i) => `service${i}.*failed`);
  const text = `${patterns.map((_, i) => `service${i}`).join(' ')} failed`;

  it('says that candidates were left out', () => {
    const engine = createIndexedEngine(patterns, buildPatternIndex(patterns), { candidates: 10, work: 1e9 });
    const { hits, caps } = engine.search(text);
    expect(hits).toHaveLength(10);
    expect(caps).toEqual([{ cap: 'candidates', limit: 10 }]);
  });

  it('says that the work was cut short', () => {
    const engine = createIndexedEngine(patterns, buildPatternIndex(patterns), {
      candidates: 1e9,
      work: 1000,
    });
    expect(engine.search(text).caps).toEqual([{ cap: 'work', limit: 1000 }]);
  });

  it('says nothing when the last candidate fits', () => {
    const engine = createIndexedEngine(patterns, buildPatternIndex(patterns), { candidates: 50, work: 1e9 });
    expect(engine.search(text).caps).toEqual([]);
    expect(engine.search(text).hits).toHaveLength(50);
  });
});

describe('hostile texts', () => {
  it('leaves to re2js what a chain would need quadratic time for, and agrees with it', () => {
    const patterns = ['error: [^)]*\\)', '\\d+ ms'];
    const text = `${'error: '.repeat(4000)} ${'1'.repeat(20_000)} m s`;
    expect(engineOf(patterns).search(text)).toEqual(createReferenceEngine(patterns).search(text));
  });
});

describe('nearHits', () => {
  const engine = engineOf([
    'redis.*connection refused',
    'postgres.*too many connections',
    'redis.*timed out after \\d+',
    'oom',
  ]);

  it('names what a pattern found and what it missed, the nearest first', () => {
    expect(engine.nearHits('redis: reset? no: postgres, timed out', 2)).toEqual([
      { pattern: 1, found: ['postgres'], missing: ['too many connections'] },
      { pattern: 2, found: ['redis'], missing: ['timed out after '] },
    ]);
  });

  it('counts a pattern whose literals are all there in the wrong order', () => {
    const [nearest] = engine.nearHits('connection refused by redis', 1);
    expect(nearest).toEqual({ pattern: 0, found: ['redis', 'connection refused'], missing: [] });
  });

  it('gives no more than asked for, and nothing for a text that has nothing', () => {
    expect(engine.nearHits('redis postgres', 1)).toHaveLength(1);
    expect(engine.nearHits('all is well', 5)).toEqual([]);
  });
});

describe('explain', () => {
  it('says where a chain gave up', () => {
    const { tried } = engineOf(['user .{2} gone']).explain('user 😀x gone');
    expect(tried).toEqual([{ pattern: 0, offset: 0, means: 're2js', outcome: 'hit' }]);
  });

  it('shows which literals hit and which patterns were tried, by what', () => {
    const engine = engineOf(['redis.*refused', 'redis \\S+:\\d+', 'refused.*redis']);
    expect(engine.explain('redis r:1 refused')).toEqual({
      literals: [
        { literal: 'redis', at: 0 },
        { literal: 'redis ', at: 0 },
        { literal: 'refused', at: 10 },
      ],
      tried: [
        { pattern: 0, offset: 0, means: 'chain', outcome: 'hit' },
        { pattern: 2, offset: 0, means: 'chain', outcome: 'miss' },
        { pattern: 1, offset: 0, means: 're2js', outcome: 'hit' },
      ],
      caps: [],
    });
  });
});
