import { describe, expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { checkKb } from '../check-kb.ts';

/** The problems with samples, each with its place, in a knowledge base of entries and sample files. */
function problemsIn(texts: Record<string, string>): string[] {
  const { problems } = checkKb(kbFiles(texts)).report;
  return problems
    .filter(({ check }) => /^(?:samples|overlaps)\/|untested/.test(check))
    .map(({ check, file, line, message, help }) => `${file}:${line} ${check}: ${message}. ${help}`);
}

const entry = (id: string, pattern: string, more = '') => entryText(id, `patterns: ['${pattern}']\n${more}`);

/** Two records: RabbitMQ writes a time on each line. */
const RABBIT = [
  '2026-10-30 02:41:12.574019+00:00 [warning] <0.483.0> memory resource limit alarm set on node rabbit@rabbitmq.',
  '2026-10-30 02:41:12.574019+00:00 [warning] <0.483.0> *** Publishers will be blocked until this alarm clears ***',
].join('\n');

const TRACE =
  'ERROR no route\n\tat shop.Orders.find(Orders.java:1)\nCaused by: java.net.ConnectException: refused';

describe('a sample of several lines', () => {
  it('is proven if one of its records is found', () => {
    const files = { 'E-001.md': entry('E-001', 'Publishers will be blocked'), 'E-001.match.1.log': RABBIT };
    expect(problemsIn(files)).toEqual([]);
  });

  it('is not proven by a pattern that begins in one record and ends in another', () => {
    const files = {
      'E-001.md': entry('E-001', 'memory resource limit alarm[\\s\\S]*Publishers will be blocked'),
      'E-001.match.1.log': RABBIT,
    };
    expect(problemsIn(files)).toEqual([
      expect.stringMatching(
        /^E-001.match.1.log:1 samples\/not-matched: .*; kedb reads 2 records here \(line 1 and line 2\), and the pattern needs the text of more than one\. Write a pattern for one of these records/,
      ),
    ]);
  });

  it('is one record if its lines belong together', () => {
    const files = {
      'E-001.md': entry('E-001', 'no route[\\s\\S]*ConnectException'),
      'E-001.match.1.log': TRACE,
    };
    expect(problemsIn(files)).toEqual([]);
  });

  it('belongs into a file of its own', () => {
    const files = {
      'E-001.md': entry('E-001', 'no route[\\s\\S]*ConnectException'),
      'E-001.match.log': `\n${TRACE}\n`,
    };
    const problems = problemsIn(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      'one line is one record here, but lines 2 to 4 belong together, and the pattern matches them as one record. Put a record of several lines into a file of its own, whose name ends in .match.1.log.',
    );
  });

  it('tests the patterns of all its records', () => {
    const lines = `patterns: ['resource limit alarm', 'Publishers will be blocked']`;
    expect(problemsIn({ 'E-001.md': entryText('E-001', lines), 'E-001.match.1.log': RABBIT })).toEqual([]);
  });

  it('may have a record of another entry', () => {
    const files = {
      'E-001.md': entry(
        'E-001',
        'memory resource limit alarm set',
        "samples: { match: ['memory resource limit alarm set'] }",
      ),
      'E-002.md': entry('E-002', 'Publishers will be blocked'),
      'E-002.match.1.log': RABBIT,
    };
    expect(problemsIn(files)).toEqual([]);
  });

  it('must not have a record that a no_match sample forbids', () => {
    const files = {
      'E-001.md': entry('E-001', 'will be blocked', "samples: { match: ['it will be blocked'] }"),
      'E-001.nomatch.1.log': RABBIT,
    };
    expect(problemsIn(files)).toEqual([expect.stringContaining('samples/wrongly-matched')]);
  });
});

describe('a sample with something around it', () => {
  it('is proven by its message', () => {
    const log = JSON.stringify({ log: 'cannot open "orders"\n', stream: 'stderr', time: '1' });
    const files = { 'E-001.md': entry('E-001', 'cannot open "orders"'), 'E-001.match.log': log };
    expect(problemsIn(files)).toEqual([]);
  });
});
