import type { CheckReport, Problem } from '../../../src/generated/report.ts';

/** A problem, plus the data of a test. */
export function problem(overrides: Partial<Problem> = {}): Problem {
  return {
    check: 'ids/unique',
    severity: 'error',
    message: 'ERROR-001 is already taken',
    file: 'redis/ERROR-001-x.md',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    help: null,
    ...overrides,
  };
}

export function reportOf(problems: Problem[], overrides: Partial<CheckReport> = {}): CheckReport {
  const count = (severity: Problem['severity']) =>
    problems.filter((item) => item.severity === severity).length;
  return {
    problems,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    entries: 25,
    kb_version: '0123456789abcdef',
    ...overrides,
  };
}
