import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../../test/support/kb/problem.ts';
import { toAnnotations, toWorkflowCommand, withoutCommands } from './annotations.ts';

const pathOf = (file: string) => `kb/${file}`;
const many = (count: number, overrides = {}) =>
  Array.from({ length: count }, (_, index) => problem({ line: index + 1, endLine: index + 1, ...overrides }));

describe('toAnnotations', () => {
  it('names the place, and columns only within one line', () => {
    const [one, several] = toAnnotations([problem({ help: 'Take the next one.' }), problem({ endLine: 4 })], {
      pathOf,
    });
    expect(one).toEqual({
      kind: 'error',
      message: 'ERROR-001 is already taken\nTake the next one.',
      title: 'kedb ids/unique',
      place: { file: 'kb/redis/ERROR-001-x.md', startLine: 3, endLine: 3, startColumn: 5, endColumn: 9 },
    });
    expect(several?.place).toEqual({ file: 'kb/redis/ERROR-001-x.md', startLine: 3, endLine: 4 });
  });

  it('shows ten of a kind, or nine and how many are left', () => {
    expect(toAnnotations(many(10), { pathOf })).toHaveLength(10);
    const shown = toAnnotations([...many(12), ...many(3, { severity: 'warning' })], {
      pathOf,
      restIsIn: 'the summary has all',
    });
    expect(shown.filter(({ kind }) => kind === 'error')).toHaveLength(10);
    expect(shown[9]).toMatchObject({ message: '… and 3 more; the summary has all', place: null });
    expect(shown.filter(({ kind }) => kind === 'warning')).toHaveLength(3);
  });

  it('leaves room for what the step has already said', () => {
    expect(toAnnotations(many(10), { pathOf, used: { error: 1 } }).at(-1)?.message).toBe('… and 2 more');
    expect(toAnnotations(many(2), { pathOf, used: { error: 10 } }).at(-1)?.message).toBe('… and 2 more');
  });

  it('shows what the change touches first', () => {
    const [first] = toAnnotations([...many(20), problem({ file: 'z.md' })], { pathOf, changed: ['z.md'] });
    expect(first?.place?.file).toBe('kb/z.md');
  });
});

describe('toWorkflowCommand', () => {
  it('is one line, escaped as the toolkit does', () => {
    const [annotation] = toAnnotations(
      [problem({ message: '100%\n::set-env name=A::b\r', file: 'a,b:c%.md' })],
      { pathOf: (file) => file },
    );
    expect(annotation && toWorkflowCommand(annotation)).toBe(
      '::error title=kedb ids/unique,file=a%2Cb%3Ac%25.md,line=3,endLine=3,col=5,endColumn=9::100%25%0A::set-env name=A::b�\n',
    );
  });
});

describe('withoutCommands', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['a\n \t::set-env name=A::b', 'a\n \t: :set-env name=A::b'],
    ['text ##[add-mask]a', 'text ## [add-mask]a'],
  ])('takes the command out of %j', (text, safe) => {
    expect(withoutCommands(text)).toBe(safe);
  });

  it('leaves other text alone, and no line that the runner would act upon', () => {
    expect(withoutCommands('a::b [x] ## h')).toBe('a::b [x] ## h');
    const piece = fc.constantFrom(':', '::', '#', '##[', ' ', '\n', '\r', '\t', 'a', ']', '\u2028');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const line of withoutCommands(pieces.join('')).split(/[\r\n]/)) {
          expect(line.trimStart().startsWith('::')).toBe(false);
          expect(line).not.toContain('##[');
        }
      }),
    );
  });
});
