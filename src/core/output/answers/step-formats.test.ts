import { describe, expect, it } from 'vitest';
import { planContext } from '../../../../test/support/kb/plan-context.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { AnswerDocument } from './document.ts';
import { planDocument } from './plan-document.ts';
import { documentAsMarkdown } from './to-markdown.ts';
import { documentsAsSlack } from './to-slack.ts';
import { documentAsText } from './to-text.ts';

/** A step with every kind of part. */
const ENTRY = `---
error_id: ERROR-001
title: Queue is full
service: broker
error_domain: technical
severity: high
resolution_group: platform
patterns: ['queue is full']
---

## Resolution

Read all of it **before** you begin.

1. Empty the queue

   \`\`\`console
   $ rabbitmqctl list_queues
   orders 120000
   \`\`\`

   Wait until it is *stable*. Only then:

   > [!CAUTION]
   > This deletes **all** orders.

   \`\`\`bash
   rabbitmqctl purge_queue orders
   \`\`\`

   | queue | left |
   |---|---|
   | orders | 0 |

   ![The queue](https://img.example/q.png)

### Rollback

Import them again: [how](https://wiki.example/import).
`;

function planOf(): AnswerDocument {
  const { entry } = parseEntry('broker/ERROR-001.md', ENTRY).value;
  if (!entry) throw new Error('the entry cannot be read');
  return planDocument(makePlan(entry, planContext()));
}

describe('a step with every kind of part', () => {
  it('keeps its order as text', () => {
    expect(documentAsText(planOf())).toContain(`Manual steps
  Read all of it **before** you begin.
  1. Empty the queue
         rabbitmqctl list_queues
         | orders 120000
     Wait until it is *stable*. Only then:
     ! Caution: This deletes **all** orders.
         rabbitmqctl purge_queue orders
     | queue  | left |
     | ------ | ---- |
     | orders | 0    |
     [image] The queue: https://img.example/q.png
`);
  });

  it('keeps its order as Markdown', () => {
    const markdown = documentAsMarkdown(planOf());
    expect(
      markdown.slice(markdown.indexOf('### Manual steps'), markdown.indexOf('### Who')),
    ).toBe(`### Manual steps

Read all of it **before** you begin.

1. Empty the queue

   \`\`\`console
   rabbitmqctl list_queues
   \`\`\`

   \`\`\`
   orders 120000
   \`\`\`

   Wait until it is *stable*. Only then:

   > **Caution:** This deletes **all** orders.

   \`\`\`bash
   rabbitmqctl purge_queue orders
   \`\`\`

   | queue | left |
   |---|---|
   | orders | 0 |

   ![The queue](<https://img.example/q.png>)

`);
  });

  it('keeps its order in Slack, in its own markup', () => {
    const texts = documentsAsSlack([planOf()]).blocks.flatMap((block) =>
      block.type === 'section' ? [block.text.text] : [],
    );
    expect(texts).toContain(`*Manual steps*
Read all of it *before* you begin.
1. Empty the queue
\`\`\`
rabbitmqctl list_queues
\`\`\`
\`\`\`
orders 120000
\`\`\`
Wait until it is _stable_. Only then:
> :warning: *Caution:* This deletes *all* orders.
\`\`\`
rabbitmqctl purge_queue orders
\`\`\`
\`\`\`
| queue  | left |
| ------ | ---- |
| orders | 0    |
\`\`\`
<https://img.example/q.png|The queue>`);
    expect(texts).toContain('*Rollback*\nImport them again: <https://wiki.example/import|how>.');
  });
});

it('texts of several lines are what they are, and addresses are links, in every format', () => {
  const text = `${ENTRY.slice(0, ENTRY.indexOf('## Resolution'))}## Impact

- **High:** all of <tenant>
  - orders

| tier | effect |
|---|---|
| gold | down |

## Fix

1. Read [it](https://a.example/x_(eu))
2. | check | is |
   |---|---|
   | <pod> | up |

## Links

- [Board](https://b.example) of May
`;
  const { entry } = parseEntry('broker/ERROR-001.md', text).value;
  if (!entry) throw new Error('the entry cannot be read');
  const document = planDocument(makePlan(entry, planContext()));
  const shown = documentAsText(document);
  expect(shown).toContain('  - High: all of <tenant>\n     - orders\n  | tier | effect |\n');
  expect(shown).toContain('  2.\n     | check | is  |\n');
  const markdown = documentAsMarkdown(document);
  expect(markdown).toContain('- High: all of &#60;tenant&#62;\n\n   - orders\n\n| tier | effect |\n');
  expect(markdown).toContain('1. Read it (<https://a.example/x_(eu)>)\n\n2.\n   | check | is |\n');
  expect(markdown).toContain('   | \\<pod> | up |');
  expect(markdown).toContain('- [Board of May](https://b.example)');
  const slack = documentsAsSlack([document]).blocks.flatMap((block) =>
    block.type === 'section' ? [block.text.text] : [],
  );
  expect(slack).toContain('*References*\n• <https://b.example|Board of May>');
  expect(slack.join('\n')).toContain('• High: all of &lt;tenant&gt;\n    • orders\n```\n| tier | effect |');
  expect(slack.join('\n')).toContain('1. Read it (<https://a.example/x_(eu)>)\n2.\n```');
});

it('a bullet among numbered steps has no number, in any format', () => {
  const text = `${ENTRY.slice(0, ENTRY.indexOf('## Resolution'))}## Resolution\n\n- Look\n\n1. Stop it\n2. Go to step 1\n`;
  const { entry } = parseEntry('broker/ERROR-001.md', text).value;
  if (!entry) throw new Error('the entry cannot be read');
  const document = planDocument(makePlan(entry, planContext()));
  expect(documentAsText(document)).toContain('  - Look\n  1. Stop it\n  2. Go to step 1\n');
  expect(documentAsMarkdown(document)).toContain('- Look\n\n1. Stop it\n\n2. Go to step 1\n');
  expect(JSON.stringify(documentsAsSlack([document]))).toContain('• Look\\n1. Stop it\\n2. Go to step 1');
});
