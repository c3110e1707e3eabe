import matter from 'gray-matter';
import { parseYaml, type YamlSource, type YamlTerms } from '../../lib/yaml/yaml-source.ts';
import type { ReadingDiagnostic, ReadingId } from '../problem/reading-problems.ts';

type FrontMatterSplit = {
  /** null without readable front matter. */
  yaml: YamlSource | null;
  /** Offset of the Markdown body. */
  bodyStart: number;
  diagnostics: ReadingDiagnostic[];
};

/** The ids and help texts for YAML errors in an entry. */
const FRONT_MATTER_TERMS: YamlTerms<ReadingId> = {
  checks: { syntax: 'front-matter/yaml', controlCharacter: 'encoding/control-character' },
  name: 'the front matter',
  helps: {
    tooDeep: 'Remove levels: an entry needs two or three.',
    controlCharacter: 'Remove it. kedb removes colours from a text before it matches patterns.',
  },
};

const FENCE = '---';

/** gray-matter would take these from the fence (`---js`) and run or parse the block. kedb reads only YAML. */
const FOREIGN_ENGINES = [
  'js',
  'javascript',
  'json',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'constructor',
  'toString',
];

/**
 * Splits an entry's text at its fences. It checks the fences first, because gray-matter takes `---js` for a
 * language and any line that begins with `---` for the end, and accepts a missing end.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const fault = findFenceFault(text);
  if (fault) return { yaml: null, bodyStart: 0, diagnostics: [fault] };
  let yaml = parseYaml('', FENCE.length, FRONT_MATTER_TERMS);
  const { content } = matter(text, {
    language: 'yaml',
    delimiters: FENCE,
    engines: {
      ...Object.fromEntries(FOREIGN_ENGINES.map((name) => [name, refuseEngine])),
      yaml: (block: string) => {
        yaml = parseYaml(withoutLastCr(block), FENCE.length, FRONT_MATTER_TERMS);
        return {};
      },
    },
  });
  return { yaml, bodyStart: text.length - content.length, diagnostics: yaml.diagnostics };
}

/** gray-matter cuts before the newline of the closing fence. With CRLF, a CR is left. */
function withoutLastCr(block: string): string {
  return block.endsWith('\r') ? block.slice(0, -1) : block;
}

function refuseEngine(): never {
  throw new Error('kedb reads only YAML front matter');
}

function findFenceFault(text: string): ReadingDiagnostic | null {
  const firstLine = lineAt(text, 0);
  if (firstLine !== FENCE) return openingFault(text, firstLine);
  const close = text.indexOf(`\n${FENCE}`);
  if (close === -1) {
    return fenceFault(
      0,
      FENCE.length,
      'the front matter has no closing fence',
      /\n\.\.\.\r?\n/.test(text)
        ? 'Replace the line ... by a line that is exactly ---.'
        : 'Add a line that is exactly --- after the last key.',
    );
  }
  const closingLine = lineAt(text, close + 1);
  if (closingLine.trimEnd() === FENCE) return null;
  return fenceFault(
    close + 1,
    close + 1 + closingLine.length,
    `the closing fence is not exactly ---: ${JSON.stringify(closingLine.slice(0, 40))}`,
    'Make the line exactly ---. If it is a value, indent or quote it.',
  );
}

function openingFault(text: string, firstLine: string): ReadingDiagnostic {
  const [message, help] = findMisplacedFrontMatter(text) ? LATE : openingFaultText(text, firstLine);
  return fenceFault(0, Math.min(firstLine.length, 80), message, help);
}

const LATE = [
  'the file does not begin with its front matter',
  'Run `kedb fix` to move the text above it below.',
] as const;

/** The message and the help for a wrong first line. */
function openingFaultText(text: string, firstLine: string): [message: string, help: string] {
  if (text.trim() === '') return ['the file is empty', BEGIN];
  if (firstLine.trim() === FENCE)
    return ['the opening fence has spaces around it', 'Make the line exactly ---, or run `kedb fix`.'];
  if (firstLine.startsWith(`${FENCE}\r`)) {
    return ['the file has CR line endings (classic Mac OS)', 'Save the file with LF line endings.'];
  }
  if (firstLine.startsWith(FENCE)) {
    const message = `the opening fence is not exactly ---: ${JSON.stringify(firstLine.slice(0, 40))}`;
    return [message, 'Make the line exactly ---. kedb reads only YAML, and never runs code.'];
  }
  if (firstLine.trim() === '+++')
    return [
      'the front matter is TOML',
      'Write it in YAML (`key: value`), between two lines that are exactly ---.',
    ];
  if (/^```/.test(firstLine) && text.includes(`\n${FENCE}\n`))
    return [
      'a code fence stands around the front matter',
      'Remove the code fence. The first line is exactly ---.',
    ];
  return ['the file has no front matter', BEGIN];
}

const BEGIN =
  'Begin the file with a line that is exactly ---, then the YAML keys, then a second ---. If it is no entry, list it under ignore in kedb.yaml.';

function fenceFault(start: number, end: number, message: string, help: string): ReadingDiagnostic {
  return { check: 'front-matter/fence', severity: 'error', message, help, start, end };
}

/** The line that begins at an offset, without its line ending. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}

/** Misplaced front matter: it begins below blank lines and HTML comments, such as linter directives. */
type MisplacedFrontMatter = { above: string; matter: string; body: string };

/** Null if the front matter is not misplaced. */
export function findMisplacedFrontMatter(text: string): MisplacedFrontMatter | null {
  const start = endOfComments(text);
  const end = start > 0 ? endOfMatter(text, start) : null;
  if (end === null) return null;
  return { above: text.slice(0, start), matter: text.slice(start, end), body: text.slice(end) };
}

/** The offset after the leading blank lines and comments. */
function endOfComments(text: string): number {
  let at = 0;
  for (;;) {
    const next = endOfCommentOrBlank(text, at);
    if (next === null) return at;
    at = next;
  }
}

function endOfCommentOrBlank(text: string, at: number): number | null {
  const line = text.slice(at, endOfLine(text, at)).trim();
  if (!line.startsWith('<!--')) return line === '' && at < text.length ? endOfLine(text, at) : null;
  const close = text.indexOf('-->', at);
  if (close === -1) return null;
  const end = endOfLine(text, close);
  return text.slice(close + '-->'.length, end).trim() === '' ? end : null;
}

/** Requires an error_id between the fences: two Markdown rules are not front matter. */
function endOfMatter(text: string, start: number): number | null {
  if (text.slice(start, endOfLine(text, start)).trimEnd() !== '---') return null;
  const close = text.indexOf('\n---', start);
  const end = endOfLine(text, close + 1);
  if (close === -1 || text.slice(close, end).trim() !== '---') return null;
  return text.slice(start, close).includes('\nerror_id:') ? end : null;
}

/** The offset after the newline of this line; the end of the text without one. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** The escapes of YAML 1.2 (§5.7) that can make other characters than printable ASCII, tabs and line feeds. */
export const UNSEEN_ESCAPE = /\\[0abefrvxuUNLP_]/;

/** A value of front matter or a key, with its path. */
type FrontText = { path: readonly string[]; text: string };

/** Samples are logs as they were, and `x-` keys are the team's own. Neither is shown to anyone on call. */
const NOT_SHOWN = /^(?:samples$|x-)/;

/** The values of front matter, and their keys, as they are shown and copied. */
export function* shownTexts(data: unknown, path: readonly string[] = []): Iterable<FrontText> {
  if (typeof data === 'string') yield { path, text: data };
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (!Array.isArray(data)) yield { path: [...path, key], text: key };
    if (path.length > 0 || !NOT_SHOWN.test(key)) yield* shownTexts(value, [...path, key]);
  }
}
