import type { KnownError } from '../../../generated/known-error.ts';
import type { Plan } from '../../../generated/plan.ts';
import { safeUrl } from '../../../lib/markdown/escape.ts';
import { type EntryMarkup, TextOfEntry, TitledPart } from './small-parts.tsx';

type EntrySideProps = { entry: KnownError; plan: Plan; texts: EntryMarkup; editUrl: string | null };

/** Owners, related entries, impact, history and references. */
export function EntrySide({ entry, plan, texts, editUrl }: EntrySideProps) {
  const { owners, related, impact, history, references } = plan;
  return (
    <aside class="entry-side" aria-label="About this entry">
      <Who owners={owners} />
      {related.length > 0 && <RelatedEntries related={related} />}
      {impact.length > 0 && <ImpactList impact={impact} texts={texts} />}
      {history.length > 0 && <History history={history} texts={texts} />}
      {references.length > 0 && <References references={references} texts={texts} />}
      <TitledPart title="This entry">
        <p class="muted">{entry.path}</p>
        {editUrl !== null && (
          <p>
            <a href={editUrl}>Edit on GitHub</a>
          </p>
        )}
      </TitledPart>
    </aside>
  );
}

function Who({ owners }: { owners: Plan['owners'] }) {
  const { group, contact, assignee, primary, secondary, escalation_path } = owners;
  const named = [
    ['Group', group],
    ['Contact', contact],
    ['Assignee', assignee],
    ['Primary', primary],
    ['Secondary', secondary],
    ['Escalation', escalation_path],
  ] as const;
  return (
    <TitledPart title="Who">
      <dl class="pairs">
        {named.map(
          ([role, who]) =>
            who !== null && (
              <>
                <dt>{role}</dt>
                <dd>{who}</dd>
              </>
            ),
        )}
      </dl>
    </TitledPart>
  );
}

function RelatedEntries({ related }: { related: Plan['related'] }) {
  return (
    <TitledPart title="Related">
      <ul class="plain-list">
        {related.map(({ error_id, title }) => (
          <li>
            {title === null ? (
              `${error_id} (not written yet)`
            ) : (
              <a href={`/entries/${error_id}`}>
                {error_id} {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

function ImpactList({ impact, texts }: { impact: Plan['impact']; texts: EntryMarkup }) {
  return (
    <TitledPart title="Impact">
      <ul class="plain-list">
        {impact.map(({ level, text }) => (
          <li dir="auto">
            {level !== null && <b>{level}: </b>}
            <TextOfEntry text={text} texts={texts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

/** Shows the newest line first. Entries store it last. */
function History({ history, texts }: { history: Plan['history']; texts: EntryMarkup }) {
  return (
    <TitledPart title="History">
      <ul class="plain-list history">
        {history.toReversed().map(({ date, actor, text }) => (
          <li dir="auto">
            {date !== null && <time datetime={date}>{date}</time>} {actor !== null && <>{actor}: </>}
            <TextOfEntry text={text} texts={texts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

/** Not an address that could run. */
function isPath(url: string): boolean {
  return !/^\s*[a-z][a-z\d+.-]*:/i.test(url);
}

function References({ references, texts }: { references: Plan['references']; texts: EntryMarkup }) {
  return (
    <TitledPart title="References">
      <ul class="plain-list">
        {references.map(({ text, url }) => {
          const href = url === null ? null : safeUrl(url);
          return (
            <li dir="auto">
              {href !== null && <a href={href}>{text}</a>}
              {href === null && <TextOfEntry text={text} texts={texts} />}
              {href === null && url !== null && isPath(url) && `: ${url}`}
            </li>
          );
        })}
      </ul>
    </TitledPart>
  );
}
