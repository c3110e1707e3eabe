import { describeSums, type LiveCount } from '../../../core/counting/live-counts.ts';
import type { IndexEntry } from '../../../core/match/index-entry.ts';
import { SeverityTag } from './small-parts.tsx';
import { Sparkline } from './sparkline.tsx';

type EntryListProps = {
  entries: readonly IndexEntry[];
  liveOf: (entry: IndexEntry) => LiveCount;
  at: number;
};

export function EntryList({ entries, liveOf, at }: EntryListProps) {
  if (entries.length === 0) return null;
  return (
    <ul class="results">
      {entries.map((entry) => (
        <EntryRow entry={entry} live={liveOf(entry)} at={at} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, live, at }: { entry: IndexEntry; live: LiveCount; at: number }) {
  const { error_id, title, service, severity, resolution_group, auto_fix } = entry;
  return (
    <li>
      <div class="what">
        <a class="title" href={`/entries/${error_id}`} data-item>
          {title}
        </a>
        <span class="facts">
          <SeverityTag severity={severity} />
          <span>{error_id}</span>
          <span>{service}</span>
          <span>{resolution_group}</span>
          {auto_fix && <span class="tag tag-auto">auto-fix</span>}
        </span>
      </div>
      <Sparkline days={live.days} at={at} />
      <div class="seen" title={live.ledger ? describeSums(live.ledger) : undefined}>
        <b>{live.count}×</b> {live.lastSeen}
      </div>
    </li>
  );
}
