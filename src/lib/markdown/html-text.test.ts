import { describe, expect, it } from 'vitest';
import { showPlaceholders, textOfHtml } from './html-text.ts';

describe('a block of HTML', () => {
  it.each([
    [
      '<table>\n<tr><th>Where</th><th>Run</th></tr>\n<tr><td>eu</td><td>drain-eu</td></tr>\n</table>',
      'Where | Run\neu | drain-eu',
    ],
    ['<ul><li>stop<li>start</ul>', '- stop\n- start'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['<node-name>\nis the name of the node', '<node-name>\nis the name of the node'],
  ])('keeps its parts apart: %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('placeholders in Markdown', () => {
  it.each([
    ['delete <pod> in <ns name>', 'delete \\<pod> in \\<ns name>'],
    ['run `rm <pod>` and ``a ` <b1>``, then <pod>', 'run `rm <pod>` and ``a ` <b1>``, then \\<pod>'],
    ['press <kbd>x</kbd>, see <https://a.example> or <me@a.example>', null],
    ['VACUUM <table>, then \\<pod>', 'VACUUM \\<table>, then \\<pod>'],
    ['a < b and c > d <!-- e -->', null],
  ])('are shown, but markup stays: %s', (markdown, shown) => {
    expect(showPlaceholders(markdown)).toBe(shown ?? markdown);
  });

  it.each(['<a'.repeat(50_000), '`'.repeat(100_000), '` <'.repeat(40_000)])(
    'take time in proportion to the text: %.6s',
    (text) => {
      expect(showPlaceholders(text)).toContain(text.slice(0, 4));
    },
  );
});
