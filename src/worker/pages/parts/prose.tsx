import { raw } from 'hono/html';

/** Markdown that the build step made into safe HTML; as plain text where it did not. */
export function Prose({ text, html }: { text: string; html: Record<string, string> }) {
  const rendered = html[text];
  return rendered === undefined ? <p>{text}</p> : <div class="prose">{raw(rendered)}</div>;
}
