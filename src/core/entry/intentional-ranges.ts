import type { MojibakeRun } from '../../lib/encoding/mojibake/find-mojibake.ts';
import { readLines } from '../../lib/markdown/lines.ts';
import type { Span } from '../../lib/text/source-text.ts';
import type { YamlSource } from '../../lib/yaml/yaml-source.ts';
import { ALLOW_WORDS, codeSpans, entryComments, hasReason, reachOf, splitDirective } from './comments.ts';
import { coveredLines } from './covered-lines.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Finds mojibake that are intentional. */
type IntentionalRanges = {
  /** Whether an allow-comment covers the text at an offset. */
  isAllowed: (offset: number) => boolean;
  /** Whether the offset is in a quotation: code, a pattern, a sample. */
  isQuoted: (offset: number) => boolean;
};

/** Keys whose values quote other texts. */
const QUOTING_KEYS = ['keywords', 'patterns', 'alerts', 'samples'];

/**
 * `runs` are the runs of mojibake. If all non-ASCII text outside quotations is mojibake, the whole file was saved wrongly,
 * and the quotations count as mojibake too.
 */
export function readIntentionalRanges(text: string, runs: readonly MojibakeRun[]): IntentionalRanges {
  const { yaml, bodyStart } = splitFrontMatter(text);
  const { lines } = readLines(text.slice(bodyStart));
  const allowed = mask(text, allowedSpans(text, bodyStart));
  const quoted = mask(text, [
    ...quotedValues(yaml, bodyStart),
    ...lines.flatMap((line) => codeSpans(line, bodyStart)),
  ]);
  const isWhole = isMojibakeAsWhole(text, mask(text, runs), allowed, quoted);
  return {
    isAllowed: (offset) => allowed[offset] === 1,
    isQuoted: (offset) => !isWhole && quoted[offset] === 1,
  };
}

/** A 1 for each offset in one of the spans. Searching the spans for each offset would take quadratic time. */
function mask(text: string, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}

function isMojibakeAsWhole(
  text: string,
  mojibake: Uint8Array,
  allowed: Uint8Array,
  quoted: Uint8Array,
): boolean {
  let isSome = false;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80 || quoted[at] === 1) continue;
    if (mojibake[at] !== 1 || allowed[at] === 1) return false;
    isSome = true;
  }
  return isSome;
}

/** The whole front matter if it cannot be read. */
function quotedValues(yaml: YamlSource | null, bodyStart: number): Span[] {
  if (!yaml) return [];
  const { data } = yaml;
  if (typeof data !== 'object' || data === null) return [{ start: 0, end: bodyStart }];
  return QUOTING_KEYS.filter((key) => Object.hasOwn(data, key)).map((key) => yaml.valueSpan([key]));
}

function allowedSpans(text: string, bodyStart: number): Span[] {
  if (!text.includes('kedb-allow')) return [];
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lineAt = new Map(starts.map((start, index) => [start, index + 1]));
  return entryComments(text, bodyStart).flatMap((comment) => {
    const directive = splitDirective(comment);
    const isAllow =
      ALLOW_WORDS.includes(directive.word) && directive.id === 'encoding/mangled' && hasReason(directive);
    if (!isAllow) return [];
    const line = lineAt.get(text.lastIndexOf('\n', comment.start - 1) + 1) ?? 1;
    const covered = coveredLines(reachOf(directive, comment), line, lines, comment.start < bodyStart);
    const span = covered && {
      start: starts[covered.first - 1] ?? 0,
      end: starts[covered.last] ?? text.length,
    };
    return [span ?? { start: 0, end: text.length }];
  });
}
