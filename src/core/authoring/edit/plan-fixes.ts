import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownError } from '../../../generated/known-error.ts';
import { decodeText } from '../../../lib/encoding/decode-text.ts';
import { compareText } from '../../../lib/util/compare-text.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { type Kb, type KbFile, SETTINGS_FILE } from '../../kb/kb.ts';
import { MAX_SAMPLE_BYTES } from '../../kb/kb-texts.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { type FixedText, fixEntryText, fixSampleText, fixSettingsText } from './fix-text.ts';
import { type Move, planMoves, type Refusal } from './plan-moves.ts';
import { type AllowedProposal, proposeAllowed } from './propose-allowed.ts';

/** What is done to one file: it moves, its text changes, or both. */
export type FileFix = Move & {
  /** null where the text stays as it is. */
  text: { before: string; after: string } | null;
  /** What was done, in words. */
  fixes: string[];
};

export type FixPlan = {
  /** In the order in which they have to be made. */
  fixes: FileFix[];
  refusals: Refusal[];
  /** What to add to kedb.yaml; a person decides that, so it is no fix. Left out where there is nothing to add. */
  proposal?: AllowedProposal;
};

/** Everything that `kedb fix` would do to a knowledge base. What a file says stays the same. */
export function planFixes(files: readonly KbFile[]): FixPlan {
  const { value: kb } = loadKb(files);
  const paths = files.map(({ path }) => path);
  const entryPaths = new Set(kb.files.map(({ path }) => path));
  const texts = new Map(files.flatMap((file) => fixTextOf(file, entryPaths)));
  const { moves, refusals } = planMoves(entriesOnceFixed(kb, files, texts), paths);
  const moved = moves.map((move) => toFix(move, texts.get(move.from)));
  const isMoved = new Set(moves.map(({ from }) => from));
  const stayed = [...texts]
    .filter(([path]) => !isMoved.has(path))
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, fixed]) => toFix({ from: path, to: path }, fixed));
  const proposal = proposeAllowed(kb);
  return { fixes: [...stayed, ...moved], refusals, ...(proposal && { proposal }) };
}

/** What could not be read as it is may have an id once it is fixed, and so a place to go to. */
function entriesOnceFixed(
  kb: Kb,
  files: readonly KbFile[],
  texts: ReadonlyMap<string, FixedFile>,
): KnownError[] {
  if (!kb.files.some(({ path, entry }) => entry === null && texts.has(path))) return kb.entries;
  const fixed = files.map((file) => {
    const text = texts.get(file.path)?.value;
    return text === undefined ? file : { path: file.path, bytes: utf8ToBytes(text) };
  });
  return loadKb(fixed).value.entries;
}

type FixedFile = FixedText & { before: string };

/** A file that is unreadable, not UTF-8 or too large is left alone: the check tells of it. */
function fixTextOf(file: KbFile, entryPaths: ReadonlySet<string>): [string, FixedFile][] {
  if (file.bytes === null || file.bytes.length > MAX_SAMPLE_BYTES) return [];
  const fix = fixFor(file.path, entryPaths);
  const { value: text, bom } = fix ? decodeText(file.bytes) : { value: null, bom: false };
  if (!fix || text === null) return [];
  const before = bom ? `\ufeff${text}` : text;
  const fixed = fix(before);
  return fixed.value === before ? [] : [[file.path, { before, ...fixed }]];
}

function fixFor(path: string, entryPaths: ReadonlySet<string>): ((text: string) => FixedText) | null {
  if (path === SETTINGS_FILE) return fixSettingsText;
  if (parseSamplePath(path)) return fixSampleText;
  return entryPaths.has(path) ? fixEntryText : null;
}

function toFix(move: Move, fixed: FixedFile | undefined): FileFix {
  const text = fixed ? { before: fixed.before, after: fixed.value } : null;
  return { ...move, text, fixes: fixed?.fixes ?? [] };
}
