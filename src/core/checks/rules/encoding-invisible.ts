import {
  findControls,
  findDirectionMarks,
  findInvisible,
  findOtherSpaces,
  isPlainAscii,
} from '../../../lib/encoding/invisible.ts';
import { findMojibake } from '../../../lib/encoding/mojibake/find-mojibake.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { isRemovedByFix } from '../../authoring/edit/fix-text.ts';
import { shownTexts, UNSEEN_ESCAPE } from '../../entry/front-matter.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { unusualCode, withoutComments } from '../support/commands.ts';
import { atSpan, insideValue, type LocatedFile } from '../support/places.ts';

const HELP = 'Remove it, or type the word again.';
const HELP_FIX = 'Run `kedb fix` to remove it, except from patterns and samples. Or type the word again.';
const HELP_ESCAPE =
  'Remove the escape. If a pattern needs the character, put the pattern in single quotes and write \\x{200B}.';

export const check: Check = {
  id: 'encoding/invisible',
  severity: 'error',
  summary: 'no invisible character hides or reorders text',
  *run({ kb, entries }) {
    for (const file of [...kb.files, ...(kb.settingsFile ? [kb.settingsFile] : [])]) {
      for (const found of literalIn(file)) {
        const isFixed =
          'bodyStart' in file && isRemovedByFix(file.source.text.slice(found.start, found.start + 2));
        yield atSpan(file, found, found.name, isFixed ? HELP_FIX : HELP);
      }
      if (!mayHide(file)) continue;
      for (const { path, text } of shownTexts(file.yaml?.data)) yield* inValue(file, path, text);
    }
    for (const file of kb.files) yield* inReferences(file);
    for (const file of entries) yield* inCommands(file);
  },
};

/** Without those that other rules report: mojibake, which often has controls of C1, NUL, and other controls of ASCII than CR in YAML. */
function literalIn(file: LocatedFile & { bodyStart?: number }) {
  const { text } = file.source;
  const { bodyStart = text.length } = file;
  const found = findInvisible(text).filter(
    ({ start }) =>
      text[start] !== '\0' && (start >= bodyStart || !/[\x01-\x0c\x0e-\x1f\x7f]/.test(text.charAt(start))),
  );
  if (found.length === 0) return found;
  const mangled = findMojibake(text);
  return found.filter(({ start }) => !mangled.some((run) => run.start <= start && start < run.end));
}

/** Whether a value may have other characters. Most front matter is plain. */
function mayHide({ source, ...file }: LocatedFile & { bodyStart?: number }): boolean {
  const front = source.text.slice(0, file.bodyStart);
  return !isPlainAscii(front) || UNSEEN_ESCAPE.test(front);
}

/**
 * `"\u202e"` is six harmless characters in the file. Only the first of a value is reported: a value may be nothing but escapes. What
 * stands there as itself is reported already.
 */
function inValue(file: LocatedFile, path: readonly string[], text: string): CheckDiagnostic[] {
  const hidden = hiddenIn(text);
  if (hidden.length === 0 || !file.yaml) return [];
  const { start, end } = file.yaml.keySpan(path);
  const written = file.source.text.slice(start, end) + (file.yaml.rawScalar(path)?.text ?? '');
  const literal = new Set(hiddenIn(written.replaceAll('\r\n', '\n')).map(({ name }) => name));
  const found = hidden.find(({ name }) => !literal.has(name));
  return found ? [insideValue(file, path, text, found, `an escape makes ${found.name}`, HELP_ESCAPE)] : [];
}

const hiddenIn = (text: string) => [...findInvisible(text), ...findControls(text)];

/** Markdown's own escapes for such characters (CommonMark §2.5), by number and by the names that HTML has for them. */
const REFERENCE =
  /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(?:lrm|rlm|zwj|zwnj|shy|ZeroWidthSpace|NoBreak|ic|InvisibleComma|it|InvisibleTimes|af|ApplyFunction));/gi;

function inReferences(file: ParsedEntry): CheckDiagnostic[] {
  const body = file.source.text.slice(file.bodyStart);
  return [...body.matchAll(REFERENCE)].flatMap(({ 0: reference, 1: hex, 2: decimal, index }) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0x200b);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    const [found] = hiddenIn(character);
    const start = file.bodyStart + index;
    const message = `${reference} makes an invisible character`;
    return found ? [atSpan(file, { start, end: start + reference.length }, message, HELP)] : [];
  });
}

/** In prose, other spaces are typography, and in comments they do no harm. A shell treats them as ordinary letters. */
function inCommands(file: ReadEntry): CheckDiagnostic[] {
  return unusualCode(file).flatMap(({ code, locate }) => {
    const read = withoutComments(code);
    return [
      ...findOtherSpaces(read).map(({ name, ...span }) => {
        const message = `${name}: the shell does not split words there`;
        return atSpan(file, locate(span), message, 'Type a normal space.');
      }),
      ...neededMarks(read).map(({ name, ...span }) => atSpan(file, locate(span), name, HELP)),
    ];
  });
}

/** Direction marks that text beside them would need: a command needs none. The others are reported as anywhere. */
function neededMarks(code: string): (Span & { name: string })[] {
  const reported = new Set(findInvisible(code).map(({ start }) => start));
  return findDirectionMarks(code).filter(({ start }) => !reported.has(start));
}
