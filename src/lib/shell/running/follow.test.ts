import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommands } from '../find-dangers.ts';

/** Texts that nest, repeat or grow. */
const UNITS = [
  ...'rm -f/ \n\t\'"\\$`|&;<>()*?[]{}~!#=:é🙂\0',
  ...['sudo ', 'sh -c ', '$(', '${', '<<EOF\n', 'EOF\n', '-rf /', 'xargs ', 'eval ', 'find -exec ', ' ; '],
  ...['x=$x$x;', 'x=', '$x', 'sh -c "$x";', 'for i in $(', 'export A=$(', '{a,b}', '|sh', 'cd a;', '$X -c '],
];

function commandsIn(code: string): number {
  return readCommands(code)?.length ?? 0;
}

describe('readCommands', () => {
  it('reads anything without throwing, and no more than in proportion to its length', () => {
    const unit = fc.constantFrom(...UNITS);
    fc.assert(fc.property(fc.string({ unit }), (code) => commandsIn(code) <= 40 * (code.length + 1)));
  });

  it.each(UNITS)('does no more than in proportion with a lot of %j', (unit) => {
    for (const length of [4000, 16_000]) {
      const code = unit.repeat(Math.floor(length / unit.length));
      expect(commandsIn(code)).toBeLessThanOrEqual(2 * code.length);
    }
  });

  it('gives up where variables and scripts within scripts grow beyond measure', () => {
    const growing = `x=${'a'.repeat(900)}; ${'sh -c "echo $x";'.repeat(900)}`;
    expect(readCommands(growing)).toBeNull();
    expect(readCommands(`x='sh -c "$x"'; ${'$x;'.repeat(2000)}`)?.length ?? 0).toBeLessThan(40_000);
  });

  it.each([
    ['sudo -iu root id', ['sudo', 'id']],
    ['env -u A B=c nice -n 3 id', ['env', 'nice', 'id']],
    ['kubectl -n x exec pod -c app -- id', ['kubectl', 'id']],
    ['docker --context p compose -f y exec -T web id', ['docker', 'docker-compose', 'id']],
    ['docker run --rm -e A=b --entrypoint sh img -c id', ['docker', 'sh', 'id']],
    ["find . -name x -exec id {} \\; -exec sh -c 'ls' \\;", ['find', 'id', 'sh', 'ls']],
    ["echo 'id; ls' | ssh host", ['echo', 'ssh', 'sh', 'id', 'ls']],
  ])('reads in %s what it runs', (code, names) => {
    expect(readCommands(code)?.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['x=a; echo $x', ['a']],
    ['x="a b"; echo $x "$x"', ['a', 'b', 'a b']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    ['x=(a b); echo "${x[@]}"', ['a', 'b']],
    ['echo /{a,b}/c {1..9}', ['/a/c', '/b/c', '1', '9']],
    ['for i in a b; do echo $i; done', ['a', 'b']],
    ['echo $(echo a b)', ['a', 'b']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own syntax
    ['echo ${x:-a} $y', ['${x:-a}', '$y']],
    ["sh -c 'echo $1' _ a", ['a']],
  ])('knows the words of %s', (code, words) => {
    const echo = readCommands(code)?.find(({ name }) => name === 'echo');
    expect(echo?.args.map(({ value }) => value)).toEqual(words);
  });
});
