import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Severity } from '../../../generated/entry.ts';
import { printableLine } from '../../../lib/text/text-style.ts';

/** What is needed to show the texts of an entry. */
export type EntryTexts = {
  /** Its Markdown as HTML, from the build. */
  html: Record<string, string>;
  /** Whether there is such an entry: then a mention of it is a link. */
  isEntry: (errorId: string) => boolean;
};

type PartProps = { title: string; children?: Child };

/** A titled part of an entry. */
export function Part({ title, children }: PartProps) {
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

/** A time in UTC; the page's script writes it in the reader's own zone. */
export function LocalTime({ at }: { at: string }) {
  return (
    <time datetime={at} data-local>
      {at.slice(0, 16).replace('T', ' ')} UTC
    </time>
  );
}

/** The labels of an alert; what would reorder their text is shown as unreadable. */
export function LabelList({ labels }: { labels: Record<string, string> }) {
  return (
    <ul class="labels" aria-label="Labels">
      {Object.entries(labels).map(([name, value]) => (
        <li>
          <code>{printableLine(`${name}="${value}"`)}</code>
        </li>
      ))}
    </ul>
  );
}

type CommandProps = {
  code: string;
  /** The one that `c` copies from anywhere. */
  isMain?: boolean;
};

/** A command, with a button to copy it; the button shows itself when the page's script runs. */
export function Command({ code, isMain = false }: CommandProps) {
  return (
    <div class={isMain ? 'command main-command' : 'command'}>
      <pre tabindex={0} data-item>
        <code>{code}</code>
      </pre>
      <button class="copy" type="button" data-copy hidden aria-label={`Copy: ${code}`}>
        Copy
      </button>
    </div>
  );
}

/** Markdown that the build step made into safe HTML; as plain text where it did not. */
export function Prose({ text, html }: { text: string; html: Record<string, string> }) {
  const rendered = html[text];
  return rendered === undefined ? <p>{text}</p> : <div class="prose">{raw(rendered)}</div>;
}

/** Code in backticks, and ids of entries that exist. */
const PARTS = /(`[^`\n]+`|\b[A-Z][A-Z0-9]*-[0-9]{3,}\b)/;

/** Plain text of an entry, with its code and its mentions of other entries set off. */
export function InlineText({ text, isEntry }: { text: string; isEntry: (id: string) => boolean }) {
  return <>{text.split(PARTS).map((part) => renderPart(part, isEntry))}</>;
}

function renderPart(part: string, isEntry: (id: string) => boolean) {
  if (/^`[^`\n]+`$/.test(part)) return <code>{part.slice(1, -1)}</code>;
  return isEntry(part) ? <a href={`/entries/${part}`}>{part}</a> : part;
}
