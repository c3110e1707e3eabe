import type { UnmatchedAnswer, UnmatchedGroup } from '../../../generated/api.ts';
import { printableLine } from '../../../lib/text/text-style.ts';
import { LocalTime } from './local-time.tsx';

/** What nobody has written an entry for, those alike together, the most frequent first. */
export function UnmatchedList({ groups, ungrouped }: UnmatchedAnswer) {
  return (
    <section class="part">
      <h2>Without an entry</h2>
      {groups.length === 0 && <p class="muted">None: every alert has been explained.</p>}
      <ul class="episodes">
        {groups.map((group) => (
          <UnmatchedItem {...group} />
        ))}
      </ul>
      {ungrouped > 0 && <p class="muted">… and {ungrouped} more, for which there were too many groups.</p>}
    </section>
  );
}

function UnmatchedItem({ alertname, template, count, last_seen, draft_url }: UnmatchedGroup) {
  return (
    <li class="card">
      <h3>{printableLine(alertname ?? 'An alert without a name')}</h3>
      <code>{printableLine(template)}</code>
      <p class="facts">
        <span>{count}×</span>
        <span>
          last <LocalTime at={last_seen} />
        </span>
        {draft_url !== undefined && (
          <a href={draft_url} rel="noreferrer" data-item>
            Create an entry
          </a>
        )}
      </p>
    </li>
  );
}
