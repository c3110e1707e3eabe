import type { Step, StepBlock } from '../../../generated/known-error.ts';
import { beginsBlock } from '../../entry/body/block-markdown.ts';

/** The content of an answer, independent of its format. The writers turn it into text, Markdown or Slack blocks. */
export type AnswerDocument = { head: Head; sections: DocumentSection[] };

export type Tone = 'red' | 'yellow' | 'green' | 'cyan';

export type Head = {
  /** The decision, in capitals. */
  label: string;
  tone: Tone;
  title: string;
  /** The service, the severity and the resolution group. */
  facts: string;
  /** Ready to run, and what to read before it. */
  command: { code: string; before: readonly StepBlock[] } | null;
  /** The page that shows the same; null if there is none. */
  url: string | null;
};

/** Writers skip a section without items. A section may have no heading. */
export type DocumentSection = { heading: string | null; items: Item[] };

export type Item =
  | { kind: 'line'; text: string }
  | { kind: 'bullet'; text: string }
  | { kind: 'link'; text: string; url: string }
  /** 0.8 fills four fifths of the bar; null means unknown. */
  | { kind: 'bar'; share: number | null; text: string; blocks?: readonly StepBlock[] }
  | { kind: 'field'; name: string; value: string }
  | { kind: 'code'; language: string | null; code: string }
  /** Text that belongs to no step has neither a number nor a title; a bullet among numbered steps has no number, and an item that is only a table no title. */
  | { kind: 'step'; number: number | null; title: string; blocks: readonly StepBlock[] }
  | RecordItem;

/** A record, split around the hit of its best match. Without a hit, `before` holds all of it. */
export type RecordItem = {
  kind: 'record';
  /** Its number, or its lines in the log; and the wrappings that kedb took off. */
  place: string;
  before: string;
  hit: string;
  after: string;
  /** The line of the hit; null if the place tells it. */
  line: number | null;
  /** Its matches, near misses and limits, best first. */
  notes: RecordNote[];
};

export type RecordNote =
  | { kind: 'match'; error_id: string; text: string; first: boolean }
  | { kind: 'near'; error_id: string; text: string }
  | { kind: 'cap'; text: string };

export const line = (text: string): Item => ({ kind: 'line', text });
export const bullet = (text: string): Item => ({ kind: 'bullet', text });

/** A text of an entry. Of several lines, the first is a title, and the others are Markdown, unless the text is a table, code, a quote or a list. */
export function textItem(text: string): Item {
  const lines = text.split('\n');
  const [title = ''] = beginsBlock(text) ? [] : lines.splice(0, 1);
  return { kind: 'step', number: null, title, blocks: splitBlocks(lines) };
}

/** A cause with a bar. The first of several lines is its title. */
export function barItem(share: number | null, text: string): Item {
  const [first = '', ...others] = text.split('\n');
  return { kind: 'bar', share, text: first, blocks: splitBlocks(others) };
}

/** Parts of Markdown by their lines. The Worker has no parser, and the texts that it shows so are short. */
function splitBlocks(lines: readonly string[]): StepBlock[] {
  const parts: { sign: string; lines: string[] }[] = [];
  let fence = '';
  for (const text of lines) {
    const [, marks = ''] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
    const isOpened = fence === '' && marks !== '';
    const sign = fence !== '' || isOpened ? '`' : (/^[|>]/.exec(text)?.[0] ?? '');
    const last = parts.at(-1);
    if (last?.sign === sign && !isOpened) last.lines.push(text);
    else parts.push({ sign, lines: [text] });
    if (isOpened) fence = marks;
    else if (fence !== '' && text.trim().startsWith(fence)) fence = '';
  }
  return parts.flatMap(({ sign, lines: own }) => toBlock(sign, own));
}

function toBlock(sign: string, lines: readonly string[]): StepBlock[] {
  const markdown = lines.join('\n').replace(/^\n+/, '').trimEnd();
  if (markdown === '') return [];
  if (sign === '`') return [{ kind: 'output', text: codeOf(lines) }];
  if (sign === '|') return [{ kind: 'table', markdown }];
  if (sign === '>') return [{ kind: 'warning', level: null, markdown: markdown.replaceAll(/^> ?/gm, '') }];
  return [{ kind: 'text', markdown }];
}

/** The lines of a fence, without those of its marks and without its own indentation. */
function codeOf([first = '', ...others]: readonly string[]): string {
  const inner = /^\s*(?:`{3,}|~{3,})\s*$/.test(others.at(-1) ?? '') ? others.slice(0, -1) : others;
  const margin = new RegExp(`^[ \\t]{0,${first.length - first.trimStart().length}}`);
  return inner.map((text) => text.replace(margin, '')).join('\n');
}

/** Text that belongs to no step. */
export function blockItems(blocks: readonly StepBlock[]): Item[] {
  return blocks.length > 0 ? [{ kind: 'step', number: null, title: '', blocks }] : [];
}

/** The numbers of steps: those of the author; if there are none, kedb counts the steps with a title. */
export function stepNumbers(steps: readonly Step[]): (number | null)[] {
  const isNumbered = steps.some(({ number }) => number !== undefined);
  let count = 0;
  return steps.map(({ title, number }) => {
    if (isNumbered) return number ?? null;
    return title === '' ? null : ++count;
  });
}

/** The lines of a text as an entry has it, without empty ones at its end. */
export function linesOf(text: string): string[] {
  return text.replace(/\n+$/, '').split('\n');
}

/** One field for each known value. */
export function fields(named: readonly (readonly [name: string, value: string | null])[]): Item[] {
  return named.flatMap(([name, value]) => (value === null ? [] : [{ kind: 'field' as const, name, value }]));
}
