import type { BulkWork } from '../../../lib/engine/engine.ts';
import { startRun } from '../../../lib/engine/work.ts';
import { readRecord } from '../../../lib/records/read-record.ts';
import { compilePattern } from '../../../lib/regex/pattern.ts';
import { knownFacts } from '../../../lib/regex/pattern-facts.ts';
import { foldText } from '../../../lib/regex/syntax/case-folding.ts';

/** A record of a log without errors as it came, usually a line, and the name of the log. */
export type HealthyLine = { text: string; from: string };

/** Finds the healthy lines that a pattern matches. */
type HealthyIndex = { firstMatch: (source: string, matching?: BulkWork) => HealthyLine | null };

/** The work of one try on a line, at the worst price of re2js; see `work.ts`. */
const TRY = 1_000;
const CHARACTER = 50;

const GRAM = 3;

const KNOWN = new WeakMap<readonly HealthyLine[], HealthyIndex>();

/** The memoized index of lines that every check uses. */
export function healthyIndexOf(lines: readonly HealthyLine[]): HealthyIndex {
  const index = KNOWN.get(lines) ?? createHealthyIndex(lines);
  KNOWN.set(lines, index);
  return index;
}

/** A text of a line to search. */
type SearchedText = { text: string; line: HealthyLine };

/** The message of a line, and the texts around it, as the Worker searches them. */
function textsOf(line: HealthyLine): SearchedText[] {
  const { text, around } = readRecord(line.text);
  return [text, ...around].map((one) => ({ text: one, line }));
}

/**
 * A trigram index of lines. Each pattern runs only on the few texts that contain the trigrams of its literals, so the cost
 * depends on the patterns alone.
 */
export function createHealthyIndex(lines: readonly HealthyLine[]): HealthyIndex {
  const texts = lines.flatMap(textsOf);
  const folded = texts.map(({ text }) => foldText(text));
  const textsByGram = new Map<string, number[]>();
  for (const [number, text] of folded.entries()) {
    for (const gram of gramsOf(text)) {
      const known = textsByGram.get(gram);
      if (known) known.push(number);
      else textsByGram.set(gram, [number]);
    }
  }
  const everyText = texts.map((_, number) => number);

  return {
    firstMatch(source, matching = startRun()) {
      const numbers = textsToTry(source);
      if (numbers.length === 0) return null;
      const compiled = compilePattern(source);
      if (!compiled.ok) return null;
      const hit = numbers.find((number) => {
        const { text = '' } = texts[number] ?? {};
        matching.units -= TRY + CHARACTER * text.length;
        return matching.units > 0 && compiled.value.test(text);
      });
      return hit === undefined ? null : (texts[hit]?.line ?? null);
    },
  };

  /** Every match contains a literal of each set, so the set with the fewest texts is enough. */
  function textsToTry(source: string): readonly number[] {
    let best: readonly number[] = everyText;
    for (const set of knownFacts(source).literals) {
      const found = [...new Set(set.flatMap(textsWith))].sort((a, b) => a - b);
      if (found.length < best.length) best = found;
      if (best.length === 0) break;
    }
    return best;
  }

  /** The texts that contain a literal, searched among those with its rarest trigram. */
  function textsWith(literal: string): number[] {
    let shortest: readonly number[] = everyText;
    for (let at = 0; at + GRAM <= literal.length; at++) {
      const list = textsByGram.get(literal.slice(at, at + GRAM));
      if (!list) return [];
      if (list.length < shortest.length) shortest = list;
    }
    return shortest.filter((number) => folded[number]?.includes(literal));
  }
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
}
