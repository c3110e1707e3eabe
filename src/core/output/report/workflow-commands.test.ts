import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../../test/support/kb/problem.ts';
import { toAnnotations } from './annotations.ts';
import { toWorkflowCommand, withoutCommands } from './workflow-commands.ts';

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
    ['::error::x', ':\u200b:error::x'],
    ['a\n \t::set-env name=A::b', 'a\n \t:\u200b:set-env name=A::b'],
    ['text ##[add-mask]a', 'text ##\u200b[add-mask]a'],
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
