import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  ExportEnd,
  ExportedEpisode,
  ExportHead,
  LedgerExportLine,
} from '../../generated/ledger-export.ts';
import {
  type Validator,
  validateExportEnd,
  validateExportedEpisode,
  validateExportedGroup,
  validateExportedIncident,
  validateExportedOutcome,
  validateExportedRate,
  validateExportedTotal,
  validateExportHead,
} from '../../generated/validators.js';
import type { ValidationError } from '../../lib/json-schema/validation-error.ts';
import { byteLength } from '../../lib/text/text-size.ts';
import { toInstant } from '../../lib/time/instant.ts';
import { isRecord, parseJson } from '../../lib/util/json.ts';
import { failure, type Result, success } from '../../lib/util/result.ts';

/** The format that this version writes and reads. */
export const EXPORT_FORMAT = 1;

/** In bytes. The longest lines have the labels of an alert from before labels had a limit. */
export const MAX_EXPORT_LINE = 4 * 1024 * 1024;

/** The characters of an epoch in the ids of its episodes. */
const EPOCH_IN_ID = 12;

const VALIDATORS: Record<string, Validator<ExportLine>> = {
  total: validateExportedTotal as Validator<ExportLine>,
  rate: validateExportedRate as Validator<ExportLine>,
  incident: validateExportedIncident as Validator<ExportLine>,
  unmatched: validateExportedGroup as Validator<ExportLine>,
  episode: validateExportedEpisode as Validator<ExportLine>,
  outcome: validateExportedOutcome as Validator<ExportLine>,
  end: validateExportEnd as Validator<ExportLine>,
};

/** The first line. The fault is a sentence without a full stop. */
export function readExportHead(text: string): Result<ExportHead, string> {
  const line = parseJson(text);
  if (!isRecord(line) || line.kind !== 'head')
    return failure('this is no export of a ledger: its first line must be a head');
  if (typeof line.format === 'number' && line.format > EXPORT_FORMAT)
    return failure(
      `the export has format ${line.format}, but this version of kedb reads up to format ${EXPORT_FORMAT}: update kedb`,
    );
  return validateExportHead(line) ? success(line) : failure(explain(validateExportHead.errors));
}

/** A line after the head. */
type ExportLine = Exclude<LedgerExportLine, ExportHead>;

/** Every line after the head. The head says which epochs it may be of. */
export function readExportLine(text: string, { epochs }: ExportHead): Result<ExportLine, string> {
  if (byteLength(text) > MAX_EXPORT_LINE) return failure(LINE_TOO_LONG);
  const line = parseJson(text);
  if (!isRecord(line)) return failure('the line is no JSON object');
  const kind = String(line.kind);
  if (kind === 'head') return failure('a second export begins here: kedb imports one export');
  const validate = Object.hasOwn(VALIDATORS, kind) ? VALIDATORS[kind] : undefined;
  if (!validate) return failure('the line is of no kind that this version of kedb knows');
  if (!validate(line)) return failure(explain(validate.errors));
  const fault = faultOf(line, epochs);
  return fault === null ? success(line) : failure(fault);
}

export const AFTER_END = 'there is a line after the end of the export';

export const LINE_TOO_LONG = `the line has more than ${MAX_EXPORT_LINE / 1024 / 1024} MiB`;

function explain(errors: readonly Partial<ValidationError>[] | null | undefined): string {
  const [{ instancePath = '', message = '' } = {}] = errors ?? [];
  const place = instancePath === '' ? 'the line' : instancePath;
  return `${place} ${message || 'is not as kedb writes it'}`;
}

/** The schema cannot say which times exist, and which epochs are of this export. */
function faultOf(line: ExportLine, epochs: readonly string[]): string | null {
  if (line.kind === 'total' && !epochs.includes(line.epoch)) return FOREIGN_EPOCH;
  if (line.kind === 'episode' && !epochs.some((epoch) => epoch.startsWith(prefixOf(line))))
    return FOREIGN_EPOCH;
  const times =
    line.kind === 'episode'
      ? [line.starts_at, line.last_start, line.ends_at, line.floor, line.said_start]
      : line.kind === 'incident'
        ? [line.starts_at, line.reach]
        : [];
  const wrong = times.find((time) => time !== null && toInstant(time) !== time);
  return wrong === undefined ? null : `${wrong} is no time`;
}

const CHANGED =
  'the lines before the end do not have its SHA-256, so the file was changed or is damaged: export again';

const FOREIGN_EPOCH = 'the line is of an epoch that the head does not name, so it is of another export';

function prefixOf({ id }: ExportedEpisode): string {
  return id.slice(0, EPOCH_IN_ID);
}

/** The SHA-256 of lines, each with its line feed: as `sha256sum` says it of the file without its last line. */
export class ExportDigest {
  readonly #hash = sha256.create();

  add(line: string): void {
    this.#hash.update(utf8ToBytes(`${line}\n`));
  }

  /** Call it once, after the last line. */
  finish(): string {
    return bytesToHex(this.#hash.digest());
  }
}

type ExportSums = { totals: number; episodes: number; open: number; occurrences: number };

type Counted = { total: number; episodes: number };

/** Reads a whole export, line by line, and remembers only numbers. */
export class ExportCheck {
  readonly sums: ExportSums = { totals: 0, episodes: 0, open: 0, occurrences: 0 };
  head: ExportHead | null = null;
  end: ExportEnd | null = null;
  #lines = 0;
  readonly #digest = new ExportDigest();
  /** The numbers of the episodes of each epoch. Shards lose the order of numbers when they change. */
  readonly #numbers = new Map<string, Set<number>>();
  readonly #entries = new Map<string, Counted>();
  readonly #totals = new Set<string>();

  /** The fault of this line, as a sentence without a full stop; null if it has none. */
  add(text: string): string | null {
    if (this.end) return AFTER_END;
    const fault = this.head ? this.#addLine(text, this.head) : this.#begin(text);
    this.#lines += 1;
    if (!this.end) this.#digest.add(text);
    return fault;
  }

  #addLine(text: string, head: ExportHead): string | null {
    const line = readExportLine(text, head);
    return line.ok ? this.#take(line.value) : line.error;
  }

  /** The fault of the whole, after its last line. */
  finish(): string | null {
    if (!this.head) return 'the export is empty';
    if (!this.end) return 'the export has no end, so it was cut off: export again';
    // An entry may have explained an alert after its totals were read.
    if (this.end.changed > 0) return null;
    const more = [...this.#entries].find(([, { total, episodes }]) => episodes > total);
    return more
      ? `${more[0]} has ${more[1].episodes} episodes, but its totals say ${more[1].total}: the export lacks totals`
      : null;
  }

  #begin(text: string): string | null {
    const head = readExportHead(text);
    if (!head.ok) return head.error;
    this.head = head.value;
    return null;
  }

  #take(line: ExportLine): string | null {
    if (line.kind === 'end') return this.#finish(line);
    if (line.kind === 'episode') return this.#takeEpisode(line);
    if (line.kind !== 'total') return null;
    const key = `${line.error_id} ${line.epoch}`;
    if (this.#totals.has(key)) return `the total of ${line.error_id} is in the export twice`;
    this.#totals.add(key);
    const dated = line.days.reduce((sum, { alerts }) => sum + alerts, 0);
    if (dated > line.total)
      return `the total of ${line.error_id} is ${line.total}, but its days have ${dated}`;
    this.#of(line.error_id).total += line.total;
    this.sums.totals += 1;
    this.sums.occurrences += line.total;
    return null;
  }

  #takeEpisode(line: ExportedEpisode): string | null {
    const [prefix = '', number] = line.id.split('-');
    const known = this.#numbers.get(prefix) ?? new Set();
    if (known.has(Number(number))) return `the episode ${line.id} is in the export twice`;
    this.#numbers.set(prefix, known.add(Number(number)));
    if (line.error_id !== null) this.#of(line.error_id).episodes += 1;
    this.sums.episodes += 1;
    if (line.ends_at === null) this.sums.open += 1;
    return null;
  }

  #finish(end: ExportEnd): string | null {
    this.end = end;
    const { totals, episodes } = this.sums;
    const isWhole = end.lines === this.#lines && end.totals === totals && end.episodes === episodes;
    if (isWhole) return end.sha256 === undefined || end.sha256 === this.#digest.finish() ? null : CHANGED;
    return `the export says that it has ${end.lines} lines, ${end.totals} totals and ${end.episodes} episodes, but it has ${this.#lines}, ${totals} and ${episodes}: export again`;
  }

  #of(errorId: string): Counted {
    const counted = this.#entries.get(errorId) ?? { total: 0, episodes: 0 };
    this.#entries.set(errorId, counted);
    return counted;
  }
}
