import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const ALERTS = 'alerts: [\'alertname="Down"\']';

function messages(ids: readonly string[], lines: string, body = ''): string[] {
  const others = ids.map((id) => [`redis/${id}.md`, entryText(id, `alerts: ['alertname="${id}"']`)]);
  const files = kbFiles({
    'redis/ERROR-900.md': entryText('ERROR-900', `${lines}\n${ALERTS}`, body),
    ...Object.fromEntries(others),
  });
  return checkKb(files)
    .report.problems.filter(({ check }) => check === 'references/unknown')
    .map(({ message }) => message);
}

describe('a reference to an entry that is not there', () => {
  it.each([
    ['ERROR-0015', 'ERROR-0015 does not exist (did you mean ERROR-015?)'],
    ['EROR-015', 'EROR-015 does not exist (did you mean ERROR-015?)'],
    ['REDIS-015', 'REDIS-015 does not exist'],
    ['NGINX-0015', 'NGINX-0015 does not exist (did you mean NGINX-015?)'],
    ['ERROR-016', 'ERROR-016 does not exist'],
  ])('%s', (id, message) => {
    expect(messages(['NGINX-015', 'ERROR-015'], `related_errors: [${id}]`)).toEqual([message]);
  });

  it.each([
    'OPS-12345 and JIRA-123',
    'CVE-2024-1234, UTF-8, SHA-256, ISO-8601, RFC-1234, HTTP-503, ORA-01555',
    'ERROR-12345 in the ticket system, X-ERROR-404, ERROR-404-page',
    'https://example.org/ERROR-001-x',
  ])('is none in %s', (prose) => {
    expect(messages(['ERROR-015'], '', `## Notes\n${prose}\n`)).toEqual([]);
  });

  it('is one in prose where the knowledge base has ids like it, whatever else is written so', () => {
    expect(
      messages(['TLS-001', 'ERROR-015'], '', '## Notes\nSee TLS-002, TLS-001, ERROR-003 and ERROR-0015.\n'),
    ).toEqual([
      'TLS-002 does not exist',
      'ERROR-003 does not exist',
      'ERROR-0015 does not exist (did you mean ERROR-015?)',
    ]);
  });
});
