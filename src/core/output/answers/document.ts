import type { Command } from '../../../generated/known-error.ts';

/** What an answer says, before it is text, Markdown or Slack blocks: what is shown is decided once, how in each writer. */
export type AnswerDocument = { head: Head; sections: DocumentSection[] };

export type Tone = 'red' | 'yellow' | 'green' | 'cyan';

export type Head = {
  /** The decision, in capitals. */
  label: string;
  tone: Tone;
  title: string;
  /** The service, how severe, whose it is. */
  facts: string;
  /** Ready to run. */
  command: string | null;
  /** The page that shows the same; null where nobody serves one. */
  url: string | null;
};

/** One without items is left out; a heading of null is for what needs no introduction. */
export type DocumentSection = { heading: string | null; items: Item[] };

export type Item =
  | { kind: 'line'; text: string }
  | { kind: 'bullet'; text: string }
  /** 0.8 is four fifths of a bar; null is not known. */
  | { kind: 'bar'; share: number | null; text: string }
  | { kind: 'field'; name: string; value: string }
  | { kind: 'code'; language: string | null; code: string }
  /** As the entry has it. */
  | { kind: 'markdown'; text: string }
  | { kind: 'step'; number: number; title: string; text: string | null; commands: Command[] }
  | RecordItem;

/** A record with the place where its best match hit; all in `before` where there is no such place. */
export type RecordItem = {
  kind: 'record';
  record: number;
  before: string;
  hit: string;
  after: string;
  /** The line of the hit within the record; null in the first one. */
  line: number | null;
  /** What is known of it, best first. */
  notes: RecordNote[];
};

export type RecordNote =
  | { kind: 'match'; error_id: string; text: string; first: boolean }
  | { kind: 'near'; error_id: string; text: string }
  | { kind: 'cap'; text: string };

export const line = (text: string): Item => ({ kind: 'line', text });
export const bullet = (text: string): Item => ({ kind: 'bullet', text });

/** The lines of a text as an entry has it, without empty ones at its end. */
export function linesOf(text: string): string[] {
  return text.replace(/\n+$/, '').split('\n');
}

/** One field each, those that are not known left out. */
export function fields(named: readonly (readonly [name: string, value: string | null])[]): Item[] {
  return named.flatMap(([name, value]) => (value === null ? [] : [{ kind: 'field' as const, name, value }]));
}
