import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENTRY_BODIES, wordsIn } from '../../../test/support/arbitraries/entry-bodies.ts';
import { bareEntryText } from '../../../test/support/kb/kb-files.ts';
import { appOf } from '../../../test/support/workerd/app-of.ts';

it('every word of a body is on the page of its entry', async () => {
  const bodies = fc.sample(ENTRY_BODIES, 50);
  const idOf = (index: number) => `ERROR-${100 + index}`;
  const files = bodies.map(({ markdown }, index): [string, string] => [
    `redis/${idOf(index)}-x.md`,
    bareEntryText(idOf(index), `patterns: ['the text ${index}']`, markdown),
  ]);
  const call = appOf({ 'kedb.yaml': 'access: open', ...Object.fromEntries(files) });
  for (const [index, { markdown, sections }] of bodies.entries()) {
    const response = await call(`/entries/${idOf(index)}`, { headers: { accept: 'text/html' } });
    const found = new Set(wordsIn(await response.text()));
    const lost = sections.flat().filter((word) => !found.has(word));
    expect({ markdown, lost }).toEqual({ markdown, lost: [] });
  }
});
