import { describe, expect, it } from 'vitest';
import type { Body, Step } from '../../../generated/known-error.ts';
import { parseBody } from './parse-body.ts';

const read = (markdown: string): Body => parseBody(`${markdown}\n`).value;
const fence = (code: string, language = 'bash') => `\`\`\`${language}\n${code}\n\`\`\``;
/** Titles of steps; text that belongs to no step in brackets. */
const outline = (steps: readonly Step[]) => steps.map(({ title, text }) => title || `[${text}]`);

describe('an automatic fix', () => {
  const fixOf = (markdown: string) => {
    const { auto_fix, fix_blocks = [], other_sections } = read(`## Auto-Fix\n\n${markdown}`);
    return { ...auto_fix, before: fix_blocks, rest: JSON.stringify(other_sections) };
  };

  it('is the command that the label names; code above it comes before it', () => {
    const { command, before } = fixOf(
      `Save the queue:\n\n${fence('broker dump')}\n\nThen:\n\n**Command:** \`broker restart\``,
    );
    expect(command).toBe('broker restart');
    expect(before).toMatchObject([
      { markdown: 'Save the queue:' },
      { code: 'broker dump' },
      { markdown: 'Then:' },
    ]);
  });

  it('is the first of two commands, and the second is text', () => {
    const { command, success_rate, rest } = fixOf(
      '**Command:** `broker stop`\n**Success Rate:** 70%\n**Command:** `broker wipe`\n**Success Rate:** 10%',
    );
    expect({ command, success_rate }).toEqual({ command: 'broker stop', success_rate: 0.7 });
    expect(rest).toContain('**Command:** `broker wipe`');
    expect(rest).toContain('10%');
  });

  it('is no output', () => {
    const { command, rest } = fixOf(
      `Output looks like:\n\n${fence('all good', '')}\n\n${fence('broker restart')}`,
    );
    expect(command).toBe('broker restart');
    expect(rest + JSON.stringify(fixOf(`Output:\n\n${fence('ok', '')}`))).toContain('ok');
    expect(fixOf(`Output:\n\n${fence('ok', '')}`).command).toBeUndefined();
  });

  it('may be in a list, with lists and code below its items', () => {
    const { command, note, rest } = fixOf(
      `- **Command:**\n\n  ${fence('$ broker restart', 'console').replaceAll('\n', '\n  ')}\n- **Note:** once a day\n  - never in the EU\n- **Success Rate:** 50%\n  - of 4`,
    );
    expect({ command, note }).toEqual({ command: 'broker restart', note: 'once a day never in the EU' });
    expect(rest).toContain('of 4');
  });

  it('keeps the words around its command as a note, and its headings', () => {
    expect(fixOf('**Command:** `broker restart` (not at night)').note).toBe('not at night');
    expect(fixOf('**Command:** run `a` and then `b`').note).toBe('run `a` and then `b`');
    expect(fixOf('**Command:** `a`\n\n### Limits\n\nOne node.').rest).toContain('#### Limits\\n\\nOne node.');
  });

  it('of another section is shown, but not run', () => {
    const { auto_fix, other_sections } = read(
      '## Auto-Fix\n\n**Command:** `a`\n\n## Automated Fix\n\n**Command:** `b` (slow)',
    );
    expect(auto_fix?.command).toBe('a');
    expect(other_sections).toMatchObject([
      { heading: 'Another automatic fix', blocks: [{ kind: 'command', code: 'b' }, { markdown: 'slow' }] },
    ]);
  });
});

describe('text above the automatic fix', () => {
  const fixOf = (markdown: string) => {
    const { auto_fix, fix_blocks, other_sections } = read(markdown);
    return { command: auto_fix?.command, fix_blocks, others: JSON.stringify(other_sections) };
  };

  it.each([
    '## Fix: only in the EU\n\n**Command:** `a`',
    '## Fix: only in the EU\n\n### Auto-Fix\n\n**Command:** `a`\n\n### Automatic fix\n\n**Note:** b',
  ])('is a heading that says when to run it: %j', (markdown) => {
    expect(fixOf(markdown).fix_blocks).toEqual([{ kind: 'text', markdown: '#### Fix: only in the EU' }]);
  });

  it('belongs to its own command', () => {
    const { command, fix_blocks, others } = fixOf(
      '## Workaround\n\n**Command:** `a`\n\n## Fix: only in the EU\n\n> Stop all.\n\n### Auto-Fix\n\n> Never on Friday.\n\n**Command:** `b`',
    );
    expect({ command, fix_blocks }).toEqual({ command: 'a', fix_blocks: undefined });
    expect(others).toMatch(/Fix: only in the EU.*Never on Friday.*"code":"b"/);
  });
});

describe('owners', () => {
  it('keep what stands below them, and every label', () => {
    const { owners, other_sections } = read(
      '## Owners\n\n- **Primary:** core team\n  - pager 42\n- **Escalation:** dba\n- **Escalation at night:** Mia\n- **Secondary:** web, then ask\n- **Backup:** TBD\n',
    );
    expect(owners).toEqual({
      primary: 'core team, pager 42',
      secondary: 'web, then ask',
      escalation_path: 'dba',
    });
    expect(other_sections).toMatchObject([{ markdown: '**Escalation at night:** Mia' }]);
  });

  it('say when they own it, and where', () => {
    const { owners, other_sections } = read(
      '## Contacts\n\n### EU\n\nPrimary: Ann\n\n### US\n\nPrimary: Bob\nEscalation at night: Mia\n',
    );
    expect(owners).toEqual({
      primary: 'EU: Ann',
      secondary: null,
      escalation_path: 'US: Escalation at night: Mia',
    });
    expect(other_sections).toMatchObject([{ heading: 'Owners', markdown: '**Primary:** US: Bob' }]);
  });
});

describe('the headings of known sections', () => {
  it.each([
    [
      '## Workaround\n1. Restart\n\n## Resolution\n1. Upgrade',
      ['[### Workaround]', 'Restart', '[### Resolution]', 'Upgrade'],
    ],
    [
      '## Solution 1: Memory\n1. a\n\n## Solution 2\n1. b',
      ['[### Solution 1: Memory]', 'a', '[### Solution 2]', 'b'],
    ],
    ['## Fix: only in Oslo\n1. Drain', ['[### Fix: only in Oslo]', 'Drain']],
    ['## Workaround (slow)\nFirst wait.\n\n1. Drain', ['[### Workaround (slow)\n\nFirst wait.]', 'Drain']],
    ['## 3. Resolution / Workaround:\n1. Drain', ['Drain']],
    ['## Fix\n1. a\n\n## Fix\n1. b', ['a', 'b']],
    [
      '## Resolution\n\n### Prerequisites\nBe root.\n\n### Manual Steps\n1. a\n\n### Rollback\nb',
      ['[### Prerequisites\n\nBe root.]', 'a'],
    ],
  ])('stand above their steps if they say something: %j', (markdown, titles) => {
    expect(outline(read(markdown).manual_steps)).toEqual(titles);
  });

  it('belong to symptoms, causes, impact, exceptions, history and links', () => {
    const body = read(
      '## Problem: disk is full\n- slow\n\n### On the replica\n- lag\n\n### Queue grows\n\n## Cause 1: Logs\nToo many.\n\n## Causes\n\n### Network\n- DNS\n\n#### Cloud\n- MTU\n\n## Impact\n\n### Gold\n- **High:** down\n\n## Notes\n\n### Exceptions\n\n#### At night\n- fine\n\n## History\n\n### Old site\n- 2025-01-02 (ann): moved\n\n### 2026\n- 2026-01-02: calm\n\n## Links\n\n### Boards\n- [Disk](https://d.example)\n',
    );
    expect(body.symptoms).toEqual(['disk is full', 'slow', 'On the replica: lag', 'Queue grows']);
    expect(body.causes.map(({ text }) => text)).toEqual(['Logs', 'Network: DNS', 'Network, Cloud: MTU']);
    expect(body.impact).toEqual([{ level: 'Gold: High', text: 'down' }]);
    expect(body.prose_exceptions).toEqual([{ name: 'At night', text: 'fine' }]);
    expect(body.history.map(({ text }) => text)).toEqual(['Old site: moved', 'calm']);
    expect(body.references).toEqual([{ text: 'Boards: Disk', url: 'https://d.example' }]);
    expect(JSON.stringify(body.other_sections)).toContain('Too many.');
  });
});

describe('a sentence above a list', () => {
  it('stays with it, if the list is of what is not meant', () => {
    const { causes, symptoms, other_sections } = read(
      '## Symptoms\n\nUsers see:\n\n- errors\n\nBut NOT when:\n\n- a backup runs\n\n## Causes\n\nUsually one of these:\n\n- disk\n\nThese were ruled out:\n\n- DNS\n\nOn the standby:\n\n- lag\n',
    );
    expect(symptoms).toEqual(['Users see:', 'errors', 'But NOT when:\n\n- a backup runs']);
    expect(causes.map(({ text }) => text)).toEqual(['disk', 'On the standby: lag']);
    expect(other_sections).toMatchObject([
      { markdown: 'Usually one of these:\n\nThese were ruled out:\n\n- DNS' },
    ]);
  });

  it('makes no steps of what nobody must do', () => {
    const { manual_steps } = read(
      '## Fix\n\nPlease do not do any of these:\n\n- Stop the primary\n- Drop the queue\n\nInstead:\n\n1. Drain it\n\nYou must never:\n\n1. reboot\n',
    );
    expect(outline(manual_steps)).toEqual([
      '[Please do not do any of these:\n\n- Stop the primary\n- Drop the queue\n\nInstead:]',
      'Drain it',
      '[You must never:\n\n1. reboot]',
    ]);
  });

  it.each(['If it does not start:', 'When nothing helps, do this:', 'Note the time, then:', 'Do this:'])(
    'leads to steps: %s',
    (lead) => {
      const { manual_steps } = read(`## Fix\n\n${lead}\n\n1. Restart it\n2. Wait\n`);
      expect(outline(manual_steps).slice(1)).toEqual(['Restart it', 'Wait']);
    },
  );

  it('is the label of impact and exceptions below it', () => {
    const { impact } = read(
      '## Impact\n\nUsers cannot log in.\n\n**Not affected:**\n\n- readers\n- **API:** jobs\n',
    );
    expect(impact).toEqual([
      { level: null, text: 'Users cannot log in.' },
      { level: 'Not affected', text: 'readers' },
      { level: 'Not affected: API', text: 'jobs' },
    ]);
  });
});

describe('a line with several links', () => {
  it('keeps its words', () => {
    expect(
      read('## References\n\n- Follow [A](https://a.example), never [B](https://b.example)').references,
    ).toEqual([
      { text: 'Follow A, never B', url: null },
      { text: 'A', url: 'https://a.example' },
      { text: 'B', url: 'https://b.example' },
    ]);
    expect(
      read('## References\n\n- [A](https://a.example) and [B](https://b.example)').references,
    ).toHaveLength(2);
    expect(read('## References\n\n- The ![graph](g.png) of May').references).toEqual([
      { text: 'The graph of May', url: 'g.png' },
    ]);
  });
});

describe('steps', () => {
  it.each([
    ['1. 3 - 4 workers must be stopped', '3 - 4 workers must be stopped'],
    ['### 3 – 5 replicas are down', '3 – 5 replicas are down'],
    ['### Step 2 - Drain it', 'Drain it'],
    ['### 2 - Drain it', 'Drain it'],
    ['### 12) Drain it', 'Drain it'],
  ])('have no number, but keep a range: %s', (markdown, title) => {
    expect(read(`## Fix\n\n${markdown}\n\nx\n`).manual_steps[0]?.title).toBe(title);
  });

  it('that are only code are commands; one word of code is a title', () => {
    const { diagnosis } = read('## Diagnosis\n\n- `docker logs {{ labels.name }}`\n- `OOMKilled`\n');
    expect(diagnosis).toMatchObject([
      { title: 'docker logs {{ labels.name }}', commands: [{ code: 'docker logs {{ labels.name }}' }] },
      { title: '`OOMKilled`', commands: [] },
    ]);
  });

  it('know from their title that output follows', () => {
    const { manual_steps } = read(`## Fix\n\n1. Expected output:\n\n   \`\`\`\n   ok\n   \`\`\`\n`);
    expect(manual_steps[0]?.blocks).toEqual([{ kind: 'output', text: 'ok' }]);
  });

  it('keep the marks of tasks around their commands', () => {
    const { manual_steps } = read(
      `## Fix\n\n1. All\n   - [x] stop\n\n     \`\`\`sh\n     a\n     \`\`\`\n   - [ ] start\n`,
    );
    expect(JSON.stringify(manual_steps)).toMatch(/- \[x\] stop.*- \[ \] start/);
  });

  it.each([
    ['1. a\n2. b\n\nIf that fails, call Ann.', ['a', 'b', '[If that fails, call Ann.]']],
    [`1. a\n2. b\n\nThen clean up:\n\n${fence('c')}`, ['a', 'b', 'Then clean up']],
    ['1. a\n\nOn the standby:\n\n1. b', ['a', '[On the standby:]', 'b']],
    ['1. a\n\nIn between.\n\n2. b', ['a', 'b']],
    ['- a\n\nIf that fails:\n\n- b\n- c', ['a', '[If that fails:]', 'b', 'c']],
    [`- a\n\n${fence('c')}\n\nThen wait.`, ['a']],
    ['- 2. shard first', ['2. shard first']],
  ])('end where the text below their list begins: %j', (markdown, titles) => {
    expect(outline(read(`## Fix\n\n${markdown}`).manual_steps)).toEqual(titles);
  });

  it('may be numbered beside Manual Steps', () => {
    const { manual_steps } = read(
      '## Fix\n\n### Manual Steps\n1. a\n\n### Option 2: b\nc\n\n### Prevention\nd\n',
    );
    expect(outline(manual_steps)).toEqual(['a', 'Option 2: b']);
  });
});

describe('headings with a colon', () => {
  it.each([
    ['## Kafka: overview', 'other_sections'],
    ['## API & Solutions', 'other_sections'],
    ['## Quick fix', 'manual_steps'],
    ['## Steps to resolve', 'manual_steps'],
    ['## Diagnose', 'diagnosis'],
    ['## Root cause analysis', 'causes'],
    ['## Alert Summary', 'symptoms'],
  ] as const)('are known by what is before it: %s', (heading, key) => {
    expect(JSON.stringify(read(`${heading}\n\nword\n`)[key])).toContain('word');
  });
});

describe('a heading without text below it', () => {
  const notesOf = (markdown: string) =>
    read(markdown).other_sections.map(({ heading, markdown: note }) => [heading, note]);
  const note = ['', 'Never restart on Sundays'];

  it.each([
    ['at the end', '## Symptoms\n\n- a\n\n## Never restart on Sundays'],
    ['of the first depth', '# Never restart on Sundays\n\n# Symptoms\n\n- a'],
    ['below Notes', '## Notes\n\n### Never restart on Sundays'],
  ])('is a note: %s', (_, markdown) => {
    expect(notesOf(markdown)).toEqual([note]);
  });

  it('is a note if it says more than the name of a section', () => {
    expect(notesOf('## Notes: never restart on Sundays')).toEqual([['', 'Notes: never restart on Sundays']]);
    expect(notesOf('## Notes')).toEqual([]);
  });

  it('is none as a title, or above a comment', () => {
    expect(read('# Redis\n\n## Symptoms\n\n- a').other_sections).toMatchObject([{ blocks: [] }]);
    expect(read('## Deploy\n\n<!-- fill me -->').other_sections).toMatchObject([{ blocks: [] }]);
  });
});
