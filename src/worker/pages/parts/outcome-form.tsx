import type { EpisodeRecord } from '../../../generated/api.ts';

type OutcomeFormProps = { episode: EpisodeRecord; errorId: string };

/** Two buttons; pressed twice, the outcome counts once, as the key is the form's own. */
export function OutcomeForm({ episode, errorId }: OutcomeFormProps) {
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
