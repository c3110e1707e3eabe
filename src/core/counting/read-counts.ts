import type { EntryCounts } from '../../generated/counts.ts';
import { validateCounts, validateCountsV1 } from '../../generated/validators.js';
import { decodePointer, displayPath, valueAt } from '../../lib/json-schema/schema-walk.ts';
import type { ValidationError } from '../../lib/json-schema/validation-error.ts';
import { isRecord, parseJson } from '../../lib/util/json.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';
import { type Counted, type Counts, notCounted } from './counts.ts';

/** Why sync cannot use the counts file, and where. Offsets count in the text. */
type CountsFault = { message: string; help: string; start: number; end: number };

export type ReadCounts = {
  counts: Counts;
  /** The version of the file. Version 1 does not say what sync wrote. */
  version: 1 | 2;
  /** Ids that have several lines, as a union merge of two branches leaves them. `counts` has the last one of them. */
  twice: Map<string, Counted[]>;
};

const RESTORE = 'Restore the newest version of the file that sync wrote, from the history of the branch.';

/** Reads counts.json. If sync did not write this text, starting from zero would count everything twice. */
export function readCounts(text: string): Result<ReadCounts, CountsFault> {
  const json = completeCommas(text.replace(/^\ufeff/, ''));
  const data = parseJson(json);
  if (data === undefined) return failure(syntaxFault(text));
  const version = isRecord(data) && typeof data.version === 'number' ? data.version : 0;
  if (version > 2) return failure(tooNew(version, text));
  return version === 1 ? readVersion1(data, json, text) : readVersion2(data, json, text);
}

function readVersion1(data: unknown, json: string, text: string): Result<ReadCounts, CountsFault> {
  if (!validateCountsV1(data)) return failure(schemaFault(validateCountsV1.errors, data, text));
  if (countKeys(json) > keysIn(data)) return failure(keyTwice(text));
  return success({ counts: fromVersion1(data.epochs), version: 1, twice: new Map() });
}

function readVersion2(data: unknown, json: string, text: string): Result<ReadCounts, CountsFault> {
  if (!validateCounts(data)) return failure(schemaFault(validateCounts.errors, data, text));
  const counts = new Map(Object.entries(data.entries).map(([id, entry]) => [id, toCounted(entry)]));
  const twice = countKeys(json) > keysIn(data) ? linesTwice(json) : new Map<string, Counted[]>();
  if (twice.size === 0 && countKeys(json) > keysIn(data)) return failure(keyTwice(text));
  return success({ counts, version: 2, twice });
}

/** A union merge keeps the last line of both sides, and the first one of them has no comma. */
function completeCommas(text: string): string {
  return text.replaceAll(/\}(?=\r?\n[ \t]*")/g, '},');
}

function tooNew(version: number, text: string): CountsFault {
  const message = `the file has version ${version}, but this version of kedb reads up to version 2`;
  return { ...spanOf(text, ['version']), message, help: 'Update the Action and the CLI.' };
}

function keyTwice(text: string): CountsFault {
  return { ...wholeFile(text), message: 'a key is in the file twice', help: RESTORE };
}

function syntaxFault(text: string): CountsFault {
  const mark = /^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|).*$/m.exec(text);
  if (!mark) return { ...wholeFile(text), message: 'the file is not JSON', help: RESTORE };
  const help =
    'Keep one side of each conflict: the line whose `written` is the occurrence_count of the entry.';
  const start = mark.index;
  return { start, end: start + mark[0].length, message: 'the file contains a merge conflict', help };
}

function schemaFault(
  errors: readonly ValidationError[] | null | undefined,
  data: unknown,
  text: string,
): CountsFault {
  const [{ instancePath = '', message = 'is not as sync writes it', keyword = '' } = {}] = errors ?? [];
  const path = decodePointer(instancePath);
  const name = path.length === 0 ? 'the file' : displayPath(path);
  const value = JSON.stringify(valueAt(data, path))?.slice(0, 40);
  const isOfValue = /^(type|minimum|maximum|const)$/.test(keyword);
  const said = isOfValue ? `${name} is ${value}, but ${message}` : `${name} ${message}`;
  return { ...spanOf(text, path), message: said, help: RESTORE };
}

/** The last key of a path in the text. */
function spanOf(text: string, path: readonly string[]): { start: number; end: number } {
  let start = 0;
  for (const step of path) start = Math.max(start, text.indexOf(JSON.stringify(step), start));
  const end = start + JSON.stringify(path.at(-1) ?? ' ').length;
  return path.length === 0 ? wholeFile(text) : { start, end };
}

function wholeFile(text: string): { start: number; end: number } {
  return { start: 0, end: Math.min(1, text.length) };
}

function toCounted({ written, history, epochs }: EntryCounts): Counted {
  return { written: written ?? null, history: history ?? 0, totals: new Map(Object.entries(epochs)) };
}

/** Version 1 had only alerts. Workers of its time did not count incidents, so those begin at zero. */
function fromVersion1(epochs: Record<string, Record<string, number>>): Counts {
  const counts: Counts = new Map();
  for (const [epoch, totals] of Object.entries(epochs)) {
    for (const [id, alerts] of Object.entries(totals)) {
      const counted = counts.get(id) ?? notCounted();
      counted.totals.set(epoch, { alerts, incidents: 0 });
      counts.set(id, counted);
    }
  }
  return counts;
}

const KEY = /"(?:[^"\\]|\\.)*"[ \t\r\n]*:/g;

/** In a valid counts file every text is a key. */
function countKeys(json: string): number {
  return json.match(KEY)?.length ?? 0;
}

/** JSON.parse keeps one of several equal keys, so fewer keys in the data mean that some were there twice. */
function keysIn(data: unknown): number {
  if (!isRecord(data)) return 0;
  return Object.values(data).reduce<number>((sum, value) => sum + 1 + keysIn(value), 0);
}

/** `"ERROR-001": { … },` as `renderCounts` writes it. */
const LINE = /^[ \t]*"([^"\\]+)":[ \t]*(\{.*\}),?[ \t]*$/;

function linesTwice(json: string): Map<string, Counted[]> {
  const lines = json.split(/\r?\n/).flatMap((line) => {
    const [, id = '', value = ''] = LINE.exec(line) ?? [];
    const file = { version: 2, entries: { [id]: parseJson(value) } };
    return validateCounts(file) ? Object.entries(file.entries) : [];
  });
  const byId = Map.groupBy(lines, ([id]) => id);
  return new Map(
    [...byId].flatMap(([id, all]) => (all.length > 1 ? [[id, all.map(([, one]) => toCounted(one))]] : [])),
  );
}
