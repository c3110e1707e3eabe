import { takeWithin } from '../../lib/text/take-within.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { MAX_SHOWN, MAX_SHOWN_LABELS } from './parts/small-parts.tsx';

/**
 * The entry with its plan for this alert. An alert without a name, or with one too long for an address, gets the entry's own page. Of many
 * labels, the address has some: it then finds more alerts, never fewer.
 */
export function runbookUrl({ alertname = '', ...labels }: Record<string, string>, errorId: string): string {
  if (alertname === '' || byteLength(alertname) > MAX_SHOWN) return `/entries/${errorId}`;
  const short = Object.entries(labels).filter(([, value]) => byteLength(value) <= MAX_SHOWN);
  const query = new URLSearchParams(takeWithin(short, MAX_SHOWN_LABELS).taken);
  const path = `/r/${encodeURIComponent(alertname.toWellFormed())}/${errorId}`;
  return query.size === 0 ? path : `${path}?${query}`;
}
