import matter from 'gray-matter';
import { parseYaml, type YamlSource, type YamlTerms } from '../../lib/yaml/yaml-source.ts';
import type { ReadingDiagnostic, ReadingId } from '../problem/reading-problems.ts';
import { findMisplacedFrontMatter } from './misplaced-front-matter.ts';

type FrontMatterSplit = {
  /** null where there is no front matter to read. */
  yaml: YamlSource | null;
  /** Offset of the Markdown body. */
  bodyStart: number;
  diagnostics: ReadingDiagnostic[];
};

/** Where the YAML of an entry is wrong. */
export const FRONT_MATTER_TERMS: YamlTerms<ReadingId> = {
  checks: { syntax: 'front-matter/yaml', controlCharacter: 'encoding/control-character' },
  name: 'the front matter',
  helps: {
    tooDeep: 'An entry needs two or three: write it flat.',
    controlCharacter:
      'Remove it, or write it as \\x1b inside double quotes; patterns are matched against text without colours.',
  },
};

const FENCE = '---';

/** gray-matter would pick these from the fence (`---js`) and run or parse what follows; here nothing but YAML is read. */
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
 * Splits an entry's text at its fences. The fences are checked first and exactly, since gray-matter
 * reads `---js` as a language, any line that begins with `---` as the end, and a missing end as none needed.
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

/** gray-matter cuts before the newline of the closing fence: with CRLF, one CR stays behind. */
function withoutLastCr(block: string): string {
  return block.endsWith('\r') ? block.slice(0, -1) : block;
}

function refuseEngine(): never {
  throw new Error('only YAML front matter is read');
}

function findFenceFault(text: string): ReadingDiagnostic | null {
  const firstLine = lineAt(text, 0);
  if (firstLine !== FENCE) return openingFault(text, firstLine);
  const close = text.indexOf(`\n${FENCE}`);
  if (close === -1) {
    return fenceFault(
      0,
      FENCE.length,
      'the front matter has no end',
      'Close it with a line that is exactly ---.',
    );
  }
  const closingLine = lineAt(text, close + 1);
  if (closingLine.trimEnd() === FENCE) return null;
  return fenceFault(
    close + 1,
    close + 1 + closingLine.length,
    `the front matter ends at a line that is more than ---: ${JSON.stringify(closingLine.slice(0, 40))}`,
    'Close it with a line that is exactly ---; indent or quote a value that begins so.',
  );
}

function openingFault(text: string, firstLine: string): ReadingDiagnostic {
  const [message, help] = findMisplacedFrontMatter(text) ? LATE : openingFaultText(firstLine);
  return fenceFault(0, Math.min(firstLine.length, 80), message, help);
}

const LATE = ['something stands above the front matter', '`kedb fix` puts it below.'] as const;

/** What stands where `---` should, and what to do about it. */
function openingFaultText(firstLine: string): [message: string, help: string] {
  if (firstLine.trim() === FENCE)
    return ['the opening fence has blanks around it', 'Make the line exactly ---.'];
  if (firstLine.startsWith(`${FENCE}\r`)) {
    return ['the line ends are those of an old Mac (CR only)', 'Save the file with LF line ends.'];
  }
  if (firstLine.startsWith(FENCE)) {
    const message = `the opening fence is ${JSON.stringify(firstLine.slice(0, 40))}`;
    return [message, 'Only YAML is read, and nothing is run: make the line exactly ---.'];
  }
  const help = 'Begin the file with a line that is exactly ---, then the YAML keys, then --- again.';
  return ['there is no front matter', help];
}

function fenceFault(start: number, end: number, message: string, help: string): ReadingDiagnostic {
  return { check: 'front-matter/fence', severity: 'error', message, help, start, end };
}

/** The line that begins at an offset, without its line ending. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}
