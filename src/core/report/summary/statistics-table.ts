import type { KbStatistics, ServiceStatistics } from '../../generated/types.ts';
import { plural } from '../counts.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { MarkdownTable } from '../markdown-table.ts';

/** The knowledge base at a glance: entries by service and severity. */
export function statisticsTable(statistics: KbStatistics): MarkdownTable {
  return {
    title: 'The knowledge base',
    lead: sentence(statistics),
    columns: ['service', 'entries', 'critical', 'high', 'medium', 'low', 'auto-fix'],
    rows: statistics.services.map(toRow),
  };
}

function sentence({ entries, drafts, auto_fix, patterns, alert_matchers, ...samples }: KbStatistics): string {
  const share = entries === 0 ? 0 : Math.round((100 * auto_fix) / entries);
  return [
    `${entries} entries (${plural(drafts, 'draft')})`,
    plural(patterns, 'pattern'),
    plural(alert_matchers, 'alert matcher'),
    `${samples.match_samples} samples that must match and ${samples.no_match_samples} that must not`,
    `${share}% with auto-fix.`,
  ].join(', ');
}

function toRow({ service, entries, critical, high, medium, low, auto_fix }: ServiceStatistics): string[] {
  const counts = [critical, high, medium, low, auto_fix].map((count) => (count === 0 ? '' : String(count)));
  return [escapeMarkdown(service), String(entries), ...counts];
}
