import type { AlertSampleList, InlineSamples, SampleList } from '../../generated/entry.ts';
import type { AlertSample, KnownError, Sample } from '../../generated/known-error.ts';
import { readRecords, type StreamRecord } from '../../lib/records/record-reader.ts';
import { MAX_RECORD_LENGTH } from '../../lib/text/normalise.ts';

/** The entry of a sample file, the kind of its samples, and whether the whole file is one record. */
type SampleFile = { basename: string; kind: 'match' | 'no_match'; wholeFile: boolean };

/** `x.match.log`, `x.nomatch.log`, and `x.match.2.log` for one record of several lines. Null for any other file. */
export function parseSamplePath(path: string): SampleFile | null {
  const parts = /^(.*)\.(match|nomatch)(\.\d+)?\.log$/.exec(path);
  if (!parts?.[1]) return null;
  return {
    basename: parts[1],
    kind: parts[2] === 'match' ? 'match' : 'no_match',
    wholeFile: parts[3] !== undefined,
  };
}

/** The records of a sample file: one a line, blank lines left out, or the whole file. */
export function readSampleFile({ wholeFile }: SampleFile, file: string, text: string): Sample[] {
  if (wholeFile)
    return text.trim() === '' ? [] : [{ text: text.replace(/\r?\n$/, ''), captures: {}, file, line: 1 }];
  return text.split('\n').flatMap((line, index) => {
    const record = line.replace(/\r$/, '');
    return record.trim() === '' ? [] : [{ text: record, captures: {}, file, line: index + 1 }];
  });
}

/** A record of a sample as it came, and its lines in the sample, from 1. */
type SampleRecord = Pick<StreamRecord, 'raw' | 'firstLine' | 'lastLine'>;

/** The records of a sample, as `kedb match` reads them in a log. A line is one record; several lines may be more. A longer text is cut. */
export function recordsOf({ text }: Pick<Sample, 'text'>): readonly SampleRecord[] {
  if (!/[\r\n]/.test(text)) return [{ raw: text, firstLine: 1, lastLine: 1 }];
  return readRecords(text.slice(0, MAX_RECORD_LENGTH)).filter((record) => record.text.trim() !== '');
}

/** Inline samples, each with the line it stands on. */
export function inlineSamples(
  list: SampleList | undefined,
  file: string,
  lineOf: (index: number) => number,
): Sample[] {
  return (list ?? []).map((item, index) => {
    const { text, captures } = typeof item === 'string' ? { text: item, captures: undefined } : item;
    return { text, captures: captures ?? {}, file, line: lineOf(index) };
  });
}

/** The sample alerts, if the entry has any: `{}` for most entries. */
export function alertSamples(samples: InlineSamples | undefined): Pick<KnownError['samples'], 'alerts'> {
  const { alerts } = samples ?? {};
  return alerts ? { alerts: { match: toAlerts(alerts.match), no_match: toAlerts(alerts.no_match) } } : {};
}

function toAlerts(list: AlertSampleList | undefined): AlertSample[] {
  return (list ?? []).map(({ labels, annotations }) => ({ labels, annotations: annotations ?? {} }));
}
