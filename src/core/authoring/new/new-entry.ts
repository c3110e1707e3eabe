import type { Severity } from '../../../generated/entry.ts';
import type { LogRecord } from '../../../lib/records/read-record.ts';
import { readRecords } from '../../../lib/records/record-reader.ts';
import { findSecrets, type Secret } from '../../../lib/secrets/secrets.ts';
import { plural } from '../../../lib/text/plural.ts';
import { failure, type Result, success } from '../../../lib/util/result.ts';
import type { Kb } from '../../kb/kb.ts';
import { entryPath } from '../edit/entry-path.ts';
import { chooseGroup } from './choose-group.ts';
import { type DraftFacts, entryText } from './entry-text.ts';
import { alreadyMatched, alsoMatches } from './known-already.ts';
import { symptomOf, withoutQuiet } from './log-records.ts';
import { nextErrorId } from './next-id.ts';
import { isTelling, MAX_PATTERNS, MIN_LITERALS, type Proposal, proposePatterns } from './propose-pattern.ts';

export type NewEntryRequest = {
  service: string;
  title: string;
  severity: Severity;
  /** null: kedb chooses the group. */
  group: string | null;
  /** The raw text of the log; null for a draft. */
  log: string | null;
  /** Today, YYYY-MM-DD, and who writes. */
  date: string;
  author: string;
  /** Ids of deleted files in Git. */
  takenIds: readonly string[];
};

export type NewFile = { path: string; text: string; records: number };

export type NewEntry = {
  error_id: string;
  resolution_group: string;
  /** The entry, then its samples. */
  files: NewFile[];
  patterns: readonly string[];
  /** Sentences about what was left out. */
  notes: string[];
};

/** More samples of one pattern prove nothing new. */
const SAMPLES_PER_PATTERN = 5;
const MAX_OBJECTIONS = 5;
const NEEDED = `a pattern needs ${MIN_LITERALS} characters, in two words, that the program writes each time. Give --from-log a line such as "connection refused by redis:6379"`;

const GUESSED: DraftFacts = {
  hint: 'Guessed from the title. Write what the log really says, and add such lines as samples.',
  guessed: [],
  alerts: [],
  samples: [],
  firstSeen: null,
  unmatchedGroup: null,
};

/** A new entry, or sentences that say why there is none. */
export function newEntry(kb: Kb, request: NewEntryRequest): Result<NewEntry, string[]> {
  const secrets = secretFaults(request);
  if (secrets.length > 0) return failure(secrets.slice(0, MAX_OBJECTIONS));
  const log = request.log === null ? null : readLog(request.log);
  const proposal = log ? proposePatterns(log.records) : guessFromTitle(request.title);
  const objections = [...faultsOf(request.title, log, proposal), ...knownFaults(kb, log, proposal)];
  if (objections.length > 0) return failure(objections.slice(0, MAX_OBJECTIONS));
  return success(write(kb, request, log, proposal));
}

/** The records of the error, and how many others the log has. */
type Log = { records: readonly LogRecord[]; quiet: number };

function readLog(text: string): Log {
  const read = readRecords(text).filter((record) => record.text.trim() !== '');
  const records = withoutQuiet(read);
  return { records, quiet: read.length - records.length };
}

/** One sentence for each secret in the request. It names the place and never repeats the secret. */
function secretFaults({ service, title, log }: NewEntryRequest): string[] {
  return [
    ...findSecrets(service).map((secret) => secretFault('the service', secret)),
    ...findSecrets(title).map((secret) => secretFault('the title', secret)),
    ...findSecrets(log ?? '')
      .slice(0, MAX_OBJECTIONS)
      .map((secret) => secretFault(`line ${lineOf(log ?? '', secret)} of the log`, secret)),
  ];
}

function secretFault(where: string, { kind }: Secret): string {
  return `${where} seems to contain a secret (${kind}): replace it with ***, and revoke it if it is in use`;
}

function lineOf(text: string, { start }: Secret): number {
  return text.slice(0, start).split('\n').length;
}

/** People write titles; programs write logs. A pattern from the title is only a guess, so the entry stays a draft. */
function guessFromTitle(title: string): Proposal {
  const pattern = title.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
  return { patterns: [{ pattern, records: [] }], mute: [], tooMany: false };
}

function faultsOf(title: string, log: Log | null, { patterns, tooMany }: Proposal): string[] {
  if (log?.records.length === 0) return ['the log is empty'];
  if (tooMany)
    return [
      `the log has more than ${MAX_PATTERNS} different messages: keep only the lines of one error, and try again`,
    ];
  if (log) return patterns.length > 0 ? [] : [`no line of the log has enough words for a pattern: ${NEEDED}`];
  return patterns.every(({ pattern }) => isTelling(pattern))
    ? []
    : [`the title ${JSON.stringify(title)} is too short for a pattern: ${NEEDED}`];
}

function knownFaults(kb: Kb, log: Log | null, { patterns }: Proposal): string[] {
  if (!log) return [];
  const known = alreadyMatched(
    kb,
    log.records.map(({ raw }) => raw),
  );
  return known.length > 0 ? known : patterns.flatMap(({ pattern }) => alsoMatches(kb, pattern));
}

function write(kb: Kb, request: NewEntryRequest, log: Log | null, proposal: Proposal): NewEntry {
  const { service, title, severity, date, author } = request;
  const error_id = nextErrorId(kb, request.takenIds);
  const path = entryPath({ error_id, title, service });
  const resolution_group = request.group ?? chooseGroup(kb, service);
  const patterns = proposal.patterns.map(({ pattern }) => pattern);
  const samples = proposal.patterns.flatMap(({ records }) => records.slice(0, SAMPLES_PER_PATTERN));
  const text = entryText({
    error_id,
    title,
    service,
    severity,
    resolution_group,
    group: kb.settings.groups[resolution_group] ?? null,
    patterns,
    symptoms: log
      ? proposal.patterns.flatMap(({ records }) => records.slice(0, 1).map(symptomOf))
      : [title.replaceAll(/[<`\\]/g, '\\$&')],
    date,
    author,
    origin: originOf(log),
    draft: log ? null : GUESSED,
  });
  return {
    error_id,
    resolution_group,
    files: [{ path, text, records: 0 }, ...sampleFiles(path.replace(/\.md$/, ''), samples)],
    patterns,
    notes: notesOf(log, proposal, samples.length),
  };
}

/** One file for all records of one line, and one for each record of several lines. */
function sampleFiles(basename: string, samples: readonly LogRecord[]): NewFile[] {
  const texts = samples.map(({ raw }) => raw.trimEnd());
  const lines = texts.filter((text) => !text.includes('\n'));
  const others = texts.filter((text) => text.includes('\n'));
  return [
    ...(lines.length > 0
      ? [{ path: `${basename}.match.log`, text: `${lines.join('\n')}\n`, records: lines.length }]
      : []),
    ...others.map((text, index) => ({
      path: `${basename}.match.${index + 1}.log`,
      text: `${text}\n`,
      records: 1,
    })),
  ];
}

function originOf(log: Log | null): string {
  return log ? `Entry created from ${plural(log.records.length, 'record')}` : 'Draft created';
}

function notesOf(log: Log | null, { mute }: Proposal, kept: number): string[] {
  const records = log?.records.length ?? 0;
  const left = records - mute.length - kept;
  const quiet = log?.quiet ?? 0;
  return [
    ...(quiet > 0 ? [`${plural(quiet, 'record')} left out: INFO or DEBUG, and others are worse`] : []),
    ...(mute.length > 0 ? [`${plural(mute.length, 'record')} left out: too few words for a pattern`] : []),
    ...(left > 0 ? [`${plural(left, 'similar record')} left out: ${kept} samples are enough`] : []),
  ];
}
