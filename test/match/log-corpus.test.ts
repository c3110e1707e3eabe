import { describe, expect, it } from 'vitest';
import { generateLines } from '../../bench/match/lines.ts';
import { generatePatterns } from '../../bench/match/patterns.ts';
import { buildPatternIndex } from '../../src/lib/engine/index/build-index.ts';
import { createIndexedEngine } from '../../src/lib/engine/indexed-engine.ts';
import { createReferenceEngine } from '../support/engine/reference-engine.ts';
import { FAMILIAR_LINES, FAMILIAR_PATTERNS } from './familiar-logs.ts';

/** Few of the bench's patterns match one of its lines, although both consist of the same words. So familiar ones are added. */
const patterns = [...FAMILIAR_PATTERNS, ...generatePatterns(400)];
const lines = [...FAMILIAR_LINES, ...generateLines(400)];

describe('on log lines in the styles of many programs', () => {
  const engine = createIndexedEngine(patterns, buildPatternIndex(patterns));
  const reference = createReferenceEngine(patterns);

  it('the indexed engine answers line by line as the reference engine does', { timeout: 120_000 }, () => {
    for (const line of lines) expect(engine.search(line)).toEqual(reference.search(line));
  });

  it('and on records of many lines', { timeout: 120_000 }, () => {
    for (let i = 0; i < lines.length; i += 40) {
      const record = lines.slice(i, i + 40).join('\n');
      expect(engine.search(record)).toEqual(reference.search(record));
    }
  });

  it('every familiar line is matched', () => {
    for (const line of FAMILIAR_LINES) expect(engine.search(line).hits, line).not.toEqual([]);
  });
});
