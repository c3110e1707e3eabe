import { RE2JS } from 're2js';
import type { Result } from '../util/result.ts';
import { compileBounded, type PatternError } from './compile-bounded.ts';

/** Patterns ignore case, and ^ and $ match at every line. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;

/** The limit of instructions: the time of re2js is proportional to text × instructions. */
export const MAX_PROGRAM_SIZE = 1000;

export function compilePattern(source: string): Result<RE2JS, PatternError> {
  return compileBounded(source, { flags: FLAGS, maxSize: MAX_PROGRAM_SIZE });
}

/** Throws on a pattern that does not compile. The check rejects such patterns. */
export function mustCompile(source: string): RE2JS {
  const compiled = compilePattern(source);
  if (compiled.ok) return compiled.value;
  throw new Error(`the pattern ${source} does not compile: ${compiled.error.message}`);
}

/**
 * Null if a pattern can be used, otherwise the error. It rejects invalid RE2, syntax with another meaning in JavaScript
 * (`[]a]`, `[^]`), and patterns that compile to a large program.
 */
export function admitPattern(source: string): PatternError | null {
  return isPlainPattern(source) ? null : admitCompiled(source);
}

/** The same, but it always compiles the pattern. */
export function admitCompiled(source: string): PatternError | null {
  const compiled = compilePattern(source);
  return compiled.ok ? ambiguousClass(source) : compiled.error;
}

/** Quoted text, escapes and classes. Group 1 is an ambiguous `[]` or `[^]`. */
const TOKENS = /\\Q.*?(?:\\E|$)|\\.|(\[\^?\])|\[\^?(?:\[:\^?[a-z]+:\]|\\.|[^\]\\])+\]/gs;

/** A bracket right after `[` or `[^` is a member of the class in RE2 and its end in JavaScript. */
function ambiguousClass(source: string): PatternError | null {
  for (const token of source.matchAll(TOKENS)) {
    const fragment = token[1];
    if (fragment === undefined) continue;
    const message = `"${fragment}" is ambiguous: "]" is a member of the class in RE2, but its end in JavaScript; write "\\]"`;
    return { message, fragment };
  }
  return null;
}

/** A literal letter, digit or sign, an escape, or a dot. */
const ATOM = String.raw`(?:[\w ,:;'"<>=!@#%&~${'`'}/-]|\\[dwsDWS.\\[\](){}*+?|^$/"'-]|\.)`;
const CLASS = String.raw`\[\^?(?:0-9|a-z|A-Z|a-f|A-F|[\w .,:;@%/=])+-?\]`;
const REPEATED = String.raw`(?:${ATOM}|${CLASS})(?:[*+?]\??)?`;
const GROUP = String.raw`\((?:\?:)?(?:${REPEATED})*(?:\|(?:${REPEATED})*)*\)(?:[*+?]\??)?`;
const PLAIN = new RegExp(`^(?:${REPEATED}|${GROUP}|[\\^$])*$`);

/** Each character of a plain pattern compiles to a few instructions at most. */
const MAX_LENGTH = 200;

/**
 * Whether a pattern consists only of syntax that re2js certainly compiles to a small program. Most patterns do, and compiling
 * takes a hundred times as long as this test. False does not mean that a pattern is bad.
 */
export function isPlainPattern(source: string): boolean {
  return source.length <= MAX_LENGTH && PLAIN.test(source);
}
