import { describe, expect, it } from 'vitest';
import { planContext } from '../../../../test/support/kb/plan-context.ts';
import type { Plan } from '../../../generated/plan.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { planDocument } from './plan-document.ts';
import { documentAsMarkdown } from './to-markdown.ts';
import { documentsAsSlack } from './to-slack.ts';
import { documentAsText } from './to-text.ts';

const FIX = 'auto_fix: true\nfix_command: systemctl restart web';

function planOf(body: string, front = FIX): Plan {
  const text = `---
error_id: ERROR-001
title: Queue is full
service: web
error_domain: technical
severity: high
resolution_group: platform
patterns: ['queue is full']
${front}
---

${body}`;
  const { entry } = parseEntry('web/ERROR-001.md', text).value;
  if (!entry) throw new Error('the entry cannot be read');
  return makePlan(entry, planContext());
}

const WARNED = `## Resolution

> [!CAUTION]
> Stop the writers first.

### Auto-Fix Available

Look at the queue.

> [!WARNING]
> Only if the queue is empty.

**Command:** \`systemctl restart web\`

> Tell the users.

It takes a minute.

### Manual Steps

1. Restart it by hand
`;

describe('a warning about the automatic fix', () => {
  it('stands above the command as text, Markdown and Slack', () => {
    const document = planDocument(planOf(WARNED));
    expect(documentAsText(document)).toContain(`
! Caution: Stop the writers first.
Look at the queue.
! Warning: Only if the queue is empty.
> Tell the users.
    systemctl restart web
`);
    const markdown = documentAsMarkdown(document);
    expect(markdown.slice(0, markdown.indexOf('### Why'))).toContain(`> **Caution:** Stop the writers first.

Look at the queue.

> **Warning:** Only if the queue is empty.

> Tell the users.

\`\`\`sh
systemctl restart web
\`\`\`
`);
    const slack = documentsAsSlack([document]).blocks.map((block) => JSON.stringify(block));
    expect(slack[2]).toMatch(/Stop the writers first.*Only if the queue is empty.*Tell the users/);
    expect(slack[3]).toContain('systemctl restart web');
  });

  it('is in fix_blocks, and text below the command in its own section', () => {
    const plan = planOf(WARNED);
    expect(plan.fix_blocks).toEqual([
      { kind: 'warning', level: 'caution', markdown: 'Stop the writers first.' },
      { kind: 'text', markdown: 'Look at the queue.' },
      { kind: 'warning', level: 'warning', markdown: 'Only if the queue is empty.' },
      { kind: 'warning', level: null, markdown: 'Tell the users.' },
    ]);
    expect(plan.other_sections.map(({ markdown }) => markdown)).toEqual(['It takes a minute.']);
    expect(plan.manual_steps[0]?.blocks).toEqual(plan.fix_blocks?.slice(0, 1));
  });

  it('makes the plan say to read it, not that the fix is safe', () => {
    const [reason] = planOf(WARNED).reasons;
    expect(reason?.text).toContain('No approval needed. Read the warning above the command first.');
    const note = planOf(
      '## Resolution\n\n> [!TIP]\n> It is quick.\n\n**Command:** `systemctl restart web`\n',
    );
    expect(note.reasons[0]?.text).toContain('Safe to run');
    expect(note.fix_blocks).toHaveLength(1);
  });

  it('is found in a line of the paragraph of the command, without a subsection', () => {
    const plan = planOf('## Fix\n\n**Warning:** not by day\n**Command:** `systemctl restart web`\n');
    expect(plan.fix_blocks).toEqual([{ kind: 'warning', level: 'warning', markdown: 'not by day' }]);
  });

  it('stands above a suggested command, too', () => {
    const plan = planOf(WARNED, 'auto_fix: false');
    expect(plan.suggested_command).toBe('systemctl restart web');
    const text = documentAsText(planDocument(plan));
    const shown = text.slice(text.indexOf('Suggested command'));
    expect(shown.indexOf('Only if the queue is empty')).toBeLessThan(shown.indexOf('systemctl'));
  });

  it('is not lost where no command is left', () => {
    const plan = planOf('## Resolution\n\n### Auto-Fix Available\n\n> Never by day.\n', 'auto_fix: false');
    expect(plan.command ?? plan.suggested_command).toBeNull();
    expect(documentAsText(planDocument(plan))).toContain('About the automatic fix\n  > Never by day.');
  });

  it('is missing where there is none', () => {
    expect(planOf('## Resolution\n\n**Command:** `systemctl restart web`\n')).not.toHaveProperty(
      'fix_blocks',
    );
  });
});
