import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLines, quoteShellWord, type ShellToken, splitCommand } from './shell-words.ts';

function tokens(command: string): ShellToken[] {
  const split = splitCommand(command);
  return split.ok ? split.value : [];
}

function words(command: string): string[] {
  return tokens(command).map((token) => (token.kind === 'word' ? token.value : token.source));
}

describe('splitCommand', () => {
  it.each([
    ['docker restart redis', ['docker', 'restart', 'redis']],
    ['  a\tb  ', ['a', 'b']],
    [`a 'b c' "d e" f\\ g h'i'"j"`, ['a', 'b c', 'd e', 'f g', 'hij']],
    ['a "\\$x \\" \\n" \'\'', ['a', '$x " \\n', '']],
    ['a \\\n b', ['a', 'b']],
    ['a b#c # the rest; is | a comment', ['a', 'b#c']],
    ['a|b&&c||d;e&f\ng', ['a', '|', 'b', '&&', 'c', '||', 'd', ';', 'e', '&', 'f', '\n', 'g']],
    ['a >b 2>&1 <c >>d x2>e', ['a', '>', 'b', '2>&', '1', '<', 'c', '>>', 'd', 'x2', '>', 'e']],
    ["docker ps --format '{{.Names}}'", ['docker', 'ps', '--format', '{{.Names}}']],
  ])('splits %j', (command, expected) => {
    expect(words(command)).toEqual(expected);
  });

  it.each([
    'echo $(id)',
    'echo `id`',
    'echo "$(id)"',
    'echo "`id`"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    'echo "${x}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    'echo ${x}',
    "echo $'a'",
    'cat <<EOF',
    'cat <<< x',
    'cat <(id)',
    'a &> b',
    '(a)',
    "echo 'open",
    'echo "open',
    'echo \\',
    'a\0b',
    'a\rb',
    'a\u009bb',
  ])('refuses %j', (command) => {
    expect(splitCommand(command)).toEqual({ ok: false, error: expect.anything() });
  });

  it.each(['$HOME', '"$HOME"', '*', 'a?', '[a]', '{a,b}', '~', '$1'])(
    'marks %s as more than it looks',
    (word) => {
      expect(tokens(`echo ${word}`)[1]).toMatchObject({ live: true });
    },
  );

  it.each(["'$HOME'", '"\\$HOME"', "'*'", '\\*', 'a=b'])('takes %s as it is', (word) => {
    expect(tokens(`echo ${word}`)[1]).toMatchObject({ live: false });
  });

  it('finds placeholders outside quotes', () => {
    const [, word] = tokens("kill {{ labels.pid }}-'{{ labels.x }}'");
    expect(word).toMatchObject({ placeholders: [{ name: 'labels.pid', offset: 5, end: 21 }] });
  });

  it('splits again what was quoted', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab \t\n\'"\\$`|&;<>()*?[]{}~!#-=é🙂') });
    fc.assert(
      fc.property(fc.array(word), (list) => {
        expect(words(list.map(quoteShellWord).join(' '))).toEqual(list);
      }),
    );
  });
});

describe('commandLines', () => {
  it.each([
    ['docker ps\ndocker logs redis', ['docker ps', 'docker logs redis']],
    ['# first\na\n\n# then\nb\n', ['# first\na', '# then\nb']],
    ['a \\\n  --long\nb', ['a \\\n  --long', 'b']],
    ['a |\n  b\nc', ['a |\n  b', 'c']],
    ['echo "a\nb"\nc', ['echo "a\nb"', 'c']],
    ['a\nb\n# done', ['a', 'b\n# done']],
  ])('splits %j', (script, lines) => {
    expect(commandLines(script)).toEqual(lines);
  });

  it.each([
    'a',
    'for x in a b\ndo\necho\ndone',
    'cat <<E\na\nE',
    'if a\nthen b\nfi',
    "echo 'a\nb",
    '# only\n# words',
  ])('leaves together what belongs together: %j', (script) => {
    expect(commandLines(script)).toEqual([script]);
  });
});
