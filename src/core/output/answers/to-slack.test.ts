import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepBlock } from '../../../generated/known-error.ts';
import type { AnswerDocument, Item } from './document.ts';
import { documentsAsSlack } from './to-slack.ts';

const HEAD = {
  label: 'AUTO-FIX',
  tone: 'green',
  title: 'ERROR-001  Redis',
  facts: 'redis, severity medium',
  command: { code: 'docker restart redis', before: [] },
  url: 'https://kedb.example/entries/ERROR-001',
} as const;

function documentOf(...items: Item[]): AnswerDocument {
  return { head: HEAD, sections: [{ heading: 'Why', items }] };
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 4_000 }),
  fc.constant('`'.repeat(2_000)),
);
const block: fc.Arbitrary<StepBlock> = fc.oneof(
  text.map((markdown) => ({ kind: 'text', markdown }) as const),
  text.map((markdown) => ({ kind: 'table', markdown }) as const),
  text.map((markdown) => ({ kind: 'warning', level: 'caution', markdown }) as const),
  text.map((code) => ({ kind: 'command', language: null, code }) as const),
  text.map((output) => ({ kind: 'output', text: output }) as const),
  fc.record({ kind: fc.constant('image' as const), alt: text, url: text }),
);
const item: fc.Arbitrary<Item> = fc.oneof(
  text.map((value) => ({ kind: 'line', text: value }) as const),
  text.map((value) => ({ kind: 'code', language: null, code: value }) as const),
  fc.record({
    kind: fc.constant('step' as const),
    number: fc.nat(99),
    title: text,
    blocks: fc.array(block, { maxLength: 3 }),
  }),
);

describe('documentsAsSlack', () => {
  it('puts the command right below the decision', () => {
    const { text: fallback, blocks } = documentsAsSlack([documentOf({ kind: 'bullet', text: 'allowed' })]);
    expect(fallback).toBe('AUTO-FIX: ERROR-001  Redis');
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'AUTO-FIX: ERROR-001  Redis' } },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: 'redis, severity medium  <https://kedb.example/entries/ERROR-001|open>',
            verbatim: true,
          },
        ],
      },
      { type: 'section', text: { type: 'mrkdwn', text: '```\ndocker restart redis\n```', verbatim: true } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Why*\n• allowed', verbatim: true } },
    ]);
  });

  it('calls nobody and links nothing', () => {
    const [, , , why] = documentsAsSlack([
      documentOf({ kind: 'line', text: '<!channel> <https://x|y> a & b' }),
    ]).blocks;
    expect(why).toMatchObject({ text: { text: '*Why*\n&lt;!channel&gt; &lt;https://x|y&gt; a &amp; b' } });
  });

  it('says so when a step is too long for its commands', () => {
    const step: Item = {
      kind: 'step',
      number: 1,
      title: 'Look',
      blocks: [{ kind: 'text', markdown: 'x'.repeat(3_000) }],
    };
    const [, , , why] = documentsAsSlack([documentOf(step)]).blocks;
    expect(why).toMatchObject({ text: { text: expect.stringContaining('1. Look\n_This part is too long') } });
  });

  it('shows all of many steps, and of a long one', () => {
    const steps = Array.from(
      { length: 60 },
      (_, index): Item => ({
        kind: 'step',
        number: index + 1,
        title: `Drain node ${index}`,
        blocks: [
          { kind: 'command', language: 'sh', code: `kubectl drain node-${index} --ignore-daemonsets` },
        ],
      }),
    );
    const long: Item = {
      kind: 'step',
      number: 61,
      title: 'Wait',
      blocks: Array.from({ length: 4 }, (_, index) => ({
        kind: 'text',
        markdown: `word${index} `.repeat(120),
      })),
    };
    const shown = JSON.stringify(documentsAsSlack([documentOf(...steps, long)]).blocks);
    for (const step of steps.keys()) expect(shown).toContain(`drain node-${step} `);
    expect(shown).toContain('61. Wait');
    expect(shown).toContain('word3');
    expect(shown).not.toMatch(/left out|too long|does not fit/);
  });

  it.each(['x'.repeat(3_000), 'a ``` b'])('never shows half a command: %.20s', (code) => {
    const [, , shown] = documentsAsSlack([
      { head: { ...HEAD, command: { code, before: [] } }, sections: [] },
    ]).blocks;
    expect(shown).toMatchObject({ text: { text: '_Slack cannot show this command: open the entry_' } });
  });

  it("stays within Slack's limits, and says when something is left out", () => {
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 8 }), { minLength: 1, maxLength: 60 }), (all) => {
        const { blocks } = documentsAsSlack(all.map((items) => documentOf(...items)));
        expect(blocks.length).toBeLessThanOrEqual(50);
        for (const block of blocks)
          if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3_000);
        const headers = blocks.filter(({ type }) => type === 'header').length;
        if (headers < all.length) expect(JSON.stringify(blocks.at(-1))).toContain('does not fit');
      }),
      { numRuns: 50 },
    );
  });
});
