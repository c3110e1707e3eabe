import type { Link, Nodes, PhrasingContent } from 'mdast';

/** Signs that may begin something other than text. */
const SIGN = /[\\`*_[\]<&~@]|https?:|www\./gi;

/** Places where such a sign is certainly text. */
const TEXT = /(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|\\(?=[A-Za-z0-9 ])|<(?=[ 0-9])|&(?=[ &])|(?<=^| )~(?=[0-9])/y;

/** Code without a space at its start or end, because spaces there have special rules (CommonMark 0.31 §6.1). */
const CODE = /`(?! )([^`]*[^` ])`(?!`)/y;

/** Bold text. Between these neighbours, the first stars can only open and the last ones can only close (§6.2). */
const STRONG = /(?<=^|[ (])\*\*(?![\s*])([^*]*[^*\s])\*\*(?=$|[ .,:;!?)])/y;

const LINK = /(?<!!)\[([A-Za-z0-9][A-Za-z0-9 ,'/-]*)\]\((https?:\/\/[A-Za-z0-9/#?=%+_.:-]+)\)/y;

/** A bare address of simple characters (GFM 0.29 §6.9). Many rules decide where an address with other characters ends. */
const BARE_LINK =
  /(?<=^| )https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[A-Za-z0-9/#=%_.-]*)?(?<=[A-Za-z0-9/])(?= |$)/y;

/** Reads the text of a paragraph, line by line. Null if it is not simple. */
export function readPhrasingFast(strips: readonly Strip[]): PhrasingContent[] | null {
  const nodes: PhrasingContent[] = [];
  for (const [index, strip] of strips.entries()) {
    const above = strips[index - 1];
    // The line break ends at the start of the next line, before its indentation.
    if (above) addText(nodes, '\n', between(above, above.text.length, strip, 1 - strip.column));
    // Spaces at the end of a line may be a hard line break.
    if (strip.text.endsWith(' ') || !readLine(strip, nodes)) return null;
  }
  return nodes;
}

function readLine(strip: Strip, nodes: PhrasingContent[]): boolean {
  const { text } = strip;
  let done = 0;
  for (let at = nextSign(text, 0); at !== -1; at = nextSign(text, done)) {
    if (at > done) addText(nodes, text.slice(done, at), between(strip, done, strip, at));
    const end = readSign(strip, at, nodes);
    if (end === -1) return false;
    done = end;
  }
  if (done < text.length) addText(nodes, text.slice(done), between(strip, done, strip, text.length));
  return true;
}

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}

/** Adds the node that begins at a sign. Returns its end, or -1 if it is not simple. */
function readSign(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  switch (strip.text.charAt(at)) {
    case '`':
      return readCode(strip, at, nodes);
    case '*':
      return readStrong(strip, at, nodes);
    case '[':
      return readLink(strip, at, nodes);
    case 'h':
      return readBareLink(strip, at, nodes);
    default:
      return readTextSign(strip, at, nodes);
  }
}

function readTextSign(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  const [sign] = matchAt(TEXT, strip, at);
  if (sign === undefined) return -1;
  addText(nodes, sign, between(strip, at, strip, at + 1));
  return at + 1;
}

function readCode(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  const [whole, value] = matchAt(CODE, strip, at);
  if (whole === undefined || value === undefined) return -1;
  const end = at + whole.length;
  nodes.push({ type: 'inlineCode', value, position: between(strip, at, strip, end) });
  return end;
}

/** Refuses bold text with a link: a bare address could include the closing stars. */
function readStrong(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  const [whole, inner] = matchAt(STRONG, strip, at);
  if (whole === undefined || inner === undefined) return -1;
  const children = readPhrasingFast([partOf(strip, at + 2, at + 2 + inner.length)]);
  if (!children || children.some(({ type }) => type === 'link')) return -1;
  const end = at + whole.length;
  nodes.push({ type: 'strong', children, position: between(strip, at, strip, end) });
  return end;
}

function readLink(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  const [whole, label, url] = matchAt(LINK, strip, at);
  if (whole === undefined || label === undefined || url === undefined) return -1;
  nodes.push(linkOf(strip, at, whole.length, url, at + 1, label));
  return at + whole.length;
}

function readBareLink(strip: Strip, at: number, nodes: PhrasingContent[]): number {
  const [url] = matchAt(BARE_LINK, strip, at);
  if (url === undefined) return -1;
  nodes.push(linkOf(strip, at, url.length, url, at, url));
  return at + url.length;
}

function linkOf(strip: Strip, at: number, length: number, url: string, textAt: number, text: string): Link {
  const position = between(strip, textAt, strip, textAt + text.length);
  const children: Link['children'] = [{ type: 'text', value: text, position }];
  return { type: 'link', title: null, url, children, position: between(strip, at, strip, at + length) };
}

function matchAt(sticky: RegExp, { text }: Strip, at: number): (string | undefined)[] {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? [];
}

/** Adds text. Adjacent texts become one node. */
function addText(nodes: PhrasingContent[], value: string, position: Position): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || !last.position) {
    nodes.push({ type: 'text', value, position });
    return;
  }
  last.value += value;
  last.position.end = position.end;
}

/** A line of a text, or the part of it that is inside a list item. `line` and `column` count from 1. */
export type Strip = { text: string; line: number; column: number; offset: number };

type Position = NonNullable<Nodes['position']>;

/** The lines of a text whose only line ending is \n. */
export function toStrips(text: string): Strip[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const strip = { text: line, line: index + 1, column: 1, offset };
    offset += line.length + 1;
    return strip;
  });
}

export function partOf({ text, line, column, offset }: Strip, start: number, end?: number): Strip {
  return { text: text.slice(start, end), line, column: column + start, offset: offset + start };
}

export function isBlank(strip: Strip | undefined): boolean {
  return strip?.text === '';
}

/** The position from an offset in one strip to an offset in another. */
export function between(from: Strip, start: number, to: Strip, end: number): Position {
  return {
    start: { line: from.line, column: from.column + start, offset: from.offset + start },
    end: { line: to.line, column: to.column + end, offset: to.offset + end },
  };
}

/** The position from the start of the first node to the end of the last one. Null without nodes. */
export function spanOf(nodes: readonly Nodes[]): Position | null {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start: { ...start }, end: { ...end } } : null;
}
