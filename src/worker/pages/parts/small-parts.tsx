import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { isMarkdown } from '../../../core/entry/body/block-markdown.ts';
import type { Severity } from '../../../generated/entry.ts';
import { ADDRESS, safeUrl } from '../../../lib/markdown/escape.ts';
import { plural } from '../../../lib/text/plural.ts';
import { cutText, takeWithin } from '../../../lib/text/text-size.ts';
import { printableLine } from '../../../lib/text/text-style.ts';

/** Everything that parts need to show the texts of an entry. */
export type EntryMarkup = {
  /** Its Markdown as HTML, from the build. */
  html: Record<string, string>;
  /** Whether an entry exists. Mentions of existing entries become links. */
  isEntry: (errorId: string) => boolean;
};

type TitledPartProps = { title: string; children?: Child };

/** A titled part of an entry. */
export function TitledPart({ title, children }: TitledPartProps) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function SeverityTag({ severity }: { severity: Severity }) {
  return <span class={`tag tag-${severity}`}>{severity}</span>;
}

/** Shown if the ledger did not answer. */
export const OLD_COUNTS =
  'This page is without live data: the newest counts are missing. Reload it in a minute to see them.';

/** A time in UTC. The page's script rewrites it in the reader's time zone. */
export function Timestamp({ at }: { at: string }) {
  return (
    <time datetime={at} data-local>
      {at.slice(0, 16).replace('T', ' ')} UTC
    </time>
  );
}

/** In bytes: how much of one text of an alert a page shows, and of all labels of an alert. Ordinary alerts have less. */
export const MAX_SHOWN = 256;
export const MAX_SHOWN_LABELS = 1024;

type LabelListProps = {
  labels: Record<string, string>;
  /** How many more labels the alert had. */
  dropped?: number;
};

/** The first labels of an alert. Characters that would reorder the text are replaced. */
export function LabelList({ labels, dropped = 0 }: LabelListProps) {
  const { taken } = takeWithin(labelTexts(labels), MAX_SHOWN_LABELS);
  const more = Object.keys(labels).length - taken.length + dropped;
  return (
    <ul class="labels" aria-label="Labels">
      {taken.map((text) => (
        <li>
          <code>{text}</code>
        </li>
      ))}
      {more > 0 && <li>and {plural(more, 'more label')}</li>}
    </ul>
  );
}

function* labelTexts(labels: Record<string, string>): Generator<string> {
  for (const [name, value] of Object.entries(labels)) yield shownText(`${name}="${value}"`);
}

/** The beginning of a text from outside, on one line. */
export function shownText(text: string): string {
  return printableLine(cutText(text, MAX_SHOWN));
}

/** The name of an alert as a title. It may be missing or empty. */
export function shownAlertname(alertname: string | null = null): string {
  return alertname?.trim() ? shownText(alertname) : 'An alert without a name';
}

type CommandBoxProps = {
  code: string;
  /** The command that the key `c` copies. */
  isMain?: boolean;
  /** false for a command that nobody should run. */
  canCopy?: boolean;
};

/** A command with a copy button. The button appears when the page's script runs. */
export function CommandBox({ code, isMain = false, canCopy = true }: CommandBoxProps) {
  return (
    <div class={isMain ? 'command main-command' : 'command'}>
      <pre tabindex={0} data-item>
        <code>{code}</code>
      </pre>
      {canCopy && (
        <button class="copy" type="button" data-copy hidden aria-label={`Copy: ${code}`}>
          Copy
        </button>
      )}
    </div>
  );
}

/** Markdown as the safe HTML from the build, or as plain text if the build has none. */
export function Prose({ text, html }: { text: string; html: Record<string, string> }) {
  const rendered = html[text];
  return rendered === undefined ? <p dir="auto">{text}</p> : <div class="prose">{raw(rendered)}</div>;
}

/** Code in backticks, struck words, addresses, and ids of entries that exist. */
const PARTS = new RegExp(`(\`[^\`\\n]+\`|~~[^~\\n]+~~|${ADDRESS}|\\b[A-Z][A-Z0-9]*-[0-9]{3,}\\b)`);

/** Text of an entry: Markdown, such as a log excerpt or a list in a list, or plain text. */
export function TextOfEntry({ text, texts: { html, isEntry } }: { text: string; texts: EntryMarkup }) {
  return isMarkdown(text) ? <Prose text={text} html={html} /> : <InlineText text={text} isEntry={isEntry} />;
}

/** Plain text of an entry, with its code marked, and its addresses and mentions of other entries linked. */
export function InlineText({ text, isEntry }: { text: string; isEntry: (id: string) => boolean }) {
  return <>{text.split(PARTS).map((part) => renderPart(part, isEntry))}</>;
}

function renderPart(part: string, isEntry: (id: string) => boolean) {
  if (/^`[^`\n]+`$/.test(part)) return <code>{part.slice(1, -1)}</code>;
  if (/^~~[^~\n]+~~$/.test(part)) return <del>{part.slice(2, -2)}</del>;
  const url = safeUrl(part);
  if (url !== null) return <a href={url}>{part}</a>;
  return isEntry(part) ? <a href={`/entries/${part}`}>{part}</a> : part;
}
