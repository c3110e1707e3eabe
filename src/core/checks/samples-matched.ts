import type { RecordAnswer, Sample } from '../generated/types.ts';
import type { Check, CheckFinding } from './check.ts';

/** A long record would bury the message. */
const MAX_SHOWN = 80;

export const check: Check = {
  id: 'samples/matched',
  severity: 'error',
  summary: 'each match sample is matched by its entry first, and no no_match sample by its entry',
  *run({ entries, answerTo }) {
    for (const { entry } of entries) {
      if (!entry.in_kb || entry.patterns.length === 0) continue;
      for (const sample of entry.samples.match) {
        const fault = matchFault(answerTo(sample), entry.error_id);
        if (fault) yield atSample(sample, fault.message, fault.help);
      }
      for (const sample of entry.samples.no_match) {
        const fault = noMatchFault(answerTo(sample), entry.error_id);
        if (fault) yield atSample(sample, fault.message, fault.help);
      }
    }
  },
};

type Fault = { message: string; help: string };

function matchFault({ matches, text }: RecordAnswer, id: string): Fault | null {
  const [first] = matches;
  if (first?.error_id === id) return null;
  if (!first || !matches.some(({ error_id }) => error_id === id)) {
    return {
      message: `no pattern of ${id} matches this sample: ${shown(text)}`,
      help: 'Mend the pattern, or remove the sample.',
    };
  }
  const message = `${first.error_id} takes this sample away from ${id}: ${shown(text)}`;
  return {
    message,
    help: `Make a pattern of ${id} more specific than those of ${first.error_id}, or theirs narrower.`,
  };
}

function noMatchFault({ matches, text }: RecordAnswer, id: string): Fault | null {
  const match = matches.find(({ error_id }) => error_id === id);
  if (!match) return null;
  const hit = match.evidence.find((evidence) => evidence.by === 'pattern')?.pattern ?? '';
  return {
    message: `the pattern ${hit} matches a no_match sample: ${shown(text)}`,
    help: 'Make the pattern narrower, or move the sample.',
  };
}

function atSample({ file, line }: Sample, message: string, help: string): CheckFinding {
  return { file, line, column: 1, endLine: line, endColumn: 1, message, help };
}

function shown(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return JSON.stringify(line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line);
}
