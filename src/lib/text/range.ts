/** Where in a file: lines and columns from 1, columns in UTF-16 units, the end excluded. */
export type Range = { line: number; column: number; endLine: number; endColumn: number };

/** The place to name when a file as a whole is to blame. */
export const START_OF_FILE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };
