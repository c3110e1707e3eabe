import { failure, type Result, success } from '../util/result.ts';

/** A `{{ … }}` in a word, outside quotes. */
export type Placeholder = { name: string; offset: number; end: number };

export type ShellWord = {
  kind: 'word';
  /** The word as written, with its quotes. */
  source: string;
  /** The word that the program gets. It has PLACEHOLDER for each placeholder and GLOB_STAR for each * without quotes. */
  value: string;
  /** Whether the shell replaces a part of it: a variable, a glob, braces, a home folder. */
  live: boolean;
  placeholders: Placeholder[];
  offset: number;
  end: number;
};

type ShellOperator = { kind: 'operator'; source: string; offset: number; end: number };

export type ShellToken = ShellWord | ShellOperator;

/** The reason why a command cannot be split: control characters, or the text that begins with `at`. */
export type SplitFault = { kind: 'controls' } | { kind: 'unsplittable'; at: string };

/** This stands for a placeholder in a word. No command contains it, because control characters are refused. */
const PLACEHOLDER = '\0';

/** This stands for a * without quotes, because a * in quotes means something else. */
export const GLOB_STAR = '\x01';

/** The name of the placeholder that a * without quotes can be. */
export const STAR = '*';

const CONTROLS = /[^\P{Cc}\t\n]/u;
const BLANK = /(?:[ \t]|\\\n|#[^\n]*)*/y;
const OPERATOR = /\n|&&|\|\||;|&(?!>)|\||[0-9]*(?:>>|>&|>\||<&|<>|>(?!\()|<(?![<(]))/y;

/** In the place of a program, these words belong to the grammar of the shell (POSIX 2.4, and Bash). */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  '! { } [[ ]] case coproc do done elif else esac fi for function if in select then time until while'.split(
    ' ',
  ),
);

const SHELL_LANGUAGES =
  /^(?:bash|sh|shell|zsh|ksh|console|terminal|shell-?session|sh-session|bash-session)$/i;

/** Whether code in this language of a code fence is for a shell. Code without a language is a command line as well. */
export function isShellLanguage(language: string | null): boolean {
  return language === null || SHELL_LANGUAGES.test(language);
}

/** Whether a word is an assignment, `NAME=value`, if it stands before the program (POSIX 2.9.1). */
export function isAssignment(word: string): boolean {
  return /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word);
}

/** A word consists of these pieces. The first match applies. If none matches, the command cannot be split. */
const PIECES = [
  /\{\{(?!\s*\.)(?<placeholder>[^{}\n]*)\}\}/,
  /'(?<single>[^']*)'/,
  /"(?<double>(?:[^"\\`$]|\\[\s\S]|\$(?![({]))*)"/,
  /\\\n/,
  /\\(?<escaped>[^\n])/,
  /(?<star>\*)/,
  /(?<special>\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])|[?[\]{}~!])/,
  /(?<plain>[^ \t\n'"\\$`|&;<>()*?[\]{}~!]+)/,
];
const PIECE = new RegExp(PIECES.map(({ source }) => source).join('|'), 'y');

/**
 * Splits a command into words and operators as a POSIX shell does (POSIX 2.3). It refuses substitutions, here-documents, subshells and open
 * quotes, so that nothing hides in a word. With STAR, a * without quotes is a placeholder of that name.
 */
export function splitCommand(command: string, star?: typeof STAR): Result<ShellToken[], SplitFault> {
  if (CONTROLS.test(command)) return failure({ kind: 'controls' });
  const tokens: ShellToken[] = [];
  let offset = matchAt(BLANK, command, 0)?.end ?? 0;
  while (offset < command.length) {
    const token = readOperator(command, offset) ?? readWord(command, offset, star);
    if (!token) return failure({ kind: 'unsplittable', at: command.slice(offset, offset + 20) });
    tokens.push(token);
    offset = matchAt(BLANK, command, token.end)?.end ?? token.end;
  }
  return success(tokens);
}

function matchAt(pattern: RegExp, text: string, offset: number) {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match && { source: match[0], groups: match.groups ?? {}, end: pattern.lastIndex };
}

function readOperator(command: string, offset: number): ShellOperator | null {
  const match = matchAt(OPERATOR, command, offset);
  return match && { kind: 'operator', source: match.source, offset, end: match.end };
}

function readWord(command: string, offset: number, star?: typeof STAR): ShellWord | null {
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
    const match = matchAt(PIECE, command, word.end);
    if (!match) return null;
    const [found = '', text = ''] =
      Object.entries(match.groups).find(([, group]) => group !== undefined) ?? [];
    const kind = found === 'star' && star ? 'placeholder' : found;
    if (kind === 'placeholder')
      word.placeholders.push({ name: text.trim(), offset: word.end, end: match.end });
    word.value += valueOfPiece(kind, text);
    word.live ||=
      /^(?:star|special)$/.test(kind) || (kind === 'double' && /\$/.test(text.replaceAll(/\\[\s\S]/g, '')));
    word.end = match.end;
  }
  word.source = command.slice(offset, word.end);
  return word.end === offset ? null : word;
}

/** Within double quotes, a backslash escapes only these four characters, and joins lines (POSIX 2.2.3). */
function valueOfPiece(kind: string, text: string): string {
  if (kind === 'placeholder') return PLACEHOLDER;
  if (kind === 'star') return GLOB_STAR;
  return kind === 'double' ? text.replaceAll(/\\(?:\n|([$`"\\]))/g, '$1') : text;
}

/** Writes a value as one word for a POSIX shell. It adds quotes only if the shell needs them. */
export function quoteShellWord(value: string): string {
  return isPlainWord(value) ? value : singleQuoted(value);
}

/** Whether a value needs no quotes, even if several shells read it one after the other. */
export function isPlainWord(value: string): boolean {
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(value);
}

export function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/**
 * The commands of a script that a person can run one by one, each with the comments above it. The whole script is one item if its lines
 * belong together, or if it cannot be split.
 */
export function commandLines(script: string): string[] {
  const split = splitCommand(script);
  if (!split.ok || split.value.some(isGrammar)) return [script];
  const lines: string[] = [];
  let start = 0;
  for (const [index, token] of split.value.entries()) {
    if (token.source !== '\n' || split.value[index - 1]?.kind !== 'word') continue;
    lines.push(script.slice(start, token.offset).trim());
    start = token.end;
  }
  const rest = script.slice(start).trim();
  if (split.value.some(({ offset, kind }) => offset >= start && kind === 'word')) lines.push(rest);
  else if (rest !== '') lines.push([lines.pop(), rest].join('\n'));
  return lines.length > 1 ? lines : [script];
}

/** `if`, `for`, `{` in the place of a program. */
function isGrammar(token: ShellToken, index: number, tokens: readonly ShellToken[]): boolean {
  return tokens[index - 1]?.kind !== 'word' && RESERVED_WORDS.has(token.source);
}
