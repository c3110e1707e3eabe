import { RE2JS } from 're2js';
import type { Result } from '../util/result.ts';
import { compileBounded, type PatternError } from './compile-bounded.ts';

/** Patterns are searched for without regard to case, and ^ and $ hold at every line. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;

/** Instructions of a compiled pattern: re2js needs time in proportion to text × instructions. */
export const MAX_PROGRAM_SIZE = 1000;

export function compilePattern(source: string): Result<RE2JS, PatternError> {
  return compileBounded(source, { flags: FLAGS, maxSize: MAX_PROGRAM_SIZE });
}

/** Throws on a pattern that does not compile: those never get past the check. */
export function mustCompile(source: string): RE2JS {
  const compiled = compilePattern(source);
  if (compiled.ok) return compiled.value;
  throw new Error(`the pattern ${source} does not compile: ${compiled.error.message}`);
}

/**
 * Whether a pattern may be used: null, or why not. Refused are what RE2 refuses, what RE2 and JavaScript
 * read differently without a word (`[]a]`, `[^]`), and what compiles to too large a program.
 */
export function admitPattern(source: string): PatternError | null {
  return isPlainPattern(source) ? null : admitCompiled(source);
}

/** The same, by compiling it. */
export function admitCompiled(source: string): PatternError | null {
  const compiled = compilePattern(source);
  return compiled.ok ? ambiguousClass(source) : compiled.error;
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

/** A letter, digit or sign that stands for itself, an escape, a dot. */
const ATOM = String.raw`(?:[\w ,:;'"<>=!@#%&~${'`'}/-]|\\[dwsDWS.\\[\](){}*+?|^$/"'-]|\.)`;
const CLASS = String.raw`\[\^?(?:0-9|a-z|A-Z|a-f|A-F|[\w .,:;@%/=])+-?\]`;
const REPEATED = String.raw`(?:${ATOM}|${CLASS})(?:[*+?]\??)?`;
const GROUP = String.raw`\((?:\?:)?(?:${REPEATED})*(?:\|(?:${REPEATED})*)*\)(?:[*+?]\??)?`;
const PLAIN = new RegExp(`^(?:${REPEATED}|${GROUP}|[\\^$])*$`);

/** No part of a plain pattern compiles to more than a few instructions a character. */
const MAX_LENGTH = 200;

/**
 * Whether a pattern is made of nothing but what re2js is sure to compile, to a small program: compiling it to find that
 * out takes a hundred times as long. Most patterns are so; of the others it says nothing.
 */
export function isPlainPattern(source: string): boolean {
  return source.length <= MAX_LENGTH && PLAIN.test(source);
}
