import type { Step } from '../../../generated/known-error.ts';
import type { EntryTexts } from './entry-texts.ts';
import { InlineText } from './inline-text.tsx';
import { Prose } from './prose.tsx';
import { Command } from './small-parts.tsx';

/** Beyond this a step's title is a sentence, and not set as a heading. */
const LONG = 80;

/** Steps in their order, each with its commands ready to copy. */
export function StepList({ steps, texts }: { steps: readonly Step[]; texts: EntryTexts }) {
  return (
    <ol class="steps">
      {steps.map(({ title, text, commands }) => (
        <li>
          <h3 class={title.length > LONG ? 'sentence' : undefined}>
            <InlineText text={title} isEntry={texts.isEntry} />
          </h3>
          {commands.map(({ code }) => (
            <Command code={code} />
          ))}
          {text !== null && <Prose text={text} html={texts.html} />}
        </li>
      ))}
    </ol>
  );
}
