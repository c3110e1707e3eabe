import type { Severity } from '../../../generated/entry.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import type { KbStatistics, ServiceStatistics } from '../../../generated/report.ts';
import { escapeMarkdown } from '../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../lib/markdown/table.ts';
import { compareText } from '../../../lib/util/lists.ts';
import type { Kb } from '../../kb/kb.ts';

/** The numbers of a knowledge base, in total and by service. */
export function kbStatistics({ entries }: Kb): KbStatistics {
  const sum = (amount: (entry: KnownError) => number) =>
    entries.reduce((total, entry) => total + amount(entry), 0);
  return {
    entries: entries.length,
    drafts: sum(({ in_kb }) => (in_kb ? 0 : 1)),
    auto_fix: sum(({ auto_fix }) => (auto_fix ? 1 : 0)),
    patterns: sum(({ patterns }) => patterns.length),
    alert_matchers: sum(({ alerts }) => alerts.length),
    match_samples: sum(({ samples }) => countSamples(samples, 'match')),
    no_match_samples: sum(({ samples }) => countSamples(samples, 'no_match')),
    services: byService(entries),
  };
}

/** Sample alerts count as samples, too. */
function countSamples(samples: KnownError['samples'], kind: 'match' | 'no_match'): number {
  return samples[kind].length + (samples.alerts?.[kind].length ?? 0);
}

/** The service with the most entries first. */
function byService(entries: readonly KnownError[]): ServiceStatistics[] {
  const services = Map.groupBy(entries, ({ service }) => service);
  return [...services]
    .map(([service, group]) => serviceStatistics(service, group))
    .sort((a, b) => b.entries - a.entries || compareText(a.service, b.service));
}

function serviceStatistics(service: string, entries: readonly KnownError[]): ServiceStatistics {
  const count = (wanted: Severity) => entries.filter(({ severity }) => severity === wanted).length;
  return {
    service,
    entries: entries.length,
    low: count('low'),
    medium: count('medium'),
    high: count('high'),
    critical: count('critical'),
    auto_fix: entries.filter(({ auto_fix }) => auto_fix).length,
  };
}

const COUNTS = ['entries', 'critical', 'high', 'medium', 'low', 'auto-fix'];

/** The knowledge base at a glance. Its entries by service and severity are folded away. */
export function statisticsTables(statistics: KbStatistics): MarkdownTable[] {
  const glance = { title: 'The knowledge base', lead: sentence(statistics), columns: [], rows: [] };
  const services = {
    title: 'By service',
    columns: ['service', ...COUNTS],
    numbers: COUNTS,
    rows: statistics.services.map(toRow),
    folded: true,
  };
  return [glance, services];
}

function sentence({ entries, drafts, auto_fix, patterns, alert_matchers, ...samples }: KbStatistics): string {
  const share = entries === 0 ? 0 : Math.round((100 * auto_fix) / entries);
  const amounts = {
    Entries: entries,
    drafts,
    patterns,
    'alert matchers': alert_matchers,
    'samples that must match': samples.match_samples,
    'samples that must not match': samples.no_match_samples,
    'with auto-fix': `${share}%`,
  };
  return `${Object.entries(amounts)
    .map(([name, amount]) => `${name}: ${amount}`)
    .join(', ')}.`;
}

function toRow({ service, entries, critical, high, medium, low, auto_fix }: ServiceStatistics): string[] {
  const counts = [critical, high, medium, low, auto_fix].map((count) => (count === 0 ? '' : String(count)));
  return [escapeMarkdown(service), String(entries), ...counts];
}
