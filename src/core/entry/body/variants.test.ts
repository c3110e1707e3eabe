import { describe, expect, it } from 'vitest';
import type { Body, StepBlock } from '../../../generated/known-error.ts';
import { parseBody } from './parse-body.ts';
import { toStep } from './step-blocks.ts';

const text = (markdown: string): StepBlock => ({ kind: 'text', markdown });
const run = (code: string, language: string | null = null): StepBlock => ({
  kind: 'command',
  language,
  code,
});

const read = (section: string, markdown: string): Body => parseBody(`## ${section}\n\n${markdown}\n`).value;

describe('headings', () => {
  it.each([
    '🔍 Symptoms',
    'SYMPTOMS',
    '1. Symptoms:',
    'üîç Symptoms',
    'ðŸ” Symptoms',
    ':mag: Symptoms',
    '**Symptoms** 🔥',
    'Symptoms (what you see)',
    '<a id="symptoms"></a> Symptoms ##',
    '— Symptom —',
  ])('“%s” is Symptoms', (heading) => {
    const { value, sections } = parseBody(`## ${heading}\n- a`);
    expect(value.symptoms).toEqual(['a']);
    expect(sections).toMatchObject([{ name: 'Symptoms' }]);
  });

  it.each([
    ['Causes', 'Common Causes'],
    ['Root Causes', 'Common Causes'],
    ['Diagnosis', 'Diagnosis Steps'],
    ['Owners', 'Resolution Group'],
    ['Fix', 'Resolution'],
    ['Links', 'References'],
    ['Symptoms of decay', null],
    ['', null],
  ])('“%s” is %s', (heading, name) => {
    expect(parseBody(`## ${heading}\n`).sections).toMatchObject([{ name }]);
  });
});

describe('causes', () => {
  it.each([
    ['**Redis stopped** (most common - 80%)', 'Redis stopped', 0.8],
    ['Redis stopped (80%)', 'Redis stopped', 0.8],
    ['Redis stopped (~ 20 %)', 'Redis stopped', 0.2],
    ['Redis stopped (60-70% of cases)', 'Redis stopped', 0.65],
    ['Redis stopped (60% – 70%)', 'Redis stopped', 0.65],
    ['Redis stopped - 20%', 'Redis stopped', 0.2],
    ['**80%** – Redis stopped', 'Redis stopped', 0.8],
    ['Redis stopped (likelihood: 12.5%)', 'Redis stopped', 0.125],
    ['Redis stopped (most common - 50%), see the log', 'Redis stopped, see the log', 0.5],
    [
      'Redis stopped (35%): the disk is full (usage > 90%)',
      'Redis stopped: the disk is full (usage > 90%)',
      0.35,
    ],
    ['Disk (95%) full', 'Disk (95%) full', null],
    ['Redis stopped (80%, see the log)', 'Redis stopped (80%, see the log)', 0.8],
    ['Redis stopped (most common)', 'Redis stopped (most common)', null],
    ['Disk more than 90% full', 'Disk more than 90% full', null],
    ['Disk above 90%', 'Disk above 90%', null],
    ['Disk full (usage > 90%)', 'Disk full (usage > 90%)', null],
    ['Redis stopped (150%)', 'Redis stopped (150%)', null],
    ['Wrong `requirepass` in [config](http://x)', 'Wrong `requirepass` in config (http://x)', null],
  ])('%s', (written, text, likelihood) => {
    expect(read('Common Causes', `- ${written}`).causes).toEqual([{ text, likelihood, related_errors: [] }]);
  });

  it('names the entries a cause mentions, and no standards', () => {
    const [cause] = read('Causes', '1. ERROR-002, DB-1234 or ERROR-002; SHA-256, CVE-2024-1234').causes;
    expect(cause?.related_errors).toEqual(['ERROR-002', 'DB-1234']);
  });

  it('keeps the text around the list', () => {
    const body = read('Causes', 'Mostly one:\n\n- a');
    expect(body.causes).toHaveLength(1);
    expect(body.other_sections).toEqual([
      { heading: 'Causes', markdown: 'Mostly one:', blocks: [text('Mostly one:')] },
    ]);
  });
});

describe('owners', () => {
  const owners = { primary: 'tech (Ralph)', secondary: null, escalation_path: 'Ralph → Angel' };

  it.each([
    '**Primary:** tech (Ralph)\n**Secondary:** None\n**Escalation Path:** Ralph → Angel',
    '- **Primary**: tech (Ralph)\n- **Secondary**: N/A\n- **Escalation**: Ralph → Angel',
    'Primary: tech (Ralph)\\\nSecondary: -\\\nEscalation path: Ralph → Angel',
    '**Primary Owner:** tech (Ralph)\n\n**Secondary:**\n\n**Escalation Path:**\n\n1. Ralph\n2. Angel',
  ])('%j', (markdown) => {
    expect(read('Resolution Group', markdown)).toMatchObject({ owners, other_sections: [] });
  });

  it('keeps a label that it does not know', () => {
    const body = read('Owners', '**Primary:** a\n**Pager:** 123\n\nCall gently.');
    expect(body.owners.primary).toBe('a');
    expect(body.other_sections).toMatchObject([
      { heading: 'Owners', markdown: '**Pager:** 123\n\nCall gently.' },
    ]);
  });
});

describe('diagnosis steps', () => {
  const step = { title: 'Look', text: null, commands: [{ language: 'bash', code: 'ls' }] };

  it.each([
    '### 1. Look\n```bash\nls\n```',
    '### Step 1: Look\n```bash\nls\n```',
    '#### Look\n```bash\nls\n```',
    '1. **Look:**\n   ```bash\n   ls\n   ```',
    '1. Look\n\n   ```bash\n   ls\n   ```',
    '1. **Look:**\n```bash\nls\n```',
    '- Look:\n  ~~~bash\n  ls\n  ~~~',
    '**Step 1: Look**\n```bash\nls\n```',
    'Look:\n\n```bash\nls\n```',
  ])('%j', (markdown) => {
    expect(read('Diagnosis Steps', markdown)).toMatchObject({ diagnosis: [step], other_sections: [] });
  });

  it('keeps an option an option', () => {
    expect(read('Resolution', '### Option 1: Restart\n```\nx\n```\n### Option 2: Wait').manual_steps).toEqual(
      [toStep('Option 1: Restart', [run('x')]), toStep('Option 2: Wait', [])],
    );
  });

  it('reads several fences of any language, and the text around them', () => {
    const markdown =
      '### Step 2 - Count *locks*\nFirst:\n```sql\nSELECT 1;\n\n\nSELECT 2;\n```\nthen\n```python title="x"\nprint(1)\n```\n```\nraw\n```\n- done';
    expect(read('Diagnosis', markdown).diagnosis).toEqual([
      toStep(
        'Count locks',
        [
          text('First:'),
          run('SELECT 1;\n\n\nSELECT 2;', 'sql'),
          text('then'),
          run('print(1)', 'python'),
          run('raw'),
          text('- done'),
        ],
        2,
      ),
    ]);
  });

  it('keeps what stands behind the title and in deeper lists', () => {
    const markdown =
      '1. **Check memory:** look at *used*.\n   Twice.\n   ```bash\n   free -h\n   ```\n   - if low:\n     ```bash\n     df\n     ```\n   - else wait\n2. Restart: `docker restart x`\n3. Note the time: it matters';
    expect(read('Diagnosis', markdown).diagnosis).toEqual([
      toStep(
        'Check memory',
        [
          text('look at *used*.\nTwice.'),
          run('free -h', 'bash'),
          text('- if low:'),
          run('df', 'bash'),
          text('- else wait'),
        ],
        1,
      ),
      toStep('Restart', [run('docker restart x')], 2),
      toStep('Note the time: it matters', [], 3),
    ]);
  });

  it('titles a command that has none by itself', () => {
    expect(read('Diagnosis', '```\nls\npwd\n```').diagnosis).toEqual([toStep('ls', [run('ls\npwd')])]);
  });
});

describe('resolution', () => {
  it.each([
    ['**Command:** `x y`\n**Success Rate:** ~95 %', { command: 'x y', success_rate: 0.95, note: null }],
    ['- **Command**: `x y`\n- **Success**: 95%', { command: 'x y', success_rate: 0.95, note: null }],
    ['**Command:**\n```bash\nx y\n```', { command: 'x y', success_rate: null, note: null }],
    ['```bash\nx y\n```', { command: 'x y', success_rate: null, note: null }],
    ['Command: x y\n\nSuccess rate: high', { command: 'x y', success_rate: null, note: 'high' }],
    ['**Command:** None', null],
    ['', null],
  ])('reads the automatic fix from %j', (markdown, fix) => {
    expect(read('Resolution', `### ⚙️ Auto-Fix Available\n${markdown}`).auto_fix).toEqual(fix);
    if (fix && !markdown.startsWith('```')) expect(read('Resolution', markdown).auto_fix).toEqual(fix);
  });

  it.each(['', '### Manual Steps\n\n'])('puts text above the steps before them: %j', (heading) => {
    const body = read('Resolution', `${heading}**Warning:** be quick.\n\n1. **Stop it:** now\n2. Start it`);
    expect(body.manual_steps).toEqual([
      toStep('', [{ kind: 'warning', level: 'warning', markdown: 'be quick.' }]),
      toStep('Stop it', [text('now')], 1),
      toStep('Start it', [], 2),
    ]);
    expect(body.other_sections).toEqual([]);
  });

  it('keeps what says that there is no automatic fix', () => {
    const body = read(
      'Resolution',
      '### Auto-Fix\nNot possible.\n### Manual Steps\n#### 1. Call\nsomebody\n### Later\nx',
    );
    expect(body.auto_fix).toBeNull();
    expect(body.manual_steps).toEqual([toStep('Call', [text('somebody')], 1)]);
    expect(body.other_sections).toMatchObject([
      { heading: 'Auto-Fix', markdown: 'Not possible.' },
      { heading: 'Later', markdown: 'x' },
    ]);
  });
});

describe('notes', () => {
  it('reads exceptions and impact with and without a name', () => {
    const body = read(
      'Notes',
      '### Exceptions\n- **At night**: ok\n- During backups: ok\n- Never mind.\n### 📉 Performance Impact\n**Low:** none\n\nAll of it slow.',
    );
    expect(body.prose_exceptions).toEqual([
      { name: 'At night', text: 'ok' },
      { name: 'During backups', text: 'ok' },
      { name: '', text: 'Never mind.' },
    ]);
    expect(body.impact).toEqual([
      { level: 'Low', text: 'none' },
      { level: null, text: 'All of it slow.' },
    ]);
  });
});

describe('history', () => {
  it.each([
    ['**2025-11-20** (angel): text', '2025-11-20', 'angel', 'text'],
    ['**2025-11-20 14:03** (angel): text', '2025-11-20', 'angel', 'text'],
    ['**2025-11-20 14:03:59 UTC** text', '2025-11-20', null, 'text'],
    ['2025-11-20T14:03:00+01:00 - text', '2025-11-20', null, 'text'],
    ['**2025-11-20T23:59:59.123Z** (bot) – text', '2025-11-20', 'bot', 'text'],
    ['**2025-11-20:** text (more): still', '2025-11-20', null, 'text (more): still'],
    ['[2025-11-20] text', '2025-11-20', null, 'text'],
    ['2025-11-20: -1 replicas', '2025-11-20', null, '-1 replicas'],
    ['**2025-11-20** (): **bold** `code`', '2025-11-20', null, 'bold `code`'],
  ])('%s', (written, date, actor, text) => {
    const { value, diagnostics } = parseBody(`## History\n- ${written}\n`);
    expect(value.history).toEqual([{ date, actor, text }]);
    expect(diagnostics).toEqual([]);
  });

  it.each(['20.11.2025: text', '2025-13-01: text', 'text'])(
    'keeps a line without a date and warns: %s',
    (text) => {
      const { value, diagnostics } = parseBody(`## History\n- ${text}\n`);
      expect(value.history).toEqual([{ date: null, actor: null, text }]);
      expect(diagnostics).toMatchObject([{ check: 'sections/history-date', severity: 'warning' }]);
    },
  );
});

describe('references', () => {
  it.each([
    ['- Docs: https://x.io/a', [{ text: 'Docs', url: 'https://x.io/a' }]],
    ['- <https://x.io/a>', [{ text: 'https://x.io/a', url: 'https://x.io/a' }]],
    ['- [Docs](https://x.io) section 4', [{ text: 'Docs section 4', url: 'https://x.io' }]],
    ['- [internal wiki]', [{ text: '[internal wiki]', url: null }]],
    ['- [internal wiki]\n\n[Internal Wiki]: https://w', [{ text: 'internal wiki', url: 'https://w' }]],
    ['[1]: https://w', [{ text: '1', url: 'https://w' }]],
    [
      '- see [a](b) and [c](d)',
      [
        { text: 'a', url: 'b' },
        { text: 'c', url: 'd' },
      ],
    ],
    ['RUNBOOK.md', [{ text: 'RUNBOOK.md', url: null }]],
    ['- ![The queue](img/q.png)', [{ text: 'The queue', url: 'img/q.png' }]],
  ])('%j', (markdown, references) => {
    expect(read('References', markdown).references).toEqual(references);
  });
});
