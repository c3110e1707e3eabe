import type { EpisodeRecord } from '../../../core/generated/types.ts';
import { LabelList } from './label-list.tsx';
import { LocalTime } from './local-time.tsx';
import { OutcomeForm } from './outcome-form.tsx';

type EpisodeListProps = {
  title: string;
  episodes: readonly EpisodeRecord[];
  titleOf: (errorId: string) => string | null;
};

export function EpisodeList({ title, episodes, titleOf }: EpisodeListProps) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {episodes.length === 0 && <p class="muted">None.</p>}
      <ul class="episodes">
        {episodes.map((episode) => (
          <EpisodeItem episode={episode} title={episode.error_id && titleOf(episode.error_id)} />
        ))}
      </ul>
    </section>
  );
}

function EpisodeItem({ episode, title }: { episode: EpisodeRecord; title: string | null }) {
  const { error_id, labels, started_at, ended_at, failed_attempts, count } = episode;
  return (
    <li class="card">
      <h3>
        {labels.alertname ?? 'An alert without a name'}
        {': '}
        {error_id === null || title === null ? (
          'no known error'
        ) : (
          <a href={runbookUrl(labels)} data-item>
            {error_id} {title}
          </a>
        )}
      </h3>
      <p class="facts">
        <span>
          since <LocalTime at={started_at} />
        </span>
        {ended_at !== null && (
          <span>
            until <LocalTime at={ended_at} />
          </span>
        )}
        {count > 1 && <span>its {ordinal(count)} time</span>}
        {failed_attempts > 0 && <span class="tag tag-high">{failed_attempts} failed</span>}
      </p>
      <LabelList labels={labels} />
      {error_id !== null && title !== null && <OutcomeForm episode={episode} errorId={error_id} />}
    </li>
  );
}

/** The entry with its plan for this very alert. */
function runbookUrl({ alertname = '', ...labels }: Record<string, string>): string {
  return `/r/${encodeURIComponent(alertname)}?${new URLSearchParams(labels)}`;
}

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(count: number): string {
  return `${count}${ENDINGS[PLURALS.select(count)] ?? 'th'}`;
}
