import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Problem } from '../../../generated/report.ts';
import type { Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import { decodeText } from '../../../lib/encoding/decode-text.ts';
import { findDangers } from '../../../lib/shell/find-dangers.ts';
import { placeholderTokenFor } from '../../../lib/shell/reading/expand-word.ts';
import { compareText } from '../../../lib/util/lists.ts';
import type { ParsedEntry } from '../../entry/parse-entry.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { withoutIgnored } from '../../kb/file-names.ts';
import { type Kb, type KbFile, SETTINGS_FILE } from '../../kb/kb.ts';
import { MAX_SAMPLE_BYTES } from '../../kb/kb-texts.ts';
import { loadKb } from '../../kb/load-kb.ts';
import { offerObstacle } from '../../plan/allowed-command.ts';
import { isUnusable } from '../../problem/reading-problems.ts';
import { type FixedText, fixEntryText, fixSampleText, fixSettingsText } from './fix-text.ts';
import { moveLinks } from './move-links.ts';
import { type Move, ownerOf, planMoves, type Refusal, rightSamples } from './plan-moves.ts';

/** Commands that a team may allow, and the number of commands that kedb does not propose. */
export type AllowedProposal = { commands: string[]; leftOut: number };

/** The limit of the schema for allowed_commands. */
const MAX_LENGTH = 500;

/**
 * Proposes the auto-fix commands for `allowed_commands`. undefined if kedb.yaml has that list, or if kedb offers all commands without
 * it. Leaves out commands that are too long, or in which fix/dangerous finds something.
 */
function proposeAllowed({ entries, settings }: Kb): AllowedProposal | undefined {
  if (settings.allowed_commands !== null) return undefined;
  const all = new Set(
    entries.flatMap(({ auto_fix, fix_command }) =>
      auto_fix && fix_command?.trim() ? [fix_command.trim()] : [],
    ),
  );
  if (![...all].some((command) => offerObstacle(command, null) !== null)) return undefined;
  const commands = [...all].filter(isProposed);
  return { commands, leftOut: all.size - commands.length };
}

function isProposed(command: string): boolean {
  const dangers = findDangers(command.replaceAll(/\{\{[^{}\n]*\}\}/g, placeholderTokenFor));
  return command.length <= MAX_LENGTH && dangers?.length === 0 && offerObstacle(command, [command]) === null;
}

/** The changes to one file: a move, a new text, or both. */
export type FileFix = Move & {
  /** null if the text does not change. */
  text: { before: string; after: string } | null;
  /** The fixes in words. */
  fixes: string[];
};

export type FixPlan = {
  /** In the order in which they must be applied. */
  fixes: FileFix[];
  /** Files that a person must fix. */
  refusals: Refusal[];
  /** Commands to add to kedb.yaml. It is no fix, because people decide about it. Missing if there is nothing to add. */
  proposal?: AllowedProposal;
};

/** Plans everything that `kedb fix` does to a knowledge base. The meaning of the files does not change. */
export function planFixes(files: readonly KbFile[]): FixPlan {
  const plan = planOnce(files);
  if (plan.fixes.every(({ from, to }) => from === to)) return plan;
  // A sample may have waited for its entry.
  const next = planOnce(filesAfter(files, plan.fixes));
  return { ...next, fixes: [...plan.fixes, ...next.fixes] };
}

function filesAfter(files: readonly KbFile[], fixes: readonly FileFix[]): KbFile[] {
  const byPath = new Map(fixes.map((fix) => [fix.from, fix]));
  return files.map((file) => {
    const { to: path = file.path, text = null } = byPath.get(file.path) ?? {};
    return text ? { path, bytes: utf8ToBytes(text.after) } : { ...file, path };
  });
}

function planOnce(files: readonly KbFile[]): FixPlan {
  const read = loadKb(files);
  const kb = read.value;
  const paths = files.map(({ path }) => path);
  const entryPaths = new Set(kb.files.map(({ path }) => path));
  const texts = new Map(files.flatMap((file) => fixTextOf(file, entryPaths)));
  const once = readOnceFixed(read, files, texts);
  const samples = rightSamples(withoutIgnored(files, kb.settings));
  const { moves, refusals } = planMoves(once.value.entries, samples, paths);
  keepLinks(texts, kb.files, moves);
  const moved = moves.map((move) => toFix(move, texts.get(move.from)));
  const isMoved = new Set(moves.map(({ from }) => from));
  const renamed = sampleRenames(samples, paths, isMoved);
  const isRenamed = new Set(renamed.map(({ from }) => from));
  const stayed = [...texts]
    .filter(([path]) => !isMoved.has(path) && !isRenamed.has(path))
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, fixed]) => toFix({ from: path, to: path }, fixed));
  const proposal = proposeAllowed(kb);
  return {
    fixes: [...stayed, ...moved, ...renamed.map((move) => toFix(move, texts.get(move.from)))],
    refusals: [...unusableFiles(once.diagnostics), ...refusals],
    ...(proposal && { proposal }),
  };
}

/** Lets the links of entries lead to the same files after the moves. */
function keepLinks(
  texts: Map<string, FixedFile>,
  entries: readonly ParsedEntry[],
  moves: readonly Move[],
): void {
  const moved = new Map(moves.map(({ from, to }) => [from, to]));
  for (const { path, source } of moves.length > 0 ? entries : []) {
    const { before = source.text, value = source.text, fixes = [] } = texts.get(path) ?? {};
    const after = moveLinks(value, path, moved);
    if (after !== value)
      texts.set(path, { before, value: after, fixes: [...fixes, 'links follow the moves'] });
  }
}

/** The moves that give samples the names that kedb reads, if those are free. The samples of an entry that moves are among its moves. */
function sampleRenames(
  samples: readonly Move[],
  paths: readonly string[],
  isMoved: ReadonlySet<string>,
): Move[] {
  const taken = new Set(paths.map((path) => path.toLowerCase()));
  return samples.filter(({ from, to }) => {
    if (to === from || isMoved.has(from) || isMoved.has(ownerOf(to))) return false;
    const isOnlyCase = to.toLowerCase() === from.toLowerCase();
    if (taken.has(to.toLowerCase()) && !isOnlyCase) return false;
    taken.add(to.toLowerCase());
    return true;
  });
}

/** The knowledge base after all fixes. A file that kedb cannot use now may have an id then, and with it a path. */
function readOnceFixed(
  read: Parsed<Kb, Problem>,
  files: readonly KbFile[],
  texts: ReadonlyMap<string, FixedFile>,
): Parsed<Kb, Problem> {
  if (!read.diagnostics.some((problem) => isUnusable(problem) && texts.has(problem.file))) return read;
  const fixed = files.map((file) => {
    const text = texts.get(file.path)?.value;
    return text === undefined ? file : { path: file.path, bytes: utf8ToBytes(text) };
  });
  return loadKb(fixed);
}

/** Each file with the first reason. Only a person can tell what it should say. */
function unusableFiles(problems: readonly Problem[]): Refusal[] {
  const byFile = Map.groupBy(problems.filter(isUnusable), ({ file }) => file);
  return [...byFile].flatMap(([path, [first]]) =>
    first ? [{ path, why: first.help ? `${first.message}. ${first.help}` : first.message }] : [],
  );
}

type FixedFile = FixedText & { before: string };

/** Skips files that are unreadable, too large or not UTF-8. `unusableFiles` names them. */
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
