import type { NearMiss } from '../../../generated/match.ts';
import { LabelList } from './label-list.tsx';

type NoEntryProps = {
  labels: Record<string, string>;
  nearMisses: readonly NearMiss[];
  /** Where to write the entry; null where kedb.yaml names no repository. */
  draftUrl: string | null;
};

/** Nobody has explained this alert yet: what comes nearest, and where to write it down. */
export function NoEntry({ labels, nearMisses, draftUrl }: NoEntryProps) {
  return (
    <div class="part">
      <h1>No entry explains this alert yet</h1>
      <LabelList labels={labels} />
      {nearMisses.length > 0 && <Nearest nearMisses={nearMisses} />}
      <p>
        {draftUrl !== null && (
          <>
            <a href={draftUrl}>Write the entry on GitHub</a>, with what is known filled in ·{' '}
          </>
        )}
        <a href="/">Search the entries</a>
      </p>
    </div>
  );
}

function Nearest({ nearMisses }: { nearMisses: readonly NearMiss[] }) {
  return (
    <>
      <h2>The nearest</h2>
      <ol class="candidates">
        {nearMisses.map(({ error_id, title, why }) => (
          <li class="card">
            <h3>
              <a href={`/entries/${error_id}`} data-item>
                {error_id} {title}
              </a>
            </h3>
            <p class="why">{why}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
