import type { KnownError } from '../../../generated/known-error.ts';
import { parseSamplePath } from '../../entry/samples.ts';
import { folderOf, isBareSample, isEntryPath, SampleOwners } from '../../kb/file-names.ts';
import type { KbFile } from '../../kb/kb.ts';
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

/**
 * Each sample, and the name beside its entry by which kedb reads it. `ERROR-001-b.match.log` stays a sample of no entry if
 * `ERROR-001-a.match.log` exists: samples/orphan tells of it.
 */
export function rightSamples(files: readonly KbFile[]): Move[] {
  const owners = new SampleOwners(files);
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path: from, bytes }) => {
    const isNamed = parseSamplePath(from) !== null;
    const right = bytes && owners.rightPath(from);
    if (right !== null && !(isNamed && paths.has(right))) return { from, to: right };
    return isNamed ? { from, to: from } : [];
  });
}

/** The path of the entry of a sample that has the right name. */
export function ownerOf(sample: string): string {
  return `${parseSamplePath(sample)?.basename}.md`;
}

/**
 * The moves that make file names and folders match the ids and services of the entries.
 * @param paths those of all files, also of files that kedb does not read
 */
export function planMoves(
  entries: readonly KnownError[],
  samples: readonly Move[],
  paths: readonly string[],
): MovePlan {
  const byOwner = Map.groupBy(samples, ({ to }) => ownerOf(to));
  const doubt = doubtsOf(samples, paths);
  const refusals: Refusal[] = [];
  const wanted = entries.flatMap((entry): EntryMove[] => {
    if (rightPath(entry) === entry.path) return [];
    const moves = movesOf(entry, byOwner.get(entry.path) ?? []);
    const why = ambiguity(entry, entries) ?? doubt(entry) ?? twoOfOneName(moves);
    if (why) refusals.push({ path: entry.path, why });
    return why ? [] : [{ entry, moves }];
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

/** Why an entry may not leave a folder, or be the first in one: a `match.log` there would become that of another entry. */
function doubtsOf(samples: readonly Move[], paths: readonly string[]): (entry: KnownError) => string | null {
  const owned = new Set(samples.map(({ from }) => from));
  const unclear = new Map(
    paths.filter((path) => isBareSample(path) && !owned.has(path)).map((path) => [folderOf(path), path]),
  );
  const homes = new Set(paths.filter(isEntryPath).map(folderOf));
  return (entry) => {
    const [from, to] = [folderOf(entry.path), folderOf(rightPath(entry))];
    const sample =
      from === to ? undefined : (unclear.get(from) ?? (homes.has(to) ? undefined : unclear.get(to)));
    return sample === undefined
      ? null
      : `not moved: ${sample} may be a sample of it. Rename ${sample} after its entry first`;
  };
}

function twoOfOneName(moves: readonly Move[]): string | null {
  const twins = [...Map.groupBy(moves, ({ to }) => folded(to)).values()].find(({ length }) => length > 1);
  if (!twins) return null;
  const [first, second] = twins.map(({ from }) => from);
  return `not moved: ${first} and ${second} would have the same name. Move the records of one into the other first`;
}

/** Its samples get the names by which kedb reads them, too. */
function movesOf(entry: KnownError, samples: readonly Move[]): Move[] {
  const from = entry.path;
  const to = rightPath(entry);
  const basename = from.replace(/\.md$/, '');
  return [
    ...samples.map((sample) => ({
      from: sample.from,
      to: to.replace(/\.md$/, '') + sample.to.slice(basename.length),
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
