import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-source.ts';

const TERMS = {
  checks: { syntax: 'syntax', controlCharacter: 'control' },
  name: 'the text',
  helps: { tooDeep: '', controlCharacter: '' },
};

describe('parseYaml', () => {
  it.each(['groups: [a\n', 'groups: {a: \n\n', 'groups: "a\n\n', "groups: 'a", 'a: 1\nb: [1,\n\n \n'])(
    'places what is missing at the end of %j on its last line',
    (text) => {
      const { diagnostics } = parseYaml(text, 7, TERMS);
      const lastLine = 7 + text.trimEnd().lastIndexOf('\n') + 1;
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { start, end } of diagnostics) {
        expect(start).toBeGreaterThanOrEqual(lastLine);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(7 + Math.max(text.trimEnd().length, 1));
      }
    },
  );

  it('survives a text of nothing', () => {
    for (const text of ['', '\n', ' \n\t']) expect(() => parseYaml(text, 0, TERMS)).not.toThrow();
  });
});
