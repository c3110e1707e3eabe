/** Maps the characters of a scalar's value to offsets in its source text. */
type ScalarPositions = {
  /** The source span of a part of the value; at the end of the value, the offset after its last character. */
  spanOf: (start: number, end: number) => { start: number; end: number };
};

/** The source span of one character of the value, or of its escape. */
type Unit = { text: string; start: number; end: number };

/** The content of one source line, which folding does not change, and its line break if that may be content. */
type ScalarLine = { units: Unit[]; breakAt: number | null };

type Place = { start: number; end: number };

/**
 * Maps offsets in a YAML scalar's value to its source text, across quotes, escapes, folding and indentation. It aligns the
 * source with the value, so it needs no rules of folding. Null if they do not align, and for a value of spaces only, which
 * could be text or indentation.
 */
export function alignScalar(raw: string, value: string): ScalarPositions | null {
  if (value !== '' && value.trim() === '') return null;
  const lines = scalarLines(raw, value);
  const places: Place[] = [];
  let breaks: number[] = [];
  for (const line of lines) {
    const units = line.units.map((unit) => ({ ...unit, text: meaningOf(unit, raw) }));
    const content = units.map(({ text }) => text).join('');
    const found = findContent(value, content, places.length);
    if (found === null && content.trim() !== '') return null;
    if (found !== null && content !== '') {
      addBreaks(places, breaks, found - places.length);
      for (const unit of units) addUnit(places, unit);
      breaks = [];
    }
    if (line.breakAt !== null) breaks.push(line.breakAt);
  }
  addBreaks(places, breaks.slice(0, value.length - places.length), value.length - places.length);
  return { spanOf: (start, end) => spanOf(places, start, end, contentEnd(lines)) };
}

/** The position of a line's content in the value. Only line breaks and spaces may be between it and the previous line. */
function findContent(value: string, content: string, from: number): number | null {
  for (let at = from; at <= value.length; at++) {
    if (value.startsWith(content, at)) return at;
    if (value[at] !== ' ' && value[at] !== '\n') return null;
  }
  return null;
}

/** Between two lines of content, folding keeps all line breaks but the first. After the last line, chomping keeps the first. */
function addBreaks(places: Place[], breaks: readonly number[], count: number): void {
  for (let i = 0; i < count; i++) {
    const at = breaks[Math.max(0, breaks.length - count) + i] ?? breaks.at(-1) ?? 0;
    places.push({ start: at, end: at + 1 });
  }
}

/** Adds the position of a unit for each UTF-16 unit of its text. Both halves of a surrogate pair get the position of the pair. */
function addUnit(places: Place[], { text, start, end }: Unit): void {
  for (let i = 0; i < text.length; i++) places.push({ start, end });
}

function spanOf(places: readonly Place[], start: number, end: number, last: number): Place {
  const from = places[start]?.start ?? last;
  return { start: from, end: end > start ? (places[end - 1]?.end ?? last) : from };
}

function contentEnd(lines: readonly ScalarLine[]): number {
  return lines.flatMap(({ units }) => units.at(-1)?.end ?? []).at(-1) ?? 0;
}

const ESCAPES: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** Decodes a unit: '' in single quotes, the escapes of §5.7 in double quotes. */
function meaningOf({ text }: Unit, raw: string): string {
  if (text === "''" && raw.startsWith("'")) return "'";
  if (!raw.startsWith('"') || text.length < 2 || !text.startsWith('\\')) return text;
  const code = text.slice(1);
  if (/^\r?\n/.test(code)) return '';
  if (/^[xuU]./.test(code)) return fromHex(code.slice(1));
  return ESCAPES[code] ?? code;
}

function fromHex(digits: string): string {
  const codePoint = Number.parseInt(digits, 16);
  return codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint);
}

/**
 * Splits the source of a YAML scalar into the content of its lines: without quotes, indentation, and the white space that
 * folding drops (YAML 1.2.2 §6.5, §7.3, §8.1). The value decides the meaning of the line breaks between them.
 */
function scalarLines(raw: string, value: string): ScalarLine[] {
  const style = raw.charAt(0);
  if (style === '|' || style === '>') return blockLines(raw, value);
  if (style === "'") return flowLines(raw, 1, raw.length - 1, /''|./gsu);
  if (style === '"') return flowLines(raw, 1, raw.length - 1, DOUBLE_QUOTED_UNIT);
  return flowLines(raw, 0, raw.length, /./gsu);
}

/** §5.7: an escaped line break disappears, together with the indentation of the next line. */
const DOUBLE_QUOTED_UNIT = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)|./gsu;

function flowLines(raw: string, from: number, to: number, unit: RegExp): ScalarLine[] {
  const lines: ScalarLine[] = [{ units: [], breakAt: null }];
  for (const { 0: text, index } of raw.slice(from, to).matchAll(unit)) {
    const start = from + index;
    const line = lines.at(-1);
    line?.units.push({ text, start, end: start + text.length });
    if (text !== '\n' || !line) continue;
    line.units.pop();
    if (line.units.at(-1)?.text === '\r') line.units.pop();
    line.breakAt = line.units.at(-1)?.end ?? start;
    lines.push({ units: [], breakAt: null });
  }
  return lines.map((line, index) => trimmed(line, index > 0, index < lines.length - 1));
}

/** An escaped space is content; a bare one next to a line break is not. */
function trimmed({ units, breakAt }: ScalarLine, atStart: boolean, atEnd: boolean): ScalarLine {
  const isContent = ({ text }: Unit) => text !== ' ' && text !== '\t';
  const first = atStart ? units.findIndex(isContent) : 0;
  const last = atEnd ? units.findLastIndex(isContent) + 1 : units.length;
  return { units: first === -1 ? [] : units.slice(first, last), breakAt };
}

function blockLines(raw: string, value: string): ScalarLine[] {
  const lines = writtenLines(raw);
  const indent = blockIndent(lines, value);
  return lines.slice(1).map(({ text, start }, index) => ({
    units: toUnits(text.slice(indent), start + indent),
    breakAt: index === lines.length - 2 ? null : start + text.length,
  }));
}

/** Lines with their offsets, without their line breaks. */
function writtenLines(raw: string): { text: string; start: number }[] {
  let start = 0;
  return raw.split('\n').map((line) => {
    const here = start;
    start += line.length + 1;
    return { text: line.replace(/\r$/, ''), start: here };
  });
}

/** The first line of content gives the indentation: what the source has in addition to the value. */
function blockIndent(lines: readonly { text: string }[], value: string): number {
  const first = lines.slice(1).find(({ text }) => /[^ ]/.test(text))?.text ?? '';
  const written = /^ */.exec(first)?.[0].length ?? 0;
  const kept = /(?:^|\n)( *)[^ \n]/.exec(value)?.[1]?.length ?? 0;
  return written - kept;
}

function toUnits(text: string, start: number): Unit[] {
  return Array.from(text.matchAll(/./gsu), ({ 0: char, index }) => ({
    text: char,
    start: start + index,
    end: start + index + char.length,
  }));
}
