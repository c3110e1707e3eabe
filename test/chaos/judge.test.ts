import { describe, expect, it } from 'vitest';
import { entryText } from '../support/kb/kb-files.ts';
import { Journal } from './journal.ts';
import { judge } from './judge.ts';
import { Tally } from './tally.ts';

const entry = (count: number, recorded = count) =>
  entryText(
    'ERROR-001',
    `occurrence_count: ${count}`,
    `## History\n- **2026-11-22** (kedb): ${recorded} occurrences\n`,
  );

/** Two episodes were acknowledged, and a third was only sent. */
function judgeAfter(after: string, recorded: number, marks: string[] = []) {
  const tally = new Tally();
  const journal = new Journal();
  for (const episode of ['first', 'second']) tally.acknowledge('ERROR-001', episode);
  tally.acknowledge('ERROR-001', 'first');
  tally.send('ERROR-001', 'third');
  journal.note('the ledger is restarted');
  journal.note('sent: alert 1', ['ERROR-001']);
  journal.note('sent: alert 2', ['ERROR-002']);
  const countsText = JSON.stringify({ version: 1, epochs: { a: { 'ERROR-001': recorded } } });
  return judge({
    seed: 7,
    before: [entryText('ERROR-001', '')],
    after: [after],
    countsText,
    tally,
    marks,
    journal,
    command: 'npm run chaos',
    ledgerFaults: [],
  });
}

describe('what the chaos is judged by', () => {
  it.each([2, 3])('takes %i of two acknowledged and one that was only sent', (count) => {
    expect(judgeAfter(entry(count), count)).toEqual({ episodes: 2, lost: 0, double: 0, explanation: null });
  });

  it('tells what the ledger lost, and what happened to that entry', () => {
    const { explanation, ...figures } = judgeAfter(entry(1), 1);
    expect(figures).toEqual({ episodes: 2, lost: 1, double: 0 });
    expect(explanation).toBe(`seed 7 went wrong; again: npm run chaos
ERROR-001: 2 to 3 episodes, counted 1; counts.json agrees with it, so it went wrong in the ledger or in reading it
What happened to it:
   1 the ledger is restarted
   2 sent: alert 1`);
  });

  it('tells what sync counted twice', () => {
    const { explanation, ...figures } = judgeAfter(entry(5), 3);
    expect(figures).toEqual({ episodes: 2, lost: 0, double: 2 });
    expect(explanation).toContain('counts.json says 3, so it went wrong between');
  });

  it('looks at History and at what people wrote too', () => {
    expect(judgeAfter(entry(2, 1), 2).explanation).toContain(
      'the History of ERROR-001 adds up to something else',
    );
    expect(judgeAfter(entry(2), 2, ['a note']).explanation).toContain('what somebody wrote is gone: a note');
  });
});
