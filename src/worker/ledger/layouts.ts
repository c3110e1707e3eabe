import { fingerprintOf } from '../../lib/alertmanager/fingerprint.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';

/** How alerts are spread over objects: by their names, or as older versions did, by their fingerprints. */
export type Layout = { shards: number; by: 'name' | 'fingerprint' };

/** The layout that counts, and those by which the ledger counted before. The number of all of them is its generation. */
export type Layouts = {
  current: Layout;
  /** The newest first. */
  former: readonly Layout[];
  /** All of them as texts, the oldest first. An object stores them. */
  names: readonly string[];
  /** How many objects ever counted. */
  objects: number;
};

export type LayoutSettings = {
  KEDB_LEDGER_SHARDS?: string | undefined;
  /** The values that KEDB_LEDGER_SHARDS had, the oldest first. */
  KEDB_LEDGER_FORMER_SHARDS?: string | undefined;
};

/** An object counted by other layouts than its caller knows. `counted` is empty if an older version counted, which did not store them. */
export type LayoutConflict = { counted: readonly string[]; asked: readonly string[] };

type PlacedAlert = { source: string; fingerprint: string; labels: Readonly<Record<string, string>> };

/** More shards would cost more to read than they save. */
const MAX_SHARDS = 64;
const MAX_FORMER = 20;

/** The ledger may drop a longer name from its stored labels, and then it could not find the shard again. In bytes. */
const MAX_NAME = 1024;

const FORMER = /^(\d{1,2})( by fingerprint)?$/;

/** A failure is a sentence for the operator. */
export function parseLayouts(settings: LayoutSettings): Result<Layouts, string> {
  const shards = settings.KEDB_LEDGER_SHARDS?.trim() || '1';
  const current = parseLayout(shards);
  if (current === null || !/^\d+$/.test(shards))
    return failure('the variable KEDB_LEDGER_SHARDS must be a number from 1 to 64');
  const former = settings.KEDB_LEDGER_FORMER_SHARDS?.trim() ?? '';
  const parsed = former === '' ? [] : former.split(',').map((text) => parseLayout(text.trim()));
  const known = parsed.filter((layout) => layout !== null);
  if (known.length < parsed.length || parsed.length > MAX_FORMER) return failure(NOT_FORMER);
  const all = [...known, current];
  const names = all.map(nameOf);
  if (names.some((name, index) => name === names[index + 1])) return failure(NO_CHANGE);
  const isNew = ({ by, shards }: Layout) => by === 'name' && shards > 1;
  if (all.slice(all.findIndex(isNew)).some(({ by }) => by === 'fingerprint')) return failure(NEW_BEFORE_OLD);
  const objects = Math.max(...all.map((layout) => layout.shards));
  return success({ current, former: known.toReversed(), names, objects });
}

const NOT_FORMER =
  'the variable KEDB_LEDGER_FORMER_SHARDS must list at most 20 numbers from 1 to 64, which KEDB_LEDGER_SHARDS had before, oldest first, such as "1, 4"';
const NO_CHANGE =
  'the variable KEDB_LEDGER_FORMER_SHARDS must list only former numbers: two numbers in a row are equal, or the last one is that of KEDB_LEDGER_SHARDS';
const NEW_BEFORE_OLD =
  'the variable KEDB_LEDGER_FORMER_SHARDS must list the oldest first: "by fingerprint" is said only of versions before all others';

function parseLayout(text: string): Layout | null {
  const [, digits, isOld] = FORMER.exec(text) ?? [];
  const shards = Number(digits ?? 0);
  if (shards < 1 || shards > MAX_SHARDS) return null;
  return { shards, by: isOld === undefined || shards === 1 ? 'name' : 'fingerprint' };
}

function nameOf({ shards, by }: Layout): string {
  return by === 'name' ? `${shards}` : `${shards} by fingerprint`;
}

export function isConflict(error: unknown): error is LayoutConflict {
  return typeof error === 'object' && error !== null && 'counted' in error && 'asked' in error;
}

/** The sentence for the operator. */
export function conflictSentence({ counted, asked }: LayoutConflict): string {
  const last = counted.at(-1);
  if (last === undefined) return UNSAID;
  const former = last === asked.at(-1) ? counted.slice(0, -1) : counted;
  return `the ledger last counted with KEDB_LEDGER_SHARDS = "${last}", and the settings of this Worker do not say so: set KEDB_LEDGER_FORMER_SHARDS to "${former.join(', ')}"; until then, nothing is counted`;
}

const UNSAID =
  'an older version of kedb counted in this ledger, and it placed alerts otherwise: set KEDB_LEDGER_FORMER_SHARDS to "1" if it had one shard, or for a larger number to that number "by fingerprint", such as "4 by fingerprint"; until then, nothing is counted';

/** Whether a version that stored no layouts may have counted in this object, if this was its layout. */
export function mayBeUnsaid(name: string, shard: number): boolean {
  const layout = parseLayout(name);
  return layout !== null && shard < layout.shards && (layout.shards === 1 || layout.by === 'fingerprint');
}

/**
 * One shard holds everything about an alert. Alerts of one name live in two neighbours, so that a webhook asks few shards and a storm of one name
 * is still shared. Fingerprints from other senders may be any text, so they are hashed again.
 */
export function shardOf({ shards, by }: Layout, { source, fingerprint, labels }: PlacedAlert): number {
  if (shards === 1) return 0;
  const own = fingerprintOf({ source, fingerprint });
  if (by === 'fingerprint') return remainder(own, shards);
  const { alertname = '' } = labels;
  if (alertname === '' || byteLength(alertname) > MAX_NAME) return mixed(own) % shards;
  return (mixed(fingerprintOf({ source, alertname })) + (mixed(own) % 2)) % shards;
}

/** Of a number of 16 hexadecimal digits, which is too large to be exact. */
function remainder(digits: string, divisor: number): number {
  return [...digits].reduce((rest, digit) => (rest * 16 + Number.parseInt(digit, 16)) % divisor, 0);
}

/** The last bits of FNV-1a depend on the last bits of the text alone, so similar names would meet in one shard (MurmurHash3, fmix32). */
function mixed(hash: string): number {
  const half = Number.parseInt(hash.slice(0, 8), 16) ^ Number.parseInt(hash.slice(8), 16);
  const once = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** The name of a shard's Durable Object. Names do not depend on the number of shards. */
export function nameOfShard(shard: number): string {
  return `ledger-${shard}`;
}
