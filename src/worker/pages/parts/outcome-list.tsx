import type { OutcomeRecord } from '../../../generated/api.ts';
import { printableLine } from '../../../lib/text/text-style.ts';
import { LocalTime } from './local-time.tsx';

/** The last tries say enough. */
const SHOWN = 3;

/** How the last fixes of an episode went, the newest first. */
export function OutcomeList({ outcomes }: { outcomes: readonly OutcomeRecord[] }) {
  if (outcomes.length === 0) return null;
  return (
    <ul class="plain-list" aria-label="How fixes went">
      {outcomes.slice(0, SHOWN).map(({ outcome, at, actor, note }) => (
        <li>
          Reported {outcome} <LocalTime at={at} />
          {actor !== null && ` by ${printableLine(actor)}`}
          {note !== null && `: ${printableLine(note)}`}
        </li>
      ))}
    </ul>
  );
}
