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
