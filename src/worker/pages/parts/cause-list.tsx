import { percent } from '../../../core/plan/percent.ts';
import type { Cause } from '../../../generated/known-error.ts';
import type { EntryTexts } from './entry-texts.ts';
import { InlineText } from './inline-text.tsx';

/** Causes, the likeliest first, with a bar where the entry says how likely. */
export function CauseList({ causes, texts }: { causes: readonly Cause[]; texts: EntryTexts }) {
  return (
    <ol class="causes">
      {causes.map(({ text, likelihood }) => (
        <li>
          <span class="share">{likelihood === null ? '–' : percent(likelihood)}</span>
          <span>
            <InlineText text={text} isEntry={texts.isEntry} />
          </span>
          {likelihood !== null && <LikelihoodBar likelihood={likelihood} />}
        </li>
      ))}
    </ol>
  );
}

/** An SVG, as the Content-Security-Policy lets no style stand in the page. */
function LikelihoodBar({ likelihood }: { likelihood: number }) {
  return (
    <svg aria-hidden="true" preserveAspectRatio="none">
      <title>{percent(likelihood)}</title>
      <rect width={percent(likelihood)} height="100%" />
    </svg>
  );
}
