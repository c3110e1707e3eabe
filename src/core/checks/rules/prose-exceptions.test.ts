import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

function problems(exceptions: string): string[] {
  const body = `## Notes\n### Context-Aware Exceptions\n${exceptions}\n`;
  const files = kbFiles({
    'redis/ERROR-001.md': entryText('ERROR-001', 'alerts: [\'alertname="Down"\']', body),
  });
  return checkKb(files)
    .report.problems.filter(({ check }) => check === 'prose/exceptions')
    .map(({ line, message }) => `${line} ${message}`);
}

describe('exceptions in prose', () => {
  it.each([
    ...['None so far.', '- None', '- **None**', 'n/a', 'N/A', '—', '- TBD', 'No exceptions known yet.'],
    ...[
      'There are none.',
      'Nothing so far',
      '- Not applicable',
      '*None that we know of.*',
      'No special cases here',
    ],
  ])('are none: %s', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each(['No alerts on Sundays.', '- None of this holds during the backup', '- **Nights:** none'])(
    'are some: %s',
    (text) => {
      expect(problems(text)).toEqual(['20 the body describes 1 exception, but the front matter has none']);
    },
  );

  it('are placed past those that are none', () => {
    expect(problems('- None so far.\n- At night it is fine.')).toEqual([
      '21 the body describes 1 exception, but the front matter has none',
    ]);
  });
});
