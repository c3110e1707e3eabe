import { failure, type Result, success } from '../util/result.ts';

/** A `{{ … }}` that stands in a word, outside any quotes. */
export type Placeholder = { name: string; offset: number; end: number };

export type ShellWord = {
  kind: 'word';
  /** As written, quotes and all. */
  source: string;
  /** What a program would be given, with PLACEHOLDER for each placeholder and GLOB_STAR for each bare *. */
  value: string;
  /** The shell makes something else of it: a variable, a glob, braces, a home directory. */
  live: boolean;
  placeholders: Placeholder[];
  offset: number;
  end: number;
};

type ShellOperator = { kind: 'operator'; source: string; offset: number; end: number };

export type ShellToken = ShellWord | ShellOperator;

/** Why a command is not split: it has control characters, or what begins `at` cannot be split safely. */
export type SplitFault = { kind: 'controls' } | { kind: 'unsplittable'; at: string };

/** Stands for a placeholder in a word's value. No command can contain it: control characters are refused. */
const PLACEHOLDER = '\0';

/** Stands for a * without quotes, to tell it from one in quotes. */
export const GLOB_STAR = '\x01';

const CONTROLS = /[^\P{Cc}\t\n]/u;
const BLANK = /(?:[ \t]|\\\n|#[^\n]*)*/y;
const OPERATOR = /\n|&&|\|\||;|&(?!>)|\||[0-9]*(?:>>|>&|>\||<&|<>|>(?!\()|<(?![<(]))/y;

/** Words of the shell's grammar, where a program's name is expected (POSIX 2.4, and Bash's own). */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  '! { } [[ ]] case coproc do done elif else esac fi for function if in select then time until while'.split(
    ' ',
  ),
);

/** `NAME=value`: before a program's name it is an assignment (POSIX 2.9.1). */
export function isAssignment(word: string): boolean {
  return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word);
}

type Piece = { value: string; live: boolean; name: string | null };

/** The pieces that a word may have, tried in this order. What is none of them cannot be split. */
const PIECES: { pattern: RegExp; read: (text: string) => Piece }[] = [
  {
    pattern: /\{\{(?!\s*\.)[^{}\n]*\}\}/y,
    read: (text) => ({ value: PLACEHOLDER, live: false, name: text.slice(2, -2).trim() }),
  },
  { pattern: /'[^']*'/y, read: (text) => plain(text.slice(1, -1)) },
  { pattern: /"(?:[^"\\`$]|\\[\s\S]|\$(?![({]))*"/y, read: readDoubleQuoted },
  { pattern: /\\\n/y, read: () => plain('') },
  { pattern: /\\[^\n]/y, read: (text) => plain(text.slice(1)) },
  { pattern: /\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/y, read: live },
  { pattern: /\*/y, read: () => live(GLOB_STAR) },
  { pattern: /[?[\]{}~!]/y, read: live },
  { pattern: /[^ \t\n'"\\$`|&;<>()*?[\]{}~!]+/y, read: plain },
];

/**
 * Splits a command into words and operators as a POSIX shell would (POSIX 2.3). Strict: substitutions, here-documents, subshells and open
 * quotes are refused, so that nothing hides in what was split.
 */
export function splitCommand(command: string): Result<ShellToken[], SplitFault> {
  if (CONTROLS.test(command)) return failure({ kind: 'controls' });
  const tokens: ShellToken[] = [];
  let offset = matchEnd(BLANK, command, 0);
  while (offset < command.length) {
    const token = readOperator(command, offset) ?? readWord(command, offset);
    if (!token) return failure({ kind: 'unsplittable', at: command.slice(offset, offset + 20) });
    tokens.push(token);
    offset = matchEnd(BLANK, command, token.end);
  }
  return success(tokens);
}

function readOperator(command: string, offset: number): ShellOperator | null {
  const end = matchEnd(OPERATOR, command, offset);
  return end === offset ? null : { kind: 'operator', source: command.slice(offset, end), offset, end };
}

function readWord(command: string, offset: number): ShellWord | null {
  const word: ShellWord = {
    kind: 'word',
    source: '',
    value: '',
    live: false,
    placeholders: [],
    offset,
    end: offset,
  };
  while (word.end < command.length && !/[ \t\n|&;<>]/.test(command.charAt(word.end))) {
    const piece = readPiece(command, word.end);
    if (!piece) return null;
    if (piece.name !== null) word.placeholders.push({ name: piece.name, offset: word.end, end: piece.end });
    word.value += piece.value;
    word.live ||= piece.live;
    word.end = piece.end;
  }
  word.source = command.slice(offset, word.end);
  return word.end === offset ? null : word;
}

function readPiece(command: string, offset: number): (Piece & { end: number }) | null {
  for (const { pattern, read } of PIECES) {
    const end = matchEnd(pattern, command, offset);
    if (end > offset) return { ...read(command.slice(offset, end)), end };
  }
  return null;
}

/** Within double quotes a backslash escapes only these four, and joins lines (POSIX 2.2.3). */
function readDoubleQuoted(text: string): Piece {
  const inner = text.slice(1, -1);
  const value = inner.replaceAll(/\\([$`"\\\n])/g, (_, escaped: string) => (escaped === '\n' ? '' : escaped));
  return { value, live: /\$/.test(inner.replaceAll(/\\[\s\S]/g, '')), name: null };
}

function plain(value: string): Piece {
  return { value, live: false, name: null };
}

function live(value: string): Piece {
  return { value, live: true, name: null };
}

function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** One word for a POSIX shell: in single quotes, unless nothing in it could mean anything to the shell. */
export function quoteShellWord(value: string): string {
  return isPlainWord(value) ? value : singleQuoted(value);
}

/** It is the same word to every shell that reads it, however often. */
export function isPlainWord(value: string): boolean {
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(value);
}

export function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}
