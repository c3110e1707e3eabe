import { compilePattern, type PatternError } from './pattern.ts';
import { isPlainPattern } from './plain-pattern.ts';

/** Instructions of a compiled pattern: re2js needs time in proportion to text × instructions. */
export const MAX_PROGRAM_SIZE = 1000;

/**
 * Whether a pattern may be searched for: null, or why not. Refused are what RE2 refuses, what RE2 and JavaScript
 * read differently without a word (`[]a]`, `[^]`), and what compiles to too large a program.
 */
export function admitPattern(source: string): PatternError | null {
  return isPlainPattern(source) ? null : admitCompiled(source);
}

/** The same, by compiling it. */
export function admitCompiled(source: string): PatternError | null {
  const compiled = compilePattern(source);
  if (compiled.error) return compiled.error;
  return ambiguousClass(source) ?? oversize(compiled.regex.programSize());
}

/** What a class can be cut from: quoted text, escapes, and classes whose first member is no bracket. */
const TOKENS = /\\Q.*?(?:\\E|$)|\\.|(\[\^?\])|\[\^?(?:\[:\^?[a-z]+:\]|\\.|[^\]\\])+\]/gs;

/** A bracket right after `[` or `[^` is a member of the class in RE2 and its end in JavaScript. */
function ambiguousClass(source: string): PatternError | null {
  for (const token of source.matchAll(TOKENS)) {
    const fragment = token[1];
    if (fragment === undefined) continue;
    const message = `RE2 reads the "]" in "${fragment}" as a member of the class, JavaScript as its end: write "\\]"`;
    return { message, fragment };
  }
  return null;
}

function oversize(size: number): PatternError | null {
  if (size <= MAX_PROGRAM_SIZE) return null;
  const message = `the pattern compiles to ${size} instructions, more than ${MAX_PROGRAM_SIZE}: use smaller counts`;
  return { message, fragment: null };
}
