import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDangers } from './find-dangers.ts';
import { quoteShellWord } from './shell-words.ts';

/** The lines of a fixture, by the heading above them. ⏎ stands for the end of a line within a command. */
function linesOf(name: string): { heading: string; code: string }[] {
  const text = readFileSync(new URL(`../../../test/fixtures/shell/${name}.txt`, import.meta.url), 'utf8');
  let heading = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) heading = line.slice(3);
    return line === '' || line.startsWith('## ') ? [] : [{ heading, code: line.replaceAll('⏎', '\n') }];
  });
}

describe('findDangers, on lines as people write them', () => {
  it.each([...linesOf('dangerous'), ...linesOf('unread')])('$heading: $code', ({ heading, code }) => {
    expect(findDangers(code)).toMatchObject([{ harm: heading }]);
  });

  it.each(linesOf('harmless'))('nothing: $code', ({ code }) => {
    expect(findDangers(code)).toEqual([]);
  });
});

describe('findDangers, whatever the way in', () => {
  const dangerous = [...linesOf('dangerous'), ...linesOf('unread')].map(({ code }) => code);
  const quoted = (code: string) => quoteShellWord(code);

  it.each([
    (code: string) => `bash -c ${quoted(code)}`,
    (code: string) => `sudo -nu app sh -ec ${quoted(code)}`,
    (code: string) => `ssh -p 22 host ${quoted(code)}`,
    (code: string) => `eval ${quoted(code)}`,
    (code: string) => `printf %s ${quoted(code)} | bash`,
    (code: string) => `if true; then\n${code}\nfi`,
    (code: string) => `docker exec -i web sh -c ${quoted(code)}`,
  ])('finds by way %# what it finds alone', (wrap) => {
    const missed = dangerous.filter((code) => findDangers(wrap(code))?.length === 0);
    expect(missed).toEqual([]);
  });

  it.each([
    (code: string) => `echo ${quoted(code)}`,
    (code: string) => `grep -rn ${quoted(code)} /srv`,
    (code: string) => `git commit -m ${quoted(code)}`,
    (code: string) => `cat <<'END' > note.txt\n${code}\nEND`,
    (code: string) => `# ${code.replaceAll('\n', ' ')}`,
  ])('is silent by way %#, which only names it', (mention) => {
    const accused = dangerous.filter((code) => findDangers(mention(code))?.length !== 0);
    expect(accused).toEqual([]);
  });
});
