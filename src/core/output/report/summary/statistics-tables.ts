import type { KbStatistics, ServiceStatistics } from '../../../../generated/report.ts';
import { escapeMarkdown } from '../../../../lib/markdown/escape.ts';
import type { MarkdownTable } from '../../../../lib/markdown/table.ts';

const COUNTS = ['entries', 'critical', 'high', 'medium', 'low', 'auto-fix'];

/** The knowledge base at a glance; behind a fold its entries by service and severity. */
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
    'that must not': samples.no_match_samples,
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
