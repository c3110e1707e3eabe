import { describe, expect, it } from 'vitest';
import type { Body } from '../../../generated/known-error.ts';
import { parseBody } from './parse-body.ts';
import { SECTION_NAMES } from './section-names.ts';
import { nameSectionsWith, sectionName } from './sections.ts';

const titles = ({ manual_steps }: Body) => manual_steps.map(({ title }) => title);

describe('headings as people write them', () => {
  it.each([
    ['Mitigation', 'Resolution'],
    ['Workaround', 'Resolution'],
    ['Immediate Actions', 'Resolution'],
    ['Recovery', 'Resolution'],
    ['Resolution / Workaround', 'Resolution'],
    ['4. Resolution & prevention:', 'Resolution'],
    ['Diagnosis and mitigation', 'Resolution'],
    ['Fix: restart the broker', 'Resolution'],
    ['How do I fix this?', 'Resolution'],
    ['Response plan', 'Resolution'],
    ['Short-term mitigation', 'Resolution'],
    ['Fix for the EU', 'Resolution'],
    ['What to check', 'Diagnosis Steps'],
    ['RCA', 'Common Causes'],
    ['On-call', 'Resolution Group'],
    ['Meaning', 'Symptoms'],
    ['Summary', 'Symptoms'],
    ['Troubleshooting', 'Diagnosis Steps'],
    ['Possible checks', 'Diagnosis Steps'],
    ['Triage', 'Diagnosis Steps'],
    ['Root Cause', 'Common Causes'],
    ['Recovery of the second region', null],
    ['Action items of 2025', null],
  ])('“%s” is %s', (heading, name) => {
    expect(sectionName(heading)).toBe(name);
  });

  it.each([
    ['underlined', 'Symptoms\n--------\n- a\n\nResolution\n==========\n1. Restart it\n'],
    ['of depth 1', '# Broker is down\n\n# Symptoms\n- a\n# Resolution\n1. Restart it\n'],
    ['of depth 3', '### Symptoms\n- a\n### Resolution\n1. Restart it\n'],
    ['below another one', '## Runbook\n\n### Symptoms\n- a\n\n### Resolution\n1. Restart it\n'],
    ['in bold', '**Symptoms**\n\n- a\n\n**Resolution:**\n\n1. Restart it\n'],
    ['in bold below another one', '# Broker\n\n__Symptoms:__\n- a\n\n**Resolution**:\n1. Restart it\n'],
  ])('are headings %s', (_, markdown) => {
    const { value, sections, diagnostics } = parseBody(markdown);
    expect(diagnostics).toEqual([]);
    expect(value.symptoms).toEqual(['a']);
    expect(titles(value)).toEqual(['Restart it']);
    const known = sections.filter(({ name }) => name !== null);
    expect(known.map(({ start, end }) => markdown.slice(start, end).split('\n')[0])).toEqual([
      expect.stringContaining('Symptoms'),
      expect.stringContaining('Resolution'),
    ]);
  });

  it('end where the next one of their depth begins, known or not', () => {
    const { value } = parseBody('### Resolution\n1. a\n#### Later\nb\n### Background\nc\n');
    expect(titles(value)).toEqual(['a', 'Later']);
    expect(value.other_sections).toMatchObject([{ heading: 'Background', markdown: 'c' }]);
  });

  it('start no section inside a known one', () => {
    const { value } = parseBody('## Resolution\n\n### Diagnosis\nLook.\n\n**Workaround**\n\nWait.\n');
    expect(value.diagnosis).toEqual([]);
    expect(value.manual_steps).toMatchObject([
      { title: 'Diagnosis', text: 'Look.\n\n**Workaround**\n\nWait.' },
    ]);
  });

  it('are none where a line of dashes is a rule', () => {
    const { value } = parseBody('## Resolution\n\nRestart it.\n---\n\n## Notes\nx\n');
    expect(JSON.stringify(value.manual_steps)).toContain('Restart it.');
    expect(parseBody('## Notes\n\n| a |\n---\n- b\n---\n').sections).toHaveLength(1);
  });

  it('may be the own ones of a team, in any script', () => {
    const nameSection = nameSectionsWith({
      Resolution: ['Maßnahmen', '対処'],
      Notes: ['Troubleshooting'],
    });
    for (const heading of ['🛠 Maßnahmen:', 'MASSNAHMEN'.replace('SS', 'ß'), '## 対処'])
      expect(nameSection(heading)).toBe('Resolution');
    expect(nameSection('Troubleshooting')).toBe('Notes');
    expect(nameSection('Fix')).toBe('Resolution');
    expect(nameSection('処')).toBeNull();
    const { value } = parseBody('**対処**\n\n1. 再起動\n', { nameSection });
    expect(titles(value)).toEqual(['再起動']);
  });

  it('are read, however many there are', () => {
    const { sections } = parseBody('**Fix**\n\na\n\n### b\nc\n\nd\n---\n\n'.repeat(2_500));
    expect(sections).toHaveLength(5_000);
  });
});

/** Runbooks in the style of public ones: prose, lists with `*`, nested headings, code with prompts. */
const RUNBOOKS = [
  '# BrokerDown\n\n## Meaning\n\nNo broker answers.\n\n## Impact\n\nOrders wait.\n\n## Diagnosis\n\nSee the pods:\n\n```shell\n$ kubectl get pods\n```\n\n## Mitigation\n\nAdd a node, or\nscale the broker up.\n',
  '# DiskSlow\n\n## Meaning\nThe disk is slow.\n\n## Mitigation\n\n### Slow disk\n\nMove etcd to a faster disk.\n\n### Network\n\nAsk the network team.\n',
  '# NoStorage\n\n## Mitigation\n\nCreate a class by running the following\ncommand:\n\n```bash\n$ kubectl apply -f class.yaml\n```\n\n<!--DS: internal -->\n\nIf that fails, see:\n\n- [Help](https://help.example)\n',
  '# Title\n\n## Summary\nx\n\n## Recommended Actions\n\n* Delete the pod.\n* Drain the node:\n\n  ```bash\n  kubectl drain node\n  ```\n\n## Additional notes\ny\n',
  '## Alert\nx\n\n## Possible Causes\nA full disk.\n\n## Immediate actions\n\n| Case | Do |\n|---|---|\n| full | clean up |\n\n## Escalation\nCall storage.\n',
  'Meaning\n-------\nx\n\nResolution\n----------\n> Restart it, then wait.\n',
];

describe('runbooks', () => {
  it.each(RUNBOOKS)('give the plan all of their mitigation: %.14j', (markdown) => {
    const { value, sections } = parseBody(markdown);
    const section = sections.find(({ name }) => name === 'Resolution');
    const said = markdown.slice(section?.start, section?.end).split('\n').slice(1).join('\n');
    const written = said.replaceAll(/<!--.*?-->|```\w*|^[-=]+$/g, '').match(/[\p{L}\d]{2,}/gu) ?? [];
    const plan = JSON.stringify(value.manual_steps);
    expect(written.filter((word) => !plan.includes(word))).toEqual([]);
    expect(value.auto_fix).toBeNull();
  });

  it('split no sentence of their impact', () => {
    const { value } = parseBody('## Impact\n\nAll orders wait until\nnote: the broker is up.\n');
    expect(value.impact).toEqual([{ level: null, text: 'All orders wait until note: the broker is up.' }]);
  });
});

describe('known sections', () => {
  it.each(SECTION_NAMES)('keep paragraphs, tables, quotes and lists in lists: %s', (name) => {
    const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta'];
    const markdown = `alpha.\n\n| beta | b |\n|---|---|\n| gamma | c |\n\n> delta\n\n- epsilon\n  - zeta\n\n**eta** and more\n`;
    const read = JSON.stringify(parseBody(`## ${name}\n\n${markdown}`).value);
    expect(words.filter((word) => !read.includes(word))).toEqual([]);
  });

  it.each([
    [
      '- Network\n  - DNS is broken (60%)\n  - Firewall (40%)',
      [
        ['Network: DNS is broken', 0.6],
        ['Network: Firewall', 0.4],
      ],
    ],
    ['| Cause | Likelihood |\n|---|---|\n| Broker down | 80% |', [['Broker down', 0.8]]],
    [
      'The broker is down (80%).\n\nDNS.',
      [
        ['The broker is down.', 0.8],
        ['DNS.', null],
      ],
    ],
    ['### DNS (20%)\nIt is old.', [['DNS', 0.2]]],
    [
      '| Cause | Likelihood | Fix |\n|---|---|---|\n| vacuum | 60% | kill |\n| disk | (20-30%) | grow |\n| a | | b |',
      [
        ['vacuum; Fix: kill', 0.6],
        ['disk; Fix: grow', 0.25],
        ['a; Fix: b', null],
      ],
    ],
    ['- DNS (30%)\n\n  ```\n  timeout\n  ```', [['DNS\n```\ntimeout\n```', 0.3]]],
    [
      '- DNS [30%]\n- network: 5% of cases\n- cache (<10%)\n- disk above 90%',
      [
        ['DNS', 0.3],
        ['network', 0.05],
        ['cache', 0.1],
        ['disk above 90%', null],
      ],
    ],
  ])('read causes from %j', (markdown, causes) => {
    const { value } = parseBody(`## Root Cause\n\n${markdown}\n`);
    expect(value.causes.map(({ text, likelihood }) => [text, likelihood])).toEqual(causes);
  });

  it.each([
    ['| date | who | what |\n|---|---|---|\n| 2025-11-20 | bob | first |', '2025-11-20', 'bob', 'first'],
    ['| date | what |\n|---|---|\n| 2025-11-20 | first |', '2025-11-20', null, 'first'],
    ['### 2025-11-20\nfirst,\nrestarted', '2025-11-20', null, 'first, restarted'],
    ['2025-11-20 (bob): first', '2025-11-20', 'bob', 'first'],
  ])('read history from %j', (markdown, date, actor, text) => {
    const { value, diagnostics } = parseBody(`## History\n\n${markdown}\n`);
    expect(value.history).toEqual([{ date, actor, text }]);
    expect(diagnostics).toEqual([]);
  });
});

describe('an entry below a general heading', () => {
  const whole =
    'The queue is full.\n\n### Symptoms\n- slow\n\n### Causes\n- a big batch\n\n### Diagnosis\n1. Look\n\n### Resolution\n1. Restart it\n';

  it.each(['Description', 'Problem', 'Summary', 'Overview'])('keeps its sections: %s', (heading) => {
    const { value } = parseBody(`## ${heading}\n\n${whole}`);
    expect(value.symptoms).toEqual(['The queue is full.', 'slow']);
    expect(value.causes.map(({ text }) => text)).toEqual(['a big batch']);
    expect(value.diagnosis.map(({ title }) => title)).toEqual(['Look']);
    expect(titles(value)).toEqual(['Restart it']);
  });

  it('keeps them below Troubleshooting, whose other headings are steps', () => {
    const { value } = parseBody(`# Troubleshooting\n\n### Look\nAt it.\n\n${whole}`);
    expect(value.symptoms).toEqual(['slow']);
    expect(titles(value)).toEqual(['Restart it']);
    expect(JSON.stringify(value.diagnosis)).toMatch(/### Troubleshooting.*Look.*full.*### Diagnosis.*Look/);
  });

  it.each(['Troubleshooting', 'Diagnosis', 'Description'])(
    'leaves a fix with the case above it: %s',
    (heading) => {
      const { value } = parseBody(`## ${heading}\n\n### Pod is pending\nx\n\n#### Fix\n1. Add a node\n`);
      expect(value.manual_steps).toEqual([]);
      expect(JSON.stringify([value.diagnosis, value.symptoms])).toMatch(/pending.*Add a node/);
    },
  );

  it('keeps them in bold, too', () => {
    const { value } = parseBody('## Description\n\nFull.\n\n**Mitigation**\n\n1. Restart it\n');
    expect(titles(value)).toEqual(['Restart it']);
  });
});

describe('a heading that says when to follow it', () => {
  it.each([
    [
      '## Workaround\n1. Restart\n\n## Resolution\n1. Upgrade\n',
      ['### Workaround', 'Restart', '### Resolution', 'Upgrade'],
    ],
    ['## Fix: only for the EU\n1. Restart\n', ['### Fix: only for the EU', 'Restart']],
    ['## Resolution / Workaround\n1. Restart\n', ['Restart']],
    ['## 4. Resolution\n1. Restart\n', ['Restart']],
  ])('stays above its steps: %j', (markdown, shown) => {
    const { value } = parseBody(markdown);
    expect(value.manual_steps.map(({ title, text }) => title || text)).toEqual(shown);
  });
});

describe('what comes after the steps', () => {
  it.each([
    '**Causes**\n\n- a big batch\n\n**Prevention**\n\nBuy disks.\n',
    '## Causes\n\n- a big batch\n\n### Prevention\n\nBuy disks.\n',
  ])('is no cause: %j', (markdown) => {
    const { value } = parseBody(markdown);
    expect(value.causes.map(({ text }) => text)).toEqual(['a big batch']);
    expect(value.other_sections).toMatchObject([{ heading: 'Prevention', markdown: 'Buy disks.' }]);
  });

  it('is no heading where bold words are not', () => {
    const { value } = parseBody('## Fix\n\nx\n\n**Rollback**\n\ny\n');
    expect(value.manual_steps).toMatchObject([{ text: 'x\n\n**Rollback**\n\ny' }]);
  });
});

describe('words that narrow a heading', () => {
  it.each([
    ['## Symptoms (EU)\n- slow', 'EU: slow'],
    ['## Symptoms on the replica\n- slow', 'on the replica: slow'],
    ['## Causes (EU)\n\nThe disk.\n\n### Redis (80%)\nold', '"EU: The disk."', '"EU: Redis"'],
    ['## Owners (at night)\n- **Primary:** Ann', 'at night: Ann'],
    ['## Impact (EU)\n- **High:** down', '"EU: High"'],
    ['## History (old site)\n- 2025-01-02 (ann): moved', 'old site: moved'],
    ['## Links (EU)\n- [a](https://a.example)', 'EU: a'],
    ['## Workaround B\n1. x', '### Workaround B'],
    ['## Fix if it hangs\n1. x', '### Fix if it hangs'],
    ['## Symptom(s)\n- slow', '"slow"'],
    ['## Causes (most common first)\n- disk', '"disk"'],
  ])('stay with its text: %j', (markdown, ...texts) => {
    const read = JSON.stringify(parseBody(`${markdown}\n`).value);
    for (const text of texts) expect(read).toContain(text);
  });
});

describe('the numbers of steps', () => {
  const numbers = (markdown: string) =>
    parseBody(`## Resolution\n\n${markdown}`).value.manual_steps.map(({ title, number }) => [number, title]);

  it.each([
    [
      '- a\n\n1. b\n2. go to step 3\n3. c\n',
      [
        [undefined, 'a'],
        [1, 'b'],
        [2, 'go to step 3'],
        [3, 'c'],
      ],
    ],
    [
      '1. a\n2. b\n\nText.\n\n5. c\n6. d\n',
      [
        [1, 'a'],
        [2, 'b'],
        [5, 'c'],
        [6, 'd'],
      ],
    ],
    [
      '0. a\n1. b\n',
      [
        [0, 'a'],
        [1, 'b'],
      ],
    ],
    [
      '### Step 4: a\nx\n### 5. b\ny\n',
      [
        [4, 'a'],
        [5, 'b'],
      ],
    ],
    ['- 3 - 4 workers must be stopped\n', [[undefined, '3 - 4 workers must be stopped']]],
  ])('are those of the author: %j', (markdown, expected) => {
    expect(numbers(markdown)).toEqual(expected);
  });
});

describe('a command near the automatic fix', () => {
  const commands = (markdown: string) =>
    JSON.stringify(parseBody(`## Resolution\n\n### Auto-Fix Available\n\n${markdown}`).value);
  const fence = (code: string) => `\`\`\`bash\n${code}\n\`\`\`\n`;

  it.each([
    `First:\n\n${fence('take-backup --now')}\nThen:\n\n**Command:** \`restart web\`\n`,
    '**Command:** `restart web`\n**Command:** `take-backup --now`\n',
    '**Command:** `restart web`\n\n### Auto-Fix\n\n**Command:** `take-backup --now`\n',
    '- **Command:** `restart web`\n  - before it: `take-backup --now`\n',
  ])('is never lost: %j', (markdown) => {
    const { value } = parseBody(`## Resolution\n\n### Auto-Fix Available\n\n${markdown}`);
    expect(value.auto_fix?.command).toBe('restart web');
    expect(commands(markdown)).toContain('take-backup --now');
  });
});
