export const FENCE = '```';

const OPENING_FENCE = /^```([A-Za-z0-9+-]*)$/;

/** One blank after the marker, and on the same line text: a list that begins there is read in other ways, dashes are a rule. */
const MARKER = /^(?:-|(\d{1,9})\.) (?=[^ -])(?!\d{1,9}[.)](?: |$))/;

/** What a paragraph's line may not begin with: something else begins so, or might. */
const NO_PARAGRAPH = /^(?:$|[ #>=+|:-]|```|\*(?!\*[^ *])|\d{1,9}[.)](?: |$))/;

/** The language of the code that a line begins, perhaps empty; null where it begins none. */
export function fenceLanguage(text: string): string | null {
  return OPENING_FENCE.exec(text)?.[1] ?? null;
}

/** How wide a list item's marker is, and the number in it; null where a line begins no item. */
export function itemMarker(text: string): { width: number; number: number | null } | null {
  const [marker, number] = MARKER.exec(text) ?? [];
  if (marker === undefined) return null;
  return { width: marker.length, number: number === undefined ? null : Number(number) };
}

export function isParagraphLine(text: string): boolean {
  return !NO_PARAGRAPH.test(text);
}

/** What may stand right below a paragraph: in the middle of a sentence, a line that begins with 14. is no item (CommonMark 0.31 §5.3). */
export function interrupts(text: string): boolean {
  return fenceLanguage(text) !== null || (itemMarker(text) !== null && /^(?:-|1\.)/.test(text));
}
