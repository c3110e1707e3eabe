import { blockMarkdown, levelName } from '../../../core/entry/body/block-markdown.ts';
import { stepNumbers } from '../../../core/output/answers/document.ts';
import { percent, timesTried } from '../../../core/plan/percent.ts';
import type { Cause, CommandBlock, Step, StepBlock } from '../../../generated/known-error.ts';
import type { Decision, Plan } from '../../../generated/plan.ts';
import { commandLines, isShellLanguage } from '../../../lib/shell/shell-words.ts';
import { CommandBox, type EntryMarkup, InlineText, Prose, TextOfEntry, Timestamp } from './small-parts.tsx';

const HEADLINES: Record<Decision, string> = {
  auto_fix: 'Run the fix',
  manual: 'Fix it by hand',
  escalate: 'Escalate',
  business_decision: 'Ask for a business decision',
  wait: 'Wait',
  expected: 'This is expected',
};

/** A longer step title is shown as a sentence, not as a heading. */
const LONG = 80;

/** The decision, its reasons and the command: all that people need who were just woken. */
export function PlanCard({ plan, texts }: { plan: Plan; texts: EntryMarkup }) {
  const { decision, until, reasons, command, suggested_command, fix_blocks = [] } = plan;
  const before = <StepBlocks blocks={fix_blocks} texts={texts} />;
  const note = plan.fix_note !== null && <p dir="auto">{plan.fix_note}</p>;
  return (
    <section class={`plan plan-${decision}`} aria-labelledby="decision">
      <h2 class="decision" id="decision">
        {HEADLINES[decision]}
        {until !== null && (
          <>
            {' '}
            until <Timestamp at={until} />
          </>
        )}
      </h2>
      {command !== null && before}
      {command !== null && <CommandBox code={command} isMain />}
      {command !== null && note}
      {reasons.map(({ text }) => (
        <p>{text}</p>
      ))}
      {command === null && before}
      {command === null && note}
      {suggested_command !== null && decision === 'escalate' && (
        <>
          <p>Do not run this command again. It did not help:</p>
          <CommandBox code={suggested_command} canCopy={false} />
        </>
      )}
      {suggested_command !== null && decision !== 'escalate' && (
        <>
          <p>The entry has this command. Decide whether to run it:</p>
          <CommandBox code={suggested_command} />
          <Rate rate={plan.success_rate} />
        </>
      )}
    </section>
  );
}

/** Steps in their order, each with its commands ready to copy. Text that belongs to no step has no number. */
export function StepList({ steps, texts }: { steps: readonly Step[]; texts: EntryMarkup }) {
  const numbers = stepNumbers(steps);
  return (
    <ol class="steps">
      {steps.map(({ title, blocks }, index) => (
        <li
          class={title === '' && numbers[index] === null ? 'between' : undefined}
          data-number={numbers[index] ?? undefined}
        >
          {title !== '' && (
            <h3 class={title.length > LONG ? 'sentence' : undefined} dir="auto">
              <InlineText text={title} isEntry={texts.isEntry} />
            </h3>
          )}
          <StepBlocks blocks={blocks} texts={texts} />
        </li>
      ))}
    </ol>
  );
}

/** The parts of a step, in the order of the file. */
export function StepBlocks({ blocks, texts }: { blocks: readonly StepBlock[]; texts: EntryMarkup }) {
  return <>{blocks.map((block) => renderBlock(block, texts))}</>;
}

function renderBlock(block: StepBlock, { html }: EntryMarkup) {
  switch (block.kind) {
    case 'text':
    case 'table':
      return <Prose text={block.markdown} html={html} />;
    case 'image':
      return <Prose text={blockMarkdown(block)} html={html} />;
    case 'command':
      return <CommandGroup command={block} />;
    case 'output':
      return (
        <figure class="output" aria-label="Expected output">
          <pre tabindex={0}>{block.text}</pre>
        </figure>
      );
    case 'warning':
      return (
        <div class={`callout callout-${block.level ?? 'quote'}`} role="note">
          {block.level !== null && <b>{levelName(block.level)}</b>}
          <Prose text={block.markdown} html={html} />
        </div>
      );
  }
}

/** Commands that stand in one block. Each can be copied by itself, and all together. */
function CommandGroup({ command: { code, language } }: { command: CommandBlock }) {
  const lines = isShellLanguage(language) ? commandLines(code) : [code];
  if (lines.length === 1) return <CommandBox code={code} />;
  return (
    <div class="command-group">
      {lines.map((line) => (
        <CommandBox code={line} />
      ))}
      <button class="copy-all" type="button" data-copy hidden>
        Copy all {lines.length} commands
      </button>
    </div>
  );
}

/** Causes, the most likely first. A bar shows the likelihood if the entry gives one. */
export function CauseList({ causes, texts }: { causes: readonly Cause[]; texts: EntryMarkup }) {
  return (
    <ol class="causes">
      {causes.map(({ text, likelihood }) => (
        <li>
          <span class="share">{likelihood === null ? '–' : percent(likelihood)}</span>
          <div dir="auto">
            <TextOfEntry text={text} texts={texts} />
          </div>
          {likelihood !== null && <LikelihoodBar likelihood={likelihood} />}
        </li>
      ))}
    </ol>
  );
}

/** Only for suggested commands: for offered ones, the reasons say it already. */
function Rate({ rate: { declared, observed } }: { rate: Plan['success_rate'] }) {
  if (declared === null && observed === null) return null;
  return (
    <p class="muted">
      {declared !== null && <>The author expects it to work {percent(declared)} of the time. </>}
      {observed !== null && (
        <>
          It worked {percent(observed.rate)} of {timesTried(observed.attempts)}.
        </>
      )}
    </p>
  );
}

/** An SVG, because the Content-Security-Policy forbids inline styles. */
function LikelihoodBar({ likelihood }: { likelihood: number }) {
  return (
    <svg aria-hidden="true" preserveAspectRatio="none">
      <title>{percent(likelihood)}</title>
      <rect width={percent(likelihood)} height="100%" />
    </svg>
  );
}
