import { RE2JS, RE2JSSyntaxException } from 're2js';

/** Why a pattern cannot be admitted, and which part of it is to blame. */
export type PatternError = { message: string; fragment: string | null };

export type CompiledPattern = { regex: RE2JS; error: null } | { regex: null; error: PatternError };

/** Patterns are searched for without regard to case, and ^ and $ hold at every line. */
const FLAGS = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;

export function compilePattern(source: string): CompiledPattern {
  try {
    return { regex: RE2JS.compile(source, FLAGS), error: null };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { regex: null, error: { message: error.getDescription(), fragment: error.getPattern() } };
  }
}
