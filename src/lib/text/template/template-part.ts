/** What varies from one line to the next of the same message. */
export type VariableKind =
  | 'time'
  | 'date'
  | 'uuid'
  | 'email'
  | 'mac'
  | 'ip'
  | 'port'
  | 'url'
  | 'path'
  | 'duration'
  | 'size'
  | 'pod'
  | 'hex'
  | 'id'
  | 'number'
  /** What stood there was taken out before (core/unmatched/redact.ts). */
  | 'masked';

/** A stretch of a line: words that the program always writes there, or something that varies. */
export type TemplatePart = { kind: 'literal' | VariableKind; text: string };
