export type DiagnosticSeverity = 'error' | 'warning' | 'info';

/** What is wrong with a text, before it has a file, a line and a column: `start` and `end` are offsets in the text. */
export type Diagnostic<Id extends string = string> = {
  check: Id;
  severity: DiagnosticSeverity;
  message: string;
  /** What to do about it. */
  help?: string;
  start: number;
  end: number;
};

/** Bad input is data: what could be read, and all that is wrong with the rest. */
export type Parsed<T, D = Diagnostic> = { value: T; diagnostics: D[] };
