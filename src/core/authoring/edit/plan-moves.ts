import type { KnownError } from '../../../generated/known-error.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { isFolderName, rightPath } from './entry-path.ts';

export type Move = { from: string; to: string };

/** A file that kedb cannot fix alone, and why. */
export type Refusal = { path: string; why: string };

type EntryMove = { entry: KnownError; moves: Move[] };

type MovePlan = {
  /** In an order in which every target is free. Samples move before their entry, so that kedb finds the rest after a crash. */
  moves: Move[];
  refusals: Refusal[];
};

/** The moves that make file names and folders match the ids and services of the entries. */
export function planMoves(entries: readonly KnownError[], paths: readonly string[]): MovePlan {
  const refusals: Refusal[] = [];
  const wanted = entries.flatMap((entry): EntryMove[] => {
    if (rightPath(entry) === entry.path) return [];
    const why = ambiguity(entry, entries);
    if (why) refusals.push({ path: entry.path, why });
    return why ? [] : [{ entry, moves: movesOf(entry, paths) }];
  });
  const { moves, blocked } = orderMoves(wanted, paths);
  return { moves, refusals: [...refusals, ...blocked] };
}

function ambiguity({ error_id, service, path }: KnownError, entries: readonly KnownError[]): string | null {
  const twin = entries.find((other) => other.error_id === error_id && other.path !== path);
  if (twin) return `not moved: ${twin.path} also has the id ${error_id}`;
  if (!isFolderName(service)) return `not moved: the service ${JSON.stringify(service)} cannot name a folder`;
  return null;
}

function movesOf(entry: KnownError, paths: readonly string[]): Move[] {
  const from = entry.path;
  const to = rightPath(entry);
  const basename = from.replace(/\.md$/, '');
  const samples = paths.filter((path) => parseSamplePath(path)?.basename === basename);
  return [
    ...samples.map((path) => ({
      from: path,
      to: to.replace(/\.md$/, '') + path.slice(basename.length),
    })),
    { from, to },
  ];
}

/** One move may free the target of another, so this repeats until no target is free. */
function orderMoves(wanted: readonly EntryMove[], paths: readonly string[]) {
  const taken = new Set(paths.map(folded));
  const moves: Move[] = [];
  let waiting = wanted;
  for (let before = -1; before !== moves.length; ) {
    before = moves.length;
    waiting = waiting.filter((entryMove) => {
      if (clashOf(entryMove, taken)) return true;
      for (const { from, to } of entryMove.moves) taken.delete(folded(from)) && taken.add(folded(to));
      moves.push(...entryMove.moves);
      return false;
    });
  }
  const blocked = waiting.map((entryMove) => ({
    path: entryMove.entry.path,
    why: `not moved: ${clashOf(entryMove, taken)?.to} already exists`,
  }));
  return { moves, blocked };
}

function clashOf({ moves }: EntryMove, taken: ReadonlySet<string>): Move | undefined {
  const own = new Set(moves.map(({ from }) => folded(from)));
  return moves.find(({ to }) => taken.has(folded(to)) && !own.has(folded(to)));
}

/** On many disks, two names that differ only in case are one file. */
function folded(path: string): string {
  return path.toLowerCase();
}
