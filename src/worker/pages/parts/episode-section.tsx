import type { EpisodeRecord, OutcomeRecord } from '../../../generated/api.ts';
import { USUAL_SOURCE } from '../../sources/sources.ts';
import { runbookUrl } from '../alert-from-query.ts';
import { LabelList, shownAlertname, shownText, Timestamp } from './small-parts.tsx';

type EpisodeSectionProps = {
  /** The place of the list in the page. */
  id: string;
  title: string;
  episodes: readonly EpisodeRecord[];
  /** Says how many more episodes exist; null if the list has all. */
  more: string | null;
  /** The page with the next ones; null if the list ends here. */
  older: string | null;
  titleOf: (errorId: string) => string | null;
  /** The outcomes of all episodes, the newest first. */
  outcomes: readonly OutcomeRecord[];
  /** Whether the reader may report outcomes. */
  canReport: boolean;
};

type EpisodeItemProps = Pick<EpisodeSectionProps, 'outcomes' | 'canReport'> & {
  episode: EpisodeRecord;
  title: string | null;
};

/** How many outcomes are shown per episode. */
const SHOWN = 3;

export function EpisodeSection(props: EpisodeSectionProps) {
  const { id, title, episodes, more, older, titleOf, ...shown } = props;
  return (
    <section class="part" id={id}>
      <h2>{title}</h2>
      {episodes.length === 0 && <p class="muted">None.</p>}
      <ul class="episodes">
        {episodes.map((episode) => (
          <EpisodeItem episode={episode} title={episode.error_id && titleOf(episode.error_id)} {...shown} />
        ))}
      </ul>
      {more !== null && <p class="muted">{more}</p>}
      {older !== null && (
        <p>
          <a href={older}>Show older alerts</a>
        </p>
      )}
    </section>
  );
}

function EpisodeItem({ episode, title, outcomes, canReport }: EpisodeItemProps) {
  const { error_id, labels, dropped_labels = 0, started_at, ended_at, failed_attempts, count } = episode;
  const { closed_by, source } = episode;
  return (
    <li class="card">
      <h3>
        {shownAlertname(labels.alertname)}
        {': '}
        {error_id === null || title === null ? (
          'no known error'
        ) : (
          <a href={runbookUrl(labels, error_id)} data-item>
            {error_id} {title}
          </a>
        )}
      </h3>
      <p class="facts">
        <span>
          since <Timestamp at={started_at} />
        </span>
        {ended_at !== null && (
          <span>
            until <Timestamp at={ended_at} />
          </span>
        )}
        {source !== USUAL_SOURCE.name && <span>from {source}</span>}
        {closed_by !== undefined && <span>{CLOSED_BY[closed_by]}</span>}
        {count > 1 && <span>{ordinal(count)} occurrence</span>}
        {failed_attempts > 0 && <span class="tag tag-high">{failed_attempts} failed</span>}
      </p>
      <LabelList labels={labels} dropped={dropped_labels} />
      <OutcomeList outcomes={outcomes.filter((outcome) => outcome.episode === episode.id)} />
      {error_id !== null &&
        title !== null &&
        (canReport ? (
          <OutcomeForm episode={episode} errorId={error_id} />
        ) : (
          <p>
            <a href="/sign-in?to=%2Falerts">Sign in to report how the fix went</a>
          </p>
        ))}
    </li>
  );
}

/** Nobody told the end of such an episode. */
const CLOSED_BY = {
  silence: 'kedb closed it, because it heard nothing more of this alert',
  quota: 'kedb closed it, because too many alerts are open',
} as const;

/** The last outcomes of an episode, the newest first. */
function OutcomeList({ outcomes }: { outcomes: readonly OutcomeRecord[] }) {
  if (outcomes.length === 0) return null;
  return (
    <ul class="plain-list" aria-label="Reported outcomes">
      {outcomes.slice(0, SHOWN).map(({ outcome, at, actor, note }) => (
        <li>
          Reported {outcome} <Timestamp at={at} />
          {actor !== null && ` by ${shownText(actor)}`}
          {note !== null && `: ${shownText(note)}`}
        </li>
      ))}
    </ul>
  );
}

type OutcomeFormProps = { episode: EpisodeRecord; errorId: string };

/** Two buttons. The form has its own idempotency key, so a second press does not count. */
function OutcomeForm({ episode, errorId }: OutcomeFormProps) {
  return (
    <form class="outcome" method="post" action="/alerts/outcome">
      <input type="hidden" name="error_id" value={errorId} />
      <input type="hidden" name="episode" value={episode.id} />
      <input type="hidden" name="idempotency_key" value={crypto.randomUUID()} />
      <button class="quiet" name="outcome" value="fixed" type="submit">
        Fixed
      </button>
      <button class="quiet" name="outcome" value="failed" type="submit">
        Failed
      </button>
    </form>
  );
}

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(count: number): string {
  return `${count}${ENDINGS[PLURALS.select(count)] ?? 'th'}`;
}
