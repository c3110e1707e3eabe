import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { parseBlocks } from './parse-blocks.ts';
import { plainText } from './plain-text.ts';

function plain(markdown: string): string {
  const [block] = parseBlocks(readLines(markdown).lines);
  return block?.node.type === 'paragraph' ? plainText(block.node.children) : '';
}

describe('plain text', () => {
  it.each([
    'Run kubectl -n <namespace> drain <node-name>',
    'then rm -rf /srv/<customer>/spool',
    'VACUUM <table>, and show its <label>',
    'to </path/on/host>',
  ])('keeps the placeholders of “%s”', (text) => {
    expect(plain(text)).toBe(text);
  });

  it.each([
    ['H<sub>2</sub>O<br/>and <kbd>Ctrl</kbd>', 'H2O and Ctrl'],
    ['see <a name="x"></a>this <!-- or not -->', 'see this'],
    ['<b>never</b> x', 'never x'],
  ])('has no tags: %s', (markdown, text) => {
    expect(plain(markdown)).toBe(text);
  });

  it('says that words are struck out, and that a footnote follows', () => {
    expect(plain('~~Stop the **old** primary~~ Drain it')).toBe('~~Stop the old primary~~ Drain it');
    expect(plain('Stop it[^1].\n\n[^1]: At night.')).toBe('Stop it[^1].');
  });
});
