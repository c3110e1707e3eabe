/** What one character of a scalar's value, or an escape for it, takes up in the file. */
export type Unit = { text: string; start: number; end: number };

/** The content of one written line: what folding cannot change; and where its line break is, if that may be content. */
export type ScalarLine = { units: Unit[]; breakAt: number | null };

/**
 * Cuts a YAML scalar, as it is written, into the content of its lines: without quotes, indentation, and the white space that
 * folding drops (YAML 1.2.2 §6.5, §7.3, §8.1). What the line breaks between them stand for is for the value to tell.
 */
export function scalarLines(raw: string, value: string): ScalarLine[] {
  const style = raw.charAt(0);
  if (style === '|' || style === '>') return blockLines(raw, value);
  if (style === "'") return flowLines(raw, 1, raw.length - 1, /''|./gsu);
  if (style === '"') return flowLines(raw, 1, raw.length - 1, DOUBLE_QUOTED_UNIT);
  return flowLines(raw, 0, raw.length, /./gsu);
}

/** §5.7: an escaped line break stands for nothing, and takes the indentation of the next line with it. */
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

/** An escaped blank is content; a bare one beside a line break is not. */
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

/** The first line of content tells: what it has more in the file than in the value is indentation. */
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
