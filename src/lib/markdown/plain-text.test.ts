import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { parseBlocks } from './parse-blocks.ts';
import { plainText, textOfHtml } from './plain-text.ts';

function read(markdown: string): string {
  const [block] = parseBlocks(readLines(markdown).lines);
  if (block?.node.type !== 'paragraph') throw new Error('this is no paragraph');
  return plainText(block.node.children);
}

describe('plainText', () => {
  it.each([
    ['Run rm -rf /data/<tenant> now', 'Run rm -rf /data/<tenant> now'],
    ['kubectl -n <namespace> delete pod <pod>', 'kubectl -n <namespace> delete pod <pod>'],
    ['<label> and <source>', '<label> and <source>'],
    ['a<br>b <b>c</b> <!-- d -->e', 'a b c e'],
    ['~~Restart it~~ Drain it', '~~Restart it~~ Drain it'],
    ['<del>Restart it</del> Drain it', '~~Restart it~~ Drain it'],
  ])('keeps placeholders, and what is struck stays struck: %s', (markdown, text) => {
    expect(read(markdown)).toBe(text);
  });
});

describe('textOfHtml', () => {
  it.each([
    ['<table><tr><td>prod</td><td>restart-prod</td></tr></table>', 'prod restart-prod'],
    ['<ul><li>one item<li>two item</ul>', 'one item two item'],
    ['<namespace>', '<namespace>'],
  ])('keeps words apart: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});
