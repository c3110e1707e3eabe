import { describe, expect, it } from 'vitest';
import { bareEntryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

/** The problems of the rules, as `rule message`, for an entry with this front matter. */
function told(front: string, rules: RegExp): string[] {
  const files = kbFiles({ 'redis/ERROR-001.md': bareEntryText('ERROR-001', front) });
  const { problems } = checkKb(files).report;
  return problems.flatMap(({ check, message }) => (rules.test(check) ? `${check} ${message}` : []));
}

const patternsTold = (patterns: string[]) =>
  told(
    `patterns:\n${patterns.map((pattern) => `  - '${pattern.replaceAll("'", "''")}'\n`).join('')}`,
    /^(?:patterns\/(?:copied-value|spaced-or|class-as-group|empty-match|short|too-broad)|front-matter\/misread)$/,
  );

describe('patterns as teams write them', () => {
  it.each([
    'connect\\(\\) failed \\(111: Connection refused\\) while connecting to upstream',
    'HTTP/1\\.1" 50[234] ',
    'FATAL: +(?:remaining connection slots are reserved|sorry, too many clients already)',
    'java\\.lang\\.OutOfMemoryError: (Java heap space|GC overhead limit exceeded)',
    'x509: certificate has expired or is not yet valid: current time \\S+ is after',
    'exit code 137|OOMKilled',
    'ORA-(?:00257|19809|03113)',
    '0x80070005|0xC0000005|0x00000000C0000005',
    'listen tcp :5432: bind: address already in use',
    'GET /api/2021/orders/\\d+ 504',
    'policy Version 2012-10-17 is not valid',
    'api-version=2021-04-01 is not supported',
    'status\\[404\\]:|errno\\[10054\\]:',
    'arn:aws:iam::123456789012:role/deploy is not authorized',
    'APPID \\{9CA88EE3-ACB7-47C8-AFC4-AB702511C276\\}',
    'sha256:[0-9a-f]{64} not found: manifest unknown',
    'port 65535 is out of range',
    'Max retries exceeded with url: /v1/',
    'error (?:in|at) [,|;] near',
    'Restart=always\\|on-failure',
    '[a-zA-Z]+ is not [^|]+ of tables',
    '[[:alpha:]]+ cannot reach the broker',
    'broker-(?:a|b|c) is down',
  ])('have nothing of a single record: %s', (pattern) => {
    expect(patternsTold([pattern])).toEqual([]);
  });

  it.each([
    ['22/Nov/2026:03:14:07 +0100 no route', 'is the time of one record'],
    ['Nov 22 03:14:07 host cron: no route', 'is the time of one record'],
    ['03:14:07\\.123 no route', 'is the time of one record'],
    ['backup of 2026-11-22 failed', 'is the date of one record'],
    ['request 7f3c9a52-8d1e-4f6b-9a70-1c2d3e4f5a6b failed', 'is the id of one record'],
    ['trace 4bf92f3577b34da6a3ce929d0e0e4736 dropped', 'is an id or an address of one record'],
    ['sshd\\[812\\]: no route', 'is the number of a process'],
    ['killed process, pid=4711, no route', 'is the number of a process'],
    ['pod shop-7d9f8b6c5-x2x4z restarts', 'is the end of the name of one pod'],
    ['job 1763781247123 timed out', 'is the time of one record'],
  ])('have a copied value: %s', (pattern, message) => {
    expect(patternsTold([pattern])).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['web_1 | ERROR no route', 'patterns/spaced-or'],
    ['no route | host is down', 'patterns/spaced-or'],
    ['xox[p|b|o|a]-token leaked', 'patterns/class-as-group'],
    ['login=[$|%24] leaked', 'patterns/class-as-group'],
    ['[:digit:]+ routes lost', 'patterns/class-as-group'],
    ['[A-z]+ has no route', 'patterns/class-as-group'],
    ['no route|', 'patterns/empty-match'],
    ['no route||host is down', 'patterns/empty-match'],
  ])('have one mistake, which is told once: %s', (pattern, rule) => {
    expect(patternsTold([pattern])).toEqual([expect.stringContaining(`${rule} `)]);
  });

  it('are read in linear time', () => {
    expect(patternsTold([`${'a.'.repeat(480)}[12345`.slice(0, 990)])).toEqual([]);
  });
});

describe('text that YAML drops', () => {
  const misread = (front: string) => told(`${front}\npatterns: ['no route']`, /^front-matter\/misread$/);

  it.each([
    'fix_command: docker restart shop#1',
    "fix_command: 'docker restart shop #1' # the first one",
    'assignee: Ralph #TODO ask him',
    'assignee: Ralph #noqa',
    'assignee: Ralph #kedb-allow: x',
    'assignee: &team Ralph\nx-other: *team',
    'severity: low #5',
    'keywords: [C#, F#, a&b]',
    'fix_command: "docker restart shop #1"',
    'fix_command: curl -s http://shop/?a=1&b=2',
    'samples: { match: ["no route #5"] }',
  ])('is none: %s', (front) => {
    expect(misread(front.startsWith('severity') ? '' : front)).toEqual([]);
  });

  it.each([
    ['fix_command: docker restart shop #1', 'YAML reads #1 as a comment'],
    ['keywords:\n  - order #17', 'YAML reads #17 as a comment'],
    ['samples:\n  match:\n    - no route #5 of 7', 'YAML reads #5 of 7 as a comment'],
    ['assignee: &ops on call', 'YAML reads &ops as the name of an anchor, and leaves it out of the text'],
  ])('is told: %s', (front, message) => {
    expect(misread(front)).toEqual([`front-matter/misread ${message}`]);
  });

  it('leaves no other problem of its pattern', () => {
    const front = 'patterns:\n  - |\n    no route\nsamples:\n  match: [no route]';
    const rules = /^(?:front-matter|patterns|samples)\//;
    expect(told(front, rules)).toEqual([expect.stringMatching(/^front-matter\/misread this pattern ends/)]);
  });
});
