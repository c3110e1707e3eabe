import { type Document, isCollection, visit } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findAliasFaults, MAX_ALIASES } from './aliases.ts';
import { fastData, readYamlFast } from './yaml-fast-path.ts';
import { type Fault, syntaxFaults } from './yaml-faults.ts';
import { createPlaces, parseTree, placesOfUnread, type YamlPlaces } from './yaml-places.ts';

/** A parsed YAML text with the positions of its keys and values. */
export type YamlSource<Id extends string = string> = YamlPlaces & {
  /** Plain data; undefined if the YAML cannot be read. */
  data: unknown;
  diagnostics: Diagnostic<Id>[];
};

/** The name of a kind of text, and the help for its author. */
export type YamlTerms<Id extends string> = {
  /** The ids of the problems. */
  checks: { syntax: Id; controlCharacter: Id };
  name: string;
  helps: { tooDeep: string; controlCharacter: string };
};

/** People write flat YAML. The parser, and everyone who walks through its data, would overflow the stack on thousands of levels. */
const MAX_DEPTH = 100;

/** `base` is the offset of the block in its file. YAML 1.2: dates stay text, and `yes` is a word. */
export function parseYaml<Id extends string>(
  block: string,
  base: number,
  terms: YamlTerms<Id>,
): YamlSource<Id> {
  const fast = readYamlFast(block);
  if (fast) return { data: fastData(fast), diagnostics: [], ...createPlaces(block, base, { fast }) };
  if (flowDepth(block) > MAX_DEPTH) return refuseDeep(block, base, terms);
  const doc = parseTree(block);
  if (isDeep(doc)) return refuseDeep(block, base, terms);
  const { data, faults } = doc.errors.length > 0 ? NOT_READ : expand(doc);
  const diagnostics = [...syntaxFaults(doc, block), ...faults].map((fault) =>
    toDiagnostic(fault, block, base, terms),
  );
  return {
    data,
    diagnostics: [...controlCharacters(block, base, terms), ...diagnostics],
    ...createPlaces(block, base, { doc }),
  };
}

const NOT_READ: { data: unknown; faults: Fault[] } = { data: undefined, faults: [] };

function toDiagnostic<Id extends string>(
  { message, help, span }: Fault,
  block: string,
  base: number,
  { checks }: YamlTerms<Id>,
): Diagnostic<Id> {
  const { start, end } = span ?? { start: 0, end: block.length };
  return { check: checks.syntax, severity: 'error', message, help, start: base + start, end: base + end };
}

/** Counts all brackets, even quoted ones: a higher count does no harm. */
function flowDepth(block: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of block.match(/[[\]{}]/g) ?? []) {
    depth += '[{'.includes(sign) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The parser turns an overflow of its stack into a syntax error. */
function isDeep(doc: Document): boolean {
  let isFound = doc.errors.some(({ message }) => message.includes('call stack'));
  visit(doc, {
    Collection(_, __, path) {
      isFound ||= path.filter(isCollection).length >= MAX_DEPTH;
      return isFound ? visit.BREAK : undefined;
    },
  });
  return isFound;
}

function refuseDeep<Id extends string>(block: string, base: number, terms: YamlTerms<Id>): YamlSource<Id> {
  const message = `the YAML has more than ${MAX_DEPTH} nested levels`;
  const fault = { message, help: terms.helps.tooDeep, span: null };
  return {
    data: undefined,
    diagnostics: [toDiagnostic(fault, block, base, terms)],
    ...placesOfUnread({ start: base, end: base + block.length }),
  };
}

/** A parsed document as plain data with expanded aliases; undefined if JSON cannot hold it. */
function expand(doc: Document): { data: unknown; faults: Fault[] } {
  const faults = [...findAliasFaults(doc), ...infiniteNumbers(doc)];
  if (faults.length > 0) return { data: undefined, faults };
  try {
    return { data: doc.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}, faults: [] };
  } catch (error) {
    const message = `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}`;
    const help = 'Write the values in full instead of anchors and aliases.';
    return { data: undefined, faults: [{ message, help, span: null }] };
  }
}

/** `.inf`, `.nan` and `1e999`: in JSON, each of them would become null. */
function infiniteNumbers(doc: Document): Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Scalar(_, { value, source, range }) {
      if (typeof value !== 'number' || Number.isFinite(value) || !range) return;
      const message = `${source} is not a finite number`;
      const help = 'Write another number, or put the value in quotes if it is text.';
      faults.push({ message, help, span: { start: range[0], end: range[1] } });
    },
  });
  return faults;
}

/** YAML 1.2 §5.1 allows no control characters but tab and line breaks; the parser lets them pass. */
function controlCharacters<Id extends string>(
  block: string,
  base: number,
  { checks, name, helps }: YamlTerms<Id>,
): Diagnostic<Id>[] {
  return [...block.matchAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g)].map(({ 0: run, index }) => {
    const code = run.charCodeAt(0).toString(16).padStart(2, '0');
    const what =
      code === '1b' ? 'a raw escape character (an ANSI colour?)' : `a raw control character (0x${code})`;
    return {
      check: checks.controlCharacter,
      severity: 'error',
      message: `${name} contains ${what}`,
      help: helps.controlCharacter,
      start: base + index,
      end: base + index + run.length,
    };
  });
}
