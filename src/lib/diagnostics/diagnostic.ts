export type DiagnosticSeverity = 'error' | 'warning' | 'info';

/** An error in a text. `start` and `end` are offsets in the text. With a file, a line and a column it becomes a problem. */
export type Diagnostic<Id extends string = string> = {
  check: Id;
  severity: DiagnosticSeverity;
  message: string;
  /** The next step for the author. */
  help?: string;
  start: number;
  end: number;
};

/** Bad input is data: the part that could be read, and diagnostics for the rest. */
export type Parsed<T, D = Diagnostic> = { value: T; diagnostics: D[] };
