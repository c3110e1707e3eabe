import { describe, expect, it } from 'vitest';
import { problem, reportOf } from '../../../../test/support/kb/problem.ts';
import { PROJECT_URL } from '../../../generated/project.ts';
import type { CheckReport } from '../../../generated/report.ts';
import { byteLength } from '../../../lib/text/text-size.ts';
import { renderSummary } from './render-summary.ts';

const SAMPLE = { file: 'y.match.log', line: 7, in_head: true };
const LOST = { ...SAMPLE, change: 'lost', from: 'E-001', to: null, in_head: false } as const;
const MOVED = { ...SAMPLE, change: 'moved', from: 'E-001', to: 'E-002', text: '<b>@all</b> `x`' } as const;
const GAINED = { ...SAMPLE, change: 'gained', from: null, to: 'E-003', text: 'new' } as const;
const IMPACT = {
  base_kb_version: 'fedcba9876543210',
  records: 60,
  gained: 1,
  lost: 1,
  moved: 1,
  changes: [{ ...LOST, text: 'a | b\nsecond' }, MOVED, GAINED],
} satisfies CheckReport['impact'];

const STATISTICS = {
  entries: 25,
  drafts: 1,
  auto_fix: 5,
  patterns: 60,
  alert_matchers: 9,
  match_samples: 50,
  no_match_samples: 20,
  services: [{ service: 'redis', entries: 2, low: 0, medium: 1, high: 1, critical: 0, auto_fix: 1 }],
} satisfies CheckReport['statistics'];

function render(report: CheckReport, maxBytes = 1_000_000): string {
  const linkTo = (file: string, line: number) => `https://git.example/kb/${file}#L${line}`;
  return renderSummary(report, { kbPath: 'kb', failing: report.errors, maxBytes, linkTo });
}

describe('renderSummary', () => {
  it('has totals, impact, entries, problems and statistics', () => {
    const report = reportOf([problem(), problem({ severity: 'warning', file: 'a.md', help: 'Mend it.' })], {
      impact: IMPACT,
      statistics: STATISTICS,
      changed_files: ['a.md'],
    });
    expect(render(report)).toBe(`## kedb check

❌ **25 entries in kb: 1 error, 1 warning.** Version \`0123456789abcdef\`.

In entries that this change touches: no errors, 1 warning.

### Matching impact

Of 60 sample records: **1 gained, 1 lost, 1 moved to another entry**.

|  | before | after | record | sample |
| --- | --- | --- | --- | --- |
| ➖ lost | E-001 | *none* | <code>a \\| b</code> | y.match.log:7 (before) |
| 🔀 moved | E-001 | E-002 | <code>&#60;b&#62;@\u200ball&#60;/b&#62; \\\`x\\\`</code> | [y.match.log:7](https://git.example/kb/y.match.log#L7) |

<details><summary>➕ gained: 1 sample record</summary>

|  | before | after | record | sample |
| --- | --- | --- | --- | --- |
| ➕ gained | *none* | E-003 | <code>new</code> | [y.match.log:7](https://git.example/kb/y.match.log#L7) |

</details>

### By entry

| entry | changed here | errors | warnings | remarks |
| --- | --- | ---: | ---: | ---: |
| [redis/ERROR-001-x.md](https://git.example/kb/redis/ERROR-001-x.md#L1) |  | 1 |  |  |
| [a.md](https://git.example/kb/a.md#L1) | yes |  | 1 |  |

### Problems

|  | where | what | check |
| --- | --- | --- | --- |
| ⚠️ | [a.md:3](https://git.example/kb/a.md#L3) | ERROR-001 is already taken<br><sub>Mend it.</sub> | [ids/unique](${PROJECT_URL}/blob/main/docs/checks/ids-unique.md) |

<details><summary>1 problem in entries that this change does not touch</summary>

|  | where | what | check |
| --- | --- | --- | --- |
| ❌ | [redis/ERROR-001-x.md:3](https://git.example/kb/redis/ERROR-001-x.md#L3) | ERROR-001 is already taken | [ids/unique](${PROJECT_URL}/blob/main/docs/checks/ids-unique.md) |

</details>

### The knowledge base

Entries: 25, drafts: 1, patterns: 60, alert matchers: 9, samples that must match: 50, samples that must not match: 20, with auto-fix: 20%.

<details><summary>By service</summary>

| service | entries | critical | high | medium | low | auto-fix |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| redis | 2 |  | 1 | 1 |  | 1 |

</details>
`);
  });

  it('shows as code what a message quotes, and nothing else', () => {
    const message = 'write `a|b <i>` or ` @team';
    expect(render(reportOf([problem({ message, help: '`x`' })]))).toContain(
      '| write <code>a\\|b &#60;i&#62;</code> or \\` @\u200bteam<br><sub><code>x</code></sub> |',
    );
  });

  it.each([
    [['a.md', 'b.md'], 'All problems are in entries that this change touches.'],
    [['c.md'], 'No problem is in an entry that this change touches.'],
    [['a.md'], 'In entries that this change touches: 1 error, no warnings.'],
  ])('says for %j how much of it is new', (changed_files, sentence) => {
    const problems = ['a.md', 'b.md'].map((file) => problem({ file }));
    expect(render(reportOf(problems, { changed_files }))).toContain(sentence);
  });

  it('always shows loosened settings, in whatever file they are', () => {
    const loosened = problem({
      check: 'base/settings-loosened',
      severity: 'warning',
      file: '../config/kedb.yaml',
    });
    const summary = render(reportOf([loosened, problem({ file: 'b.md' })], { changed_files: ['a.md'] }));
    const [open = '', folded = ''] = summary.slice(summary.indexOf('### Problems')).split('<details>');
    expect(open).toContain('base/settings-loosened');
    expect(folded).not.toContain('base/settings-loosened');
    expect(summary).toContain('In entries that this change touches: no errors, 1 warning.');
  });

  it('is short where all is well', () => {
    expect(render(reportOf([]))).toBe(
      '## kedb check\n\n✅ **25 entries in kb: no errors, no warnings.** Version `0123456789abcdef`.\n',
    );
  });

  it.each([4_000, 65_536, 1_000_000])(
    'stays within %d bytes, says what is left out, and keeps every part',
    (maxBytes) => {
      const text = '表🔥'.repeat(100);
      const problems = Array.from({ length: 5000 }, (_, line) =>
        problem({ message: text, file: `${line}/${'ü'.repeat(20)}.md`, line: line + 1 }),
      );
      const changes = Array.from({ length: 5000 }, (_, line) => ({
        ...IMPACT.changes[1],
        text,
        line: line + 1,
      }));
      const services = Array.from({ length: 5000 }, (_, n) => ({
        ...STATISTICS.services[0],
        service: `${text}${n}`,
      }));
      const summary = render(
        reportOf(problems, {
          impact: { ...IMPACT, changes } as CheckReport['impact'],
          statistics: { ...STATISTICS, services } as CheckReport['statistics'],
        } as Partial<CheckReport>),
        maxBytes,
      );
      expect(byteLength(summary)).toBeLessThanOrEqual(maxBytes);
      expect(byteLength(summary)).toBeGreaterThan(maxBytes * 0.5);
      expect(summary.match(/^… and \d+ more\.$/gm)).toHaveLength(4);
    },
  );

  it('never lets text of the KB become markup, a mention, a link or a command', () => {
    const message =
      '::error::x\n| @team #12 <img src=x> [a](b) https://evil.example www.evil.example `c` \u202e';
    const [row = ''] = render(reportOf([problem({ message, file: '::warning::a].md' })]))
      .split('\n')
      .filter((line) => line.includes('evil'));
    expect(row).not.toMatch(/@team|#12|<img|(?<!\\)\]\(b|https:\/\/evil|www\.evil|[^\\]`c|\u202e/);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});

describe('byteLength', () => {
  it.each(['', 'a', 'é', '表', '🔥', '\ud800', 'a\udc00b\ud800', '\ud800🔥'])(
    'counts %j as UTF-8 is written',
    (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text));
    },
  );
});
