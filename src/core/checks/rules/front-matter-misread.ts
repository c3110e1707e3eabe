import { quoted } from '../../../lib/json-schema/suggest-value.ts';
import { atValue, type Check, type CheckDiagnostic, type ReadEntry } from '../check.ts';
import { isMisread } from '../support/patterns.ts';
import { atSpan } from '../support/places.ts';

export const check: Check = {
  id: 'front-matter/misread',
  severity: 'error',
  summary: 'YAML reads every text as it looks',
  *run({ entries }) {
    for (const file of entries) {
      yield* misreadPatterns(file);
      if (!mayLoseText(file)) continue;
      const aliases = aliasesOf(file);
      for (const path of texts(file)) yield* lostText(file, path, aliases);
    }
  },
};

function* misreadPatterns(file: ReadEntry): Iterable<CheckDiagnostic> {
  for (const [index, pattern] of file.entry.patterns.entries()) {
    if (!isMisread(pattern)) continue;
    const path = ['patterns', String(index)];
    const right = quoted(pattern.trimEnd().replace(/^[“”„‘’«](.*)[“”‘’»]$/s, '$1'));
    yield pattern.endsWith('\n')
      ? atValue(file, path, 'this pattern ends with a line end, which no record of one line has', WITHOUT_END)
      : atValue(
          file,
          path,
          'YAML reads curly quotes as text, so they are a part of this pattern',
          `Write ${right}`,
        );
  }
}

const WITHOUT_END = 'Write |- instead of |, or >- instead of >. Or write the pattern in quotes, on one line.';

/** Most files have neither a comment without a blank nor an anchor, and need no places of their values. */
function mayLoseText({ source, bodyStart }: ReadEntry): boolean {
  return / #[^\s#!]|[ [][&!][^\s&!]/.test(source.text.slice(0, bodyStart));
}

/** The values that are texts of people or programs. The others have a fixed form, or are a single word. */
function texts({ entry }: ReadEntry): string[][] {
  const listed = (key: string, list: readonly unknown[]) => list.map((_, index) => [key, String(index)]);
  const samples = (['match', 'no_match'] as const).flatMap((kind) =>
    entry.samples[kind]
      .filter(({ file }) => file === entry.path)
      .map((_, index) => ['samples', kind, String(index)]),
  );
  return [
    ['title'],
    ['fix_command'],
    ['assignee'],
    ['resolution_group'],
    ...listed('patterns', entry.patterns),
    ...listed('alerts', entry.alerts),
    ...listed('keywords', entry.keywords),
    ...samples,
  ];
}

/** `#5` is a number of something, `# 5` a comment. Marks of editors and linters are comments, too. */
const COMMENT = /^[ \t]+(#(?!(?:TODO|FIXME|XXX|HACK|NOTE)\b|no[a-z]+\b|[a-z-]+:)[^\s#!][^\n]*)/;
const ANCHOR = /[ \t[](&[^\s,[\]{}]+)[ \t]+$/;

/** Nobody writes longer blanks and anchors. A line may have thousands of values, and each looks only so far around itself. */
const NEAR = 200;

/** Text that stands in the file, but not in the value. */
function lostText(file: ReadEntry, path: string[], aliases: ReadonlySet<string>): CheckDiagnostic[] {
  const raw = file.yaml?.rawScalar(path);
  if (!raw || raw.text.includes('\n') || /^["'|>]/.test(raw.text)) return [];
  const { text } = file.source;
  const end = raw.start + raw.text.length;
  const [, comment] = COMMENT.exec(text.slice(end, end + NEAR)) ?? [];
  if (comment !== undefined) {
    const at = text.indexOf(comment, end);
    const whole = quoted(text.slice(raw.start, at + comment.length).trimEnd());
    const message = `YAML reads ${shown(comment)} as a comment`;
    const help = `Write ${whole}. For a comment, write a blank after #.`;
    return [atSpan(file, { start: at, end: at + comment.length }, message, help)];
  }
  const [, anchor] = ANCHOR.exec(text.slice(Math.max(0, raw.start - NEAR), raw.start)) ?? [];
  if (anchor === undefined || aliases.has(anchor.slice(1))) return [];
  const at = text.lastIndexOf(anchor, raw.start);
  const message = `YAML reads ${shown(anchor)} as the name of an anchor, and leaves it out of the text`;
  return [
    atSpan(file, { start: at, end: at + anchor.length }, message, `Write ${quoted(text.slice(at, end))}`),
  ];
}

/** An anchor that somebody uses is no text. */
function aliasesOf({ source, bodyStart }: ReadEntry): Set<string> {
  const front = source.text.slice(0, bodyStart);
  return new Set([...front.matchAll(/\*([^\s,[\]{}]+)/g)].map(([, name = '']) => name));
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text.trimEnd();
}
