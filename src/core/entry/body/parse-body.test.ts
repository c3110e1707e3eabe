import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, Step, StepBlock } from '../../../generated/known-error.ts';
import { findMojibakeRepairs } from '../../../lib/encoding/mojibake/repair-mojibake.ts';
import { MAX_BODY_LENGTH } from '../../../lib/markdown/chunks.ts';
import { applySplices } from '../../../lib/text/edits.ts';
import { parseBody } from './parse-body.ts';
import { SECTION_NAMES } from './section-names.ts';
import { toStep } from './step-blocks.ts';

function fixtureBody(name: string): string {
  const text = readFileSync(new URL(`../../../../test/fixtures/entries/${name}`, import.meta.url), 'utf8');
  return text.slice(text.indexOf('\n---\n') + 5);
}

const bash = (code: string): StepBlock => ({ kind: 'command', language: 'bash', code });
const text = (markdown: string): StepBlock => ({ kind: 'text', markdown });
const onlyCommand = (title: string, code: string) => toStep(title, [bash(code)]);
const numbered = (steps: Step[]) => steps.map((step, index) => ({ ...step, number: index + 1 }));

const RELATED =
  '- See **ERROR-002** if Redis keeps crashing (OOM issue)\n- See **ERROR-015** if network bridge is down (affects all services)';

const SEED: Body = {
  symptoms: [
    'Application logs show "Redis connection refused"',
    'Redis container may be stopped or unreachable',
    'Health checks failing on port 6379',
    'Worker/Beat services unable to connect to Redis',
  ],
  causes: [
    { text: 'Redis container not started', likelihood: 0.8, related_errors: [] },
    {
      text: 'Network connectivity issue (helixnet_core bridge down)',
      likelihood: null,
      related_errors: [],
    },
    {
      text: 'Redis crashed due to out-of-memory (see ERROR-002)',
      likelihood: null,
      related_errors: ['ERROR-002'],
    },
    { text: 'Port 6379 already in use by another process', likelihood: null, related_errors: [] },
    { text: 'Redis configuration error', likelihood: null, related_errors: [] },
  ],
  owners: {
    primary: 'tech-devops (Ralph)',
    secondary: null,
    escalation_path: 'If auto-fix fails 3x → Check ERROR-002 (OOM), notify Ralph',
  },
  diagnosis: numbered([
    onlyCommand('Check if Redis container is running', 'docker ps | grep redis'),
    onlyCommand('Check Redis logs', 'docker logs redis --tail 50'),
    onlyCommand('Check network connectivity', 'docker network inspect helixnet_core | grep redis'),
    onlyCommand('Check port binding', 'netstat -tuln | grep 6379'),
    onlyCommand('Test Redis connection', 'docker exec redis redis-cli ping'),
  ]),
  auto_fix: {
    command: 'docker restart redis',
    success_rate: 0.95,
    note: 'fails only if underlying issue like OOM or network bridge',
  },
  manual_steps: numbered([
    onlyCommand('Check Docker daemon status', 'systemctl status docker'),
    toStep('Check available memory', [bash('free -h'), text('If low memory, check ERROR-002 (Redis OOM)')]),
    onlyCommand('Check disk space', 'df -h'),
    onlyCommand(
      'Rebuild Redis container',
      'docker compose -f compose/helix-core/core-stack.yml up -d redis --force-recreate',
    ),
    toStep('Check for port conflicts', [
      bash('lsof -i :6379'),
      text('If another process is using 6379, kill it or change Redis port'),
    ]),
  ]),
  prose_exceptions: [
    {
      name: 'During Sunday 3-4am backups',
      text: 'This error is expected (severity downgraded to "low")',
    },
    {
      name: 'After system reboot',
      text: 'Expected during boot sequence (wait 2 minutes before alerting)',
    },
  ],
  impact: [
    { level: 'High', text: 'All async jobs (Celery workers) will fail' },
    { level: 'Medium', text: 'Session storage may fall back to database (slower)' },
    { level: 'User Impact', text: 'Login delays, job queue backup' },
  ],
  history: [
    { date: '2025-11-20', actor: 'angel', text: 'First occurrence, resolved by restart' },
    { date: '2025-11-21', actor: 'debllm', text: 'Auto-fixed successfully (3 occurrences)' },
    { date: '2025-11-26', actor: 'angel', text: 'Added backup exception, linked ERROR-002' },
    { date: '2025-11-27', actor: 'debllm', text: 'Auto-fixed during deployment (1 occurrence)' },
  ],
  references: [
    { text: 'Redis documentation', url: 'https://redis.io/docs/' },
    { text: 'Docker networking troubleshooting: [internal wiki]', url: null },
    { text: 'HelixNet service dependencies: README.md section 4.2', url: null },
  ],
  other_sections: [{ heading: 'Related Issues', markdown: RELATED, blocks: [text(RELATED)] }],
};

const EMPTY = parseBody('').value;

describe('parseBody on the seed', () => {
  const seed = fixtureBody('ERROR-001.md');

  it('reads all of it', () => {
    expect(parseBody(seed)).toMatchObject({ value: SEED, diagnostics: [] });
    expect(parseBody(seed).value).toEqual(SEED);
  });

  it('reads the same from the file as it was received, once repaired', () => {
    const received = fixtureBody('ERROR-001-as-received.md');
    expect(parseBody(applySplices(received, findMojibakeRepairs(received))).value).toEqual(SEED);
  });

  it('reads the same with CRLF, and where headings are still mangled', () => {
    expect(parseBody(seed.replaceAll('\n', '\r\n')).value).toEqual(SEED);
    expect(parseBody(fixtureBody('ERROR-001-as-received.md').replaceAll('‚Üí', '→')).value).toEqual(SEED);
  });

  it('says where each section stands, with no gap between them', () => {
    const { sections } = parseBody(seed);
    expect(sections.map(({ name }) => name)).toEqual([...SECTION_NAMES]);
    for (const { heading, start, end } of sections) {
      expect(seed.slice(start, end)).toMatch(new RegExp(`^## ${heading}\n`));
    }
    expect(sections.map(({ start }) => start).slice(1)).toEqual(sections.map(({ end }) => end).slice(0, -1));
    expect(sections.at(-1)?.end).toBe(seed.length);
  });
});

describe('sections', () => {
  it('keeps what is unknown, in order, with its subsections', () => {
    const body =
      'Intro.\n\n# Redis\n\n## 🚀 Prevention\nDo *this*.\n\n### Later\n- that\n\n## Notes\nPlain.\n\n### Misc\nx';
    const { other_sections, ...others } = parseBody(body).value;
    expect({ ...others, other_sections: [] }).toEqual(EMPTY);
    expect(other_sections).toEqual([
      { heading: '', markdown: 'Intro.', blocks: [text('Intro.')] },
      { heading: 'Redis', markdown: '', blocks: [] },
      {
        heading: '🚀 Prevention',
        markdown: 'Do *this*.\n\n### Later\n- that',
        blocks: [text('Do *this*.\n\n#### Later\n\n- that')],
      },
      { heading: 'Notes', markdown: 'Plain.', blocks: [text('Plain.')] },
      { heading: 'Misc', markdown: 'x', blocks: [text('x')] },
    ]);
  });

  it('merges a section that is there twice and says so', () => {
    const { value, diagnostics } = parseBody('## Symptoms\n- a\n## Notes\n## symptoms\n- b\n');
    expect(value.symptoms).toEqual(['a', 'b']);
    expect(diagnostics).toMatchObject([
      { check: 'sections/duplicate', severity: 'warning', start: 25, end: 36 },
    ]);
  });

  it('takes no heading from code, comments or list items', () => {
    const text =
      '## Notes\n```\n## Symptoms\n```\n<!--\n## History\n-->\n- a\n  ```\n## References\n1. x\n  ## Causes\n';
    const { sections, diagnostics } = parseBody(text);
    expect(sections.map(({ heading }) => heading)).toEqual(['Notes', 'References']);
    expect(diagnostics).toMatchObject([
      { check: 'sections/unclosed-fence', start: text.indexOf('  ```\n##') },
    ]);
  });

  it('says where a fence is never closed', () => {
    const { value, diagnostics } = parseBody('## Symptoms\n- a\n\n```bash\nx\n\n## Notes\n');
    expect(value.symptoms).toEqual(['a', '```bash\nx\n\n## Notes']);
    expect(diagnostics).toMatchObject([{ check: 'sections/unclosed-fence', start: 17, end: 24 }]);
  });

  it('leaves comments out of the data', () => {
    expect(parseBody('<!-- x -->\n## Symptoms\n<!-- add more\n\n- no -->\n- a\n').value).toEqual({
      ...EMPTY,
      symptoms: ['a'],
    });
  });

  it('reads subsections that were made sections', () => {
    const { value } = parseBody('## Performance Impact\n- **High:** x\n## Manual Steps\n1. a\n### 2. b\n');
    expect(value.impact).toEqual([{ level: 'High', text: 'x' }]);
    expect(value.manual_steps.map(({ title }) => title)).toEqual(['a', 'b']);
  });
});

describe('hostile bodies', () => {
  const sized = (unit: string, length = MAX_BODY_LENGTH) => unit.repeat(Math.floor(length / unit.length));

  it('refuses a body that is too long', () => {
    const { value, diagnostics } = parseBody(`## Symptoms\n${'- a\n'.repeat(1_300_000)}`);
    expect(value).toEqual(EMPTY);
    expect(diagnostics).toMatchObject([{ check: 'sections/too-large', severity: 'error' }]);
  });

  it.each([
    ['quotes', '>'],
    ['nested lists', '- '],
    ['nested numbered lists', '1. '],
    ['list items in quotes', '>- '],
    ['brackets', '['],
    ['emphasis', '*a_'],
    ['strong', '**'],
    ['setext headings', 'a\n=\n'],
    ['loose quotes', '> a\n\n'],
    ['tables', '|'],
  ])('says so where it is too deep or too dense: %s', (_, unit) => {
    const { value, diagnostics } = parseBody(`## Symptoms\n${sized(unit)}`);
    expect(value).toEqual(EMPTY);
    expect(diagnostics).toMatchObject([{ check: 'sections/too-large', start: 0 }]);
  });

  it('refuses lists 10,000 deep by indentation', () => {
    const deep = Array.from({ length: 700 }, (__, depth) => `${' '.repeat(2 * depth)}- a`).join('\n');
    expect(parseBody(`## Symptoms\n${deep}`).diagnostics).toMatchObject([{ check: 'sections/too-large' }]);
  });

  it.each([
    ['strong', `${'*'.repeat(2_100)}a${'*'.repeat(2_100)}`],
    ['quotes', '>'.repeat(1_050)],
    ['lists', '- '.repeat(1_050)],
    ['brackets', '['.repeat(4_200)],
  ])('reads what is nested just below the limit: %s', (_, deep) => {
    const { value, diagnostics } = parseBody(`## Symptoms\n${deep}a`);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(value)).toContain('a');
  });

  it('reads 10,000 headings', () => {
    const { sections, diagnostics } = parseBody('## Symptoms\n- a\n'.repeat(10_000));
    expect(sections).toHaveLength(10_000);
    expect(diagnostics).toHaveLength(9_999);
  });

  it('reads ten years of daily history', () => {
    const text = `## History\n${'- **2025-11-20** (kedb): 3 occurrences\n'.repeat(3_650)}`;
    const { value, diagnostics } = parseBody(text);
    expect(diagnostics).toEqual([]);
    expect(value.history).toHaveLength(3_650);
  });

  it('keeps a list whole however long it is', () => {
    const items = Array.from(
      { length: 500 },
      (__, index) => `${index + 1}. cause ${index}\n   ~~~\n   # x\n   ~~~\n`,
    );
    const text = `## Diagnosis\n${items.join('')}`;
    expect(parseBody(text).value.diagnosis.map(({ commands }) => commands.length)).toEqual(
      items.map(() => 1),
    );
  });

  it('reads HTML, NUL and lone surrogates as text', () => {
    const { value } = parseBody('## Symptoms\n<div onclick="x">slow</div>\n\n- a\0b \ud800\n');
    expect(value.symptoms).toEqual(['slow', 'a\ufffdb \ud800']);
  });

  it('never throws, and its sections lie in the text, in order', () => {
    const piece = fc.constantFrom(
      ...SECTION_NAMES.map((name) => `\n## ${name}\n`),
      '\n### 1. Step\n',
      '### Auto-Fix\n',
      '- ',
      '1. ',
      '**Command:** `x`',
      '**Primary:**',
      '```bash\n',
      '> ',
      '\n',
      '\r\n',
      '  ',
      '<!--',
      '[a]: b',
      '[a]',
      'https://a.b',
      '80%',
      '2025-11-20',
      '\0',
    );
    const body = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, (text) => {
        const { sections } = parseBody(text);
        let done = 0;
        for (const { start, end } of sections) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThanOrEqual(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('loses no word of a known section', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma', '`delta`', 'epsilon');
    const block = fc.tuple(fc.constantFrom('- ', '1. ', '', '> ', '    ', '### '), word);
    const body = fc.tuple(fc.constantFrom(...SECTION_NAMES), fc.array(block, { maxLength: 8 }));
    fc.assert(
      fc.property(body, ([name, blocks]) => {
        const text = `## ${name}\n\n${blocks.map(([mark, written]) => mark + written).join('\n\n')}\n`;
        const read = JSON.stringify(parseBody(text).value);
        for (const [mark, written] of blocks) {
          if (mark !== '### ') expect(read).toContain(written);
        }
      }),
    );
  });
});

describe('a link with its address in another section', () => {
  const links = '\n## Links\n[1]: https://a.example/x "A title"\n[The Doc]: <https://b.example/y z>\n';
  const stepOf = (text: string) =>
    parseBody(`## Resolution\n${text}\n${links}`).value.manual_steps.flatMap(({ blocks }) => blocks);

  it.each([
    [
      'See [the page][1] and [the  doc][].',
      'See [the page](<https://a.example/x>) and [the  doc](<https://b.example/y z>).',
    ],
    ['See [the page][2].', 'See [the page][2].'],
    ['Look at `a[i][1]` and \\[x][1].', 'Look at `a[i][1]` and \\[x][1].'],
    ['Mine: [x][1].\n\n[1]: https://own.example', 'Mine: [x][1].\n\n[1]: https://own.example'],
  ])('is a link in the plan: %s', (text, expected) => {
    expect(stepOf(text)).toMatchObject([{ kind: 'text', markdown: expected }]);
  });

  it('does not make a body many times as long', () => {
    const body = `## Symptoms\n${'- [x][1]\n'.repeat(5_000)}\n## Links\n[1]: https://a.example/${'y'.repeat(470)}\n`;
    expect(JSON.stringify(parseBody(body).value.symptoms).length).toBeLessThan(4 * body.length);
  });
});
