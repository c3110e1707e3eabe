import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toAlert } from '../../src/core/checks/support/alert-samples.ts';
import { loadKb } from '../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../src/core/kb/snapshot.ts';
import { readRecord } from '../../src/lib/records/read-record.ts';
import { filesIn } from '../support/kb/files-in.ts';

/**
 * Lines in the form that programs print them, each with the public report that shows this form; the values are ours. A line has the
 * entry that must answer it first. A look-alike has the entry that it resembles instead, and no entry may answer it.
 */
type ReportedLine = { entry?: string; not?: string; report?: string; line: string };

/** Alerts with the labels that public rules give them. `report` is the rule. Without an entry, none may answer. */
type ReportedAlert = {
  entry: string | null;
  report: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
};

const { matcher } = new Snapshot(loadKb(filesIn('kb')).value);
const lines = readReported<ReportedLine>('reported-lines.ndjson');
const alerts = readReported<ReportedAlert>('reported-alerts.ndjson');
const genuine = lines.filter(({ entry }) => entry);
const lookAlikes = lines.filter(({ entry }) => !entry);

function readReported<T>(name: string): T[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): T => JSON.parse(line));
}

/** The entry that answers a record first, read as the CLI and the Worker read it. */
function answerTo(raw: string): string | undefined {
  const { text, around } = readRecord(raw);
  const firsts = [text, ...around].map((one) => matcher.matchRecord(one, 1).matches[0]?.error_id);
  return firsts.find((id) => id !== undefined);
}

function answerToAlert({ labels, annotations }: ReportedAlert): string | null {
  return matcher.matchAlert(toAlert({ labels, annotations })).matches[0]?.error_id ?? null;
}

describe('the knowledge base of this repository', () => {
  it('answers each reported line with the entry that a person would name', () => {
    const missed = genuine.filter(({ entry, line }) => answerTo(line) !== entry);
    expect(missed).toEqual([]);
  });

  it('answers no line that only looks alike', () => {
    const answered = lookAlikes.filter(({ line }) => answerTo(line) !== undefined);
    expect(answered).toEqual([]);
  });

  it('answers the alerts of public rules, and no alert that only looks alike', () => {
    const wrong = alerts.filter((alert) => answerToAlert(alert) !== alert.entry);
    expect(wrong).toEqual([]);
  });

  it('has enough of them, each with its report, and none twice', () => {
    expect(genuine.length).toBeGreaterThanOrEqual(280);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(200);
    expect(genuine.filter(({ report }) => !report?.startsWith('https://'))).toEqual([]);
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length);
  });
});
