import { quoted } from '../../../lib/json-schema/suggest-value.ts';
import { readRecord } from '../../../lib/records/read-record.ts';
import type { StreamRecord } from '../../../lib/records/record-reader.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { type PatternToken, tokenizePattern } from '../../../lib/regex/pattern-tokens.ts';
import { MAX_RECORD_LENGTH } from '../../../lib/text/normalise.ts';
import { firstFound } from '../../../lib/util/lists.ts';
import { recordsOf } from '../../entry/samples.ts';
import { escaped, MEANINGS } from './pattern-meanings.ts';

/** The record to which a line and other lines of its file belong. */
export type RecordAround = Pick<StreamRecord, 'text' | 'firstLine' | 'lastLine'>;

/** The reason why a pattern does not match a record, and the text to write. */
type Mismatch = {
  why: string;
  help: string;
  /** The record of several lines that the pattern matches. */
  around?: RecordAround;
};

type Matched = { start: number; end: number } | null;

/** A unit is about a nanosecond: all explanations of a run take about a second at most. */
const BUDGET = 1_000_000_000;
const EXPLANATION = 2_000_000;
const TRY = 200_000;
const COMPILED = 5_000;
const CHARACTER = 50;
const INSTRUCTION = 15;

/** A longer sample or pattern is not explained, nor are later records of a sample. */
const MAX_RECORDS = 10;
const MAX_TEXT = 10_000;
const MAX_PATTERN = 500;
/** Of an entry with many patterns, those with the most words of the record. */
const MAX_PATTERNS = 3;

/** Tries what people usually mean, until it matches. Everything that it tries is charged, so that no file can keep it busy. */
export class MismatchExplainer {
  #left = BUDGET;

  /**
   * Null if nobody can tell.
   * @param around finds the record that a line of a file is part of; null if it is a record by itself
   */
  explain(patterns: readonly string[], sample: string, around: () => RecordAround | null): Mismatch | null {
    if (sample.length > MAX_RECORD_LENGTH) return TOO_LONG;
    if (this.#left <= 0) return null;
    this.#left -= EXPLANATION;
    if (sample.length > MAX_TEXT) return null;
    const likely = likeliest(patterns, sample);
    const records = recordsOf({ text: sample });
    const texts = records.map(({ raw }) => readRecord(raw).text).slice(0, MAX_RECORDS);
    return (
      this.#asSeveral(likely, records, texts) ??
      this.#asPartOf(likely, around()) ??
      firstFound(texts, (text) => firstFound(likely, (source) => this.#asMeant(source, text))) ??
      firstFound(texts, (text) => firstFound(likely, (source) => this.#asText(source, text))) ??
      firstFound(texts, (text) => firstFound(likely, (source) => this.#asMeant(source, text, true))) ??
      firstFound(texts, (text) => firstFound(likely, (source) => this.#asFarAs(source, text)))
    );
  }

  /** The pattern begins in one record and ends in another one. */
  #asSeveral(
    patterns: readonly string[],
    records: readonly Lines[],
    texts: readonly string[],
  ): Mismatch | null {
    if (records.length < 2 || !this.#matchAny(patterns, texts.join('\n'))) return null;
    const count = records.length.toLocaleString('en');
    return {
      why: `kedb reads ${count} records here (${rangesOf(records)}), and the pattern needs the text of more than one`,
      help: 'Write a pattern for one of these records. The other ones can have patterns of their own.',
    };
  }

  #asMeant(source: string, text: string, last = false): Mismatch | null {
    return firstFound(MEANINGS, ({ change, why, isLast = false }) => {
      const changed = isLast === last ? change(source) : source;
      if (changed === source || changed === '' || !this.#matches(changed, text)) return null;
      return { why, help: `Write ${quoted(changed)}` };
    });
  }

  /** The pattern was copied from the log: its brackets and signs are text. Fewer changes come first. */
  #asText(source: string, text: string): Mismatch | null {
    const tokens = tokenizePattern(source);
    const kinds = [...new Set(tokens.map(({ kind }) => SIGNS[kind] ?? ''))].filter((kind) => kind !== '');
    return firstFound(subsetsOf(kinds), (chosen) => {
      const isChosen = ({ kind }: PatternToken) => chosen.includes(SIGNS[kind] ?? '');
      const changed = tokens.map((token) => (isChosen(token) ? escaped(token.text) : token.text)).join('');
      if (!this.#matches(changed, text)) return null;
      return {
        why: `the ${chosen.join(' and ')} of the pattern are text in the sample`,
        help: `Write ${quoted(changed)}`,
      };
    });
  }

  /** One record that somebody split into lines. */
  #asPartOf(patterns: readonly string[], around: RecordAround | null): Mismatch | null {
    if (!around || around.text.length > MAX_TEXT || !this.#matchAny(patterns, around.text)) return null;
    return {
      why: `one line is one record here, but ${rangesOf([around])} belong together, and the pattern matches them as one record`,
      around,
      help: 'Put a record of several lines into a file of its own, whose name ends in .match.1.log.',
    };
  }

  /** The longest beginning of the pattern that matches. Each step halves what is left. */
  #asFarAs(source: string, text: string): Mismatch | null {
    const ends = cutsOf(source);
    let known: { end: number; at: Matched } | null = null;
    for (let low = 0, high = ends.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      const end = ends[middle] ?? 0;
      const at = this.#find(source.slice(0, end), text);
      if (at) known = { end, at };
      if (at) low = middle + 1;
      else high = middle - 1;
    }
    return known?.at ? farAs(source, known.end, text, known.at) : null;
  }

  #matchAny(patterns: readonly string[], text: string): boolean {
    return patterns.some((source) => this.#matches(source, text) || this.#matches(`(?s)${source}`, text));
  }

  #matches(source: string, text: string): boolean {
    return this.#find(source, text) !== null;
  }

  #find(source: string, text: string): Matched {
    if (this.#left <= 0) return null;
    const compiled = compilePattern(source);
    const size = compiled.ok ? compiled.value.programSize() : 0;
    this.#left -= TRY + size * COMPILED + text.length * (CHARACTER + size * INSTRUCTION);
    const matcher = compiled.ok && this.#left > 0 ? compiled.value.matcher(text) : null;
    return matcher?.find() ? { start: matcher.start(), end: matcher.end() } : null;
  }
}

const TOO_LONG: Mismatch = {
  why: `kedb reads only the first ${MAX_RECORD_LENGTH.toLocaleString('en')} characters of a sample`,
  help: 'Keep the part with the error.',
};

/** The signs of a copied line, as a person calls them. */
const SIGNS: Partial<Record<PatternToken['kind'], string>> = {
  open: 'round brackets',
  close: 'round brackets',
  class: 'square brackets',
  repeat: '* + and ?',
  anchor: '^ and $',
  or: '|',
  escape: 'backslashes',
};

/** Smaller ones first; the kinds are few. */
function subsetsOf(kinds: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const kind of kinds) sets.push(...sets.map((set) => [...set, kind]));
  return sets.slice(1).sort((a, b) => a.length - b.length);
}

type Lines = Pick<StreamRecord, 'firstLine' | 'lastLine'>;

/** More would bury the message. */
const MAX_RANGES = 4;

/** `line 1, lines 2 to 4 and line 5`. */
function rangesOf(records: readonly Lines[]): string {
  const ranges = records
    .slice(0, MAX_RANGES)
    .map(({ firstLine, lastLine }) =>
      firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine} to ${lastLine}`,
    );
  const last = records.length > MAX_RANGES ? 'others' : ranges.pop();
  return ranges.length === 0 ? (last ?? '') : `${ranges.join(', ')} and ${last}`;
}

/** The ends of pieces outside groups. A piece with its repetition is one; alternatives have no beginning in common. */
function cutsOf(source: string): number[] {
  const tokens = source.length > MAX_PATTERN ? [] : tokenizePattern(source);
  if (tokens.some(({ kind, depth }) => kind === 'or' && depth === 0)) return [];
  return tokens.flatMap(({ end, depth, kind }, index) => {
    const next = tokens[index + 1];
    const isInside = depth > 0 || kind === 'open' || next === undefined || next.kind === 'repeat';
    return isInside ? [] : end;
  });
}

const MIN_PART = 4;
const MAX_SHOWN = 60;

function farAs(
  source: string,
  end: number,
  text: string,
  at: { start: number; end: number },
): Mismatch | null {
  const part = source.slice(0, end);
  if (part.replaceAll(/\W/g, '').length < MIN_PART) return null;
  const rest = text.slice(at.end);
  if (rest.trim() === '')
    return {
      why: `the sample ends after \`${shown(part.replace(/(?:\.[*+]\??)+$/, ''))}\``,
      help: 'Use a whole record: this one may have been cut. Or shorten the pattern.',
    };
  return {
    why: `the pattern matches as far as \`${shown(part)}\`, but then the sample has \`${shown(rest.split('\n')[0] ?? '')}\``,
    help: `Correct \`${shown(source.slice(end))}\` in the pattern, or remove the sample.`,
  };
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text;
}

function likeliest(patterns: readonly string[], text: string): string[] {
  const folded = text.toLowerCase();
  const shared = (source: string) =>
    (source.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => folded.includes(word)).length;
  return patterns
    .slice(0, 100)
    .filter((source) => source.length <= MAX_PATTERN)
    .map((source) => ({ source, score: shared(source) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_PATTERNS)
    .map(({ source }) => source);
}
