import { describe, expect, it } from 'vitest';
import { parseCursor, renderCursor } from './occurrences-cursor.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)] as const;

describe('the cursor of GET /v1/occurrences', () => {
  it('reads what it wrote', () => {
    const text = renderCursor([
      { epoch: A, next: 7 },
      { epoch: B, next: 0 },
    ]);
    expect(parseCursor(text)).toEqual({ [A]: 7, [B]: 0 });
    expect(parseCursor('')).toEqual({});
  });

  it.each(['7', `${A}`, `${A}.-1`, `${A}.1,`, `${A}.99999999999999999`, '__proto__.1'])(
    'refuses %s',
    (text) => {
      expect(parseCursor(text)).toBeNull();
    },
  );
});
