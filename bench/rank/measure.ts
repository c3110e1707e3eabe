import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadKb } from '../../src/core/kb/load-kb.ts';
import { Snapshot } from '../../src/core/kb/snapshot.ts';
import { type IndexEntry, toIndexEntry } from '../../src/core/match/index-entry.ts';
import { createKbMatcher } from '../../src/core/match/kb-matcher.ts';
import { createKeywordIndex } from '../../src/core/match/keywords.ts';
import { serviceNames } from '../../src/core/match/text-fields.ts';
import type { Match } from '../../src/generated/match.ts';
import type { Alert } from '../../src/lib/alertmanager/alert.ts';
import { readRecord } from '../../src/lib/records/read-record.ts';
import { readKbFolder } from '../../src/node/read-kb.ts';
import { knownError } from '../../test/support/kb/known-error.ts';
import { CANDIDATES, type Found } from './candidates.ts';

/** A knowledge base with records and alerts, and the entry that a person would want for each. */
type RelevanceSet = {
  about: string;
  /** A knowledge base in this repository, instead of `entries`. */
  folder?: string;
  entries?: Record<string, Partial<IndexEntry>>;
  /** Records, by the entry that is meant. */
  cases?: Record<string, string[]>;
  alerts?: (Pick<Alert, 'labels'> & { meant: string; annotations?: Alert['annotations'] })[];
};

type Case = { set: string; meant: string; shown: string; found: Found[] };
type RankResults = { cases: Case[]; firsts: Record<string, number[]>; sets: string[]; misses: string[] };

export async function measureCandidates(): Promise<RankResults> {
  const folder = new URL('kbs/', import.meta.url);
  const names = (await readdir(folder)).sort();
  const cases: Case[] = [];
  for (const name of names) {
    const set: RelevanceSet = parse(await readFile(new URL(name, folder), 'utf8'));
    cases.push(...casesOf(name.replace('.yaml', ''), set, entriesOf(set)));
  }
  const sets = [...new Set(cases.map(({ set }) => set))];
  const firsts = Object.entries(ORDERS).map(([name, firstOf]) => {
    const right = cases.filter(({ found, meant }) => firstOf(found) === meant);
    return [name, sets.map((set) => right.filter((one) => one.set === set).length)] as const;
  });
  const misses = cases.filter(({ found, meant }) => firstOf(found) !== meant);
  return { cases, sets, firsts: Object.fromEntries(firsts), misses: misses.map(renderMiss) };
}

type FirstOf = (found: readonly Found[]) => string | undefined;

/** The entry that kedb itself puts first. */
const firstOf: FirstOf = ([first]) => first?.match.error_id;

const ORDERS: Readonly<Record<string, FirstOf>> = {
  ...Object.fromEntries(
    Object.entries(CANDIDATES).map(([name, score]) => [name, (found) => firstBy(score, found)]),
  ),
  kedb: firstOf,
};

function renderMiss({ meant, shown, found }: Case): string {
  return `${meant}: ${shown} → ${found.map(({ match }) => match.error_id).join(', ')}`;
}

function entriesOf({ folder, entries = {} }: RelevanceSet): IndexEntry[] {
  if (folder) {
    const files = readKbFolder(folder);
    return [...new Snapshot(loadKb(files.ok ? files.value : []).value).searchable];
  }
  return Object.entries(entries).map(([error_id, entry]) =>
    toIndexEntry(knownError({ patterns: [], ...entry, error_id })),
  );
}

function casesOf(
  set: string,
  { cases = {}, alerts = [] }: RelevanceSet,
  entries: readonly IndexEntry[],
): Case[] {
  const matcher = createKbMatcher(entries);
  const about = (matches: readonly Match[], text: string, services: readonly string[]) => {
    const keywords = createKeywordIndex(entries.map((entry) => entry.keywords));
    const found = keywords.findIn(text);
    return matches.map((match) => ({
      match,
      sameService: services.includes(match.service.toLowerCase()),
      keywords: keywords.ofEntry(
        entries.findIndex(({ error_id }) => error_id === match.error_id),
        found,
      ).length,
      shareOf: shareIn(entries),
    }));
  };
  const ofTexts = Object.entries(cases).flatMap(([meant, texts]) =>
    texts.map((text) => ({
      ...{ set, meant, shown: text },
      found: about(matcher.matchRecord(text, 1).matches, text, serviceNames(readRecord(text))),
    })),
  );
  const ofAlerts = alerts.map(({ meant, labels, annotations = {} }) => {
    const alert: Alert = {
      source: '',
      fingerprint: '',
      status: 'firing',
      labels,
      annotations,
      starts_at: null,
      ends_at: null,
    };
    const text = [...Object.values(annotations), ...Object.values(labels)].join('\n');
    const found = about(matcher.matchAlert(alert).matches, text, serviceNames(alert));
    return { set, meant, shown: JSON.stringify(labels), found };
  });
  return [...ofTexts, ...ofAlerts];
}

function shareIn(entries: readonly IndexEntry[]): Found['shareOf'] {
  const patterns = entries.flatMap((entry) => entry.patterns.map((pattern) => pattern.toLowerCase()));
  return (word) => patterns.filter((pattern) => pattern.includes(word)).length / patterns.length;
}

function firstBy(score: (found: Found) => number, found: readonly Found[]): string | undefined {
  return found.toSorted((a, b) => score(b) - score(a) || (a.match.error_id < b.match.error_id ? -1 : 1))[0]
    ?.match.error_id;
}

export function renderRank({ cases, firsts, sets }: RankResults): string {
  const confusable = cases.filter(({ found }) => found.length > 1).length;
  const sizes = sets.map((set) => cases.filter((one) => one.set === set).length);
  const rows = Object.entries(firsts).map(([name, right]) => {
    const all = right.reduce((a, b) => a + b, 0);
    return `| ${name} | ${right.join(' | ')} | ${all} (${((100 * all) / cases.length).toFixed(1)} %) |`;
  });
  return `# Ranking: figures

How often the entry comes first that a person would want. The sets in \`kbs/\` have ${cases.length} records and alerts of ${sets.length} knowledge bases. Several entries
match ${confusable} of them. \`npm run bench:rank\` makes this table again; \`-- --misses\` prints the cases that kedb gets wrong.

| the entries are ordered by | ${sets.join(' | ')} | all |
|---|${sets.map(() => '---|').join('')}---|
| (all) | ${sizes.join(' | ')} | ${cases.length} |
${rows.join('\n')}
`;
}
