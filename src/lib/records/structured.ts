import { BACKSLASHES, BYTES } from './coding.ts';
import { addLabel, canBeLabel, roleOf } from './field-names.ts';
import { closingQuote, type JsonValue, scanJson } from './json-scanner.ts';
import { HEADED, type LogFormat, shifted, textOf, type Unwrapped, type WrittenPart } from './layer.ts';
import { LEVEL_NAMES, matchAtStart } from './line-start.ts';

const CLOSING_BRACKET = 0x5d;
const CLOSING_BRACE = 0x7d;

/** More texts than these say the same again. */
const MAX_TEXTS = 8;

/** The paths tell the format, and no format needs more. */
const MAX_PATHS = 256;

/** The known fields of a structured line: its texts, the message first, and its labels. */
class Fields {
  readonly labels = new Map<string, string>();
  /** Paths of fields, known or not. */
  readonly paths = new Set<string>();
  readonly #line: string;
  readonly #texts: { rank: number; part: WrittenPart }[] = [];

  constructor(line: string) {
    this.#line = line;
  }

  add(path: string, value: JsonValue): void {
    if (this.paths.size < MAX_PATHS) this.paths.add(path);
    const role = roleOf(path);
    if (!role) return;
    if ('label' in role) {
      if (canBeLabel(value, role.label, this.labels))
        addLabel(this.labels, role.label, textOf(this.#line, partOf(value, this.#line)));
    } else if (value.kind !== 'plain' && this.#texts.length < MAX_TEXTS && !this.#isTime(value))
      this.#texts.push({ rank: role.text, part: partOf(value, this.#line) });
  }

  /** Loki has pairs of a line and its time, which is a text of 19 digits. */
  #isTime({ start, end }: JsonValue): boolean {
    return end - start === 19 && /^\d+$/.test(this.#line.slice(start, end));
  }

  /** The texts in the order of their ranks, equal ones once, and empty ones only if all are. */
  texts(): WrittenPart[] {
    const parts = this.#texts.sort((a, b) => a.rank - b.rank).map(({ part }) => part);
    if (parts.length < 2) return parts;
    const byText = new Map(parts.toReversed().map((part) => [textOf(this.#line, part), part]));
    if (byText.size > 1) byText.delete('');
    return parts.filter((part) => byText.get(textOf(this.#line, part)) === part);
  }
}

function partOf({ start, end, kind }: JsonValue, line: string): WrittenPart {
  if (kind === 'bytes') return { start, end, coding: BYTES };
  return { start, end, coding: line.slice(start, end).includes('\\') ? BACKSLASHES : null };
}

/** Reads a JSON object with a message in a field that is known. */
export function unwrapJson(text: string): Unwrapped | null {
  const fields = new Fields(text);
  if (!scanJson(text, (path, value) => fields.add(path, value))) return null;
  const written = fields.texts();
  const [first] = written;
  if (!first) return null;
  const { labels, paths } = fields;
  const format = formatOf(paths);
  const isDocker = format === 'docker';
  const parts = (isDocker ? [first] : written).map((part) => withoutLineEnd(text, part));
  return {
    format,
    parts,
    labels,
    source: sourceOf(format, labels),
    isPartial: isDocker && isDockerFile(paths) && parts[0] === first,
    isMessage: !isDocker && format !== 'journald',
  };
}

function formatOf(paths: ReadonlySet<string>): LogFormat {
  if (paths.has('MESSAGE')) return 'journald';
  if (paths.has('log') && [...paths].every((path) => DOCKER_KEYS.test(path))) return 'docker';
  if (paths.has('short_message')) return 'gelf';
  if (paths.has('ecs.version') || paths.has('log.level')) return 'ecs';
  if (paths.has('logGroup') || paths.has('@message')) return 'cloudwatch';
  return paths.has('involvedObject.kind') || paths.has('involvedObject.name') ? 'kubernetes-event' : 'json';
}

const DOCKER_KEYS = /^(?:log|stream|time|attrs(?:\..*)?)$/;

/** Docker's json-file driver has all three. A line of it ends in `\n`, unless Docker split it at 16 KiB. */
function isDockerFile(paths: ReadonlySet<string>): boolean {
  return paths.has('stream') && paths.has('time');
}

/** Shippers keep the line end of a line. */
function withoutLineEnd(text: string, part: WrittenPart): WrittenPart {
  const end =
    LINE_END.exec(text.slice(Math.max(part.start, part.end - MAX_LINE_END), part.end))?.[0].length ?? 0;
  return end === 0 ? part : { ...part, end: part.end - end };
}

/** A backslash before it is no part of it. */
const LINE_END = /(?<=(?:^|[^\\])(?:\\\\)*)(?:\\r)?\\n$/;
const MAX_LINE_END = 16;

const SOURCE_LABELS = ['host', 'pod', 'container', 'service', 'stream'];

/** Programs write in turns. The lines of one of them have these labels in common. */
function sourceOf(format: LogFormat, labels: ReadonlyMap<string, string>): string {
  let source: string = format;
  for (const name of SOURCE_LABELS) source += ` ${labels.get(name) ?? ''}`;
  return source;
}

/**
 * The head before the JSON of a shipper or a program: a time, a level, or a tag, and nothing that a person wrote. Fluentd writes
 * `time⇥tag⇥{…}`, and Fluent Bit's `stdout` `[0] tag: [[time, {}], {…}]`.
 */
const TIME_BEFORE_JSON =
  '\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ][\\d:.,]{8,18}(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?\\]?[\\s:|-]{1,4}';
const LEVEL_BEFORE_JSON = `[[(<]?(${LEVEL_NAMES})[\\])>]?[\\s:|-]{1,4}`;
const TAG_BEFORE_JSON = '[\\w.*/-]{1,200}\\t|[\\w*/-]{1,100}(?:\\.[\\w*/-]{1,100}){1,20}: ';
const TAG_OF_FLUENT_BIT =
  '\\[\\d{1,9}\\] [\\w.*-]{1,200}: \\[(?:\\[[\\d.]{1,30}, \\{[^{}]{0,500}\\}\\]|[\\d.]{1,30}), ';
const BEFORE_JSON = new RegExp(
  `(?:${TAG_OF_FLUENT_BIT}|(?:${TIME_BEFORE_JSON})?(?:${LEVEL_BEFORE_JSON})?|(?:${TIME_BEFORE_JSON})(?:${TAG_BEFORE_JSON}))(?=\\{)`,
  'y',
);

/** Fluent Bit's has a bracket around it. */
export function endsAsJson(line: string): boolean {
  const last = line.length - 1;
  const isList = line.charCodeAt(last) === CLOSING_BRACKET;
  return line.charCodeAt(isList ? last - 1 : last) === CLOSING_BRACE;
}

/** Reads JSON behind a time, a level or a tag. */
export function jsonBehindHead(line: string): Unwrapped | null {
  const found = matchAtStart(BEFORE_JSON, line);
  if (!found || found[0] === '') return null;
  const [head, level] = found;
  const end = line.endsWith(']') ? line.length - 1 : line.length;
  const inside = unwrapJson(line.slice(head.length, end));
  if (!inside) return null;
  const labels = new Map(inside.labels);
  if (level && !labels.has('level')) addLabel(labels, 'level', level);
  return shifted({ ...inside, labels }, head.length);
}

const KEY = /([A-Za-z_@][\w.@-]{0,60})=/y;
const BARE = /[^\s"]\S*/y;
const BLANKS = /[ \t]*/y;

/** Reads `key=value key="value"` with a message in a field that is known. */
export function unwrapLogfmt(text: string): Unwrapped | null {
  const fields = new Fields(text);
  let at = 0;
  for (;;) {
    at = skip(BLANKS, text, at);
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined) break;
    const value = valueAt(text, at + key.length + 1);
    fields.add(key, { ...value, kind: 'text' });
    at = text.charCodeAt(value.end) === 0x22 && value.isQuoted ? value.end + 1 : value.end;
  }
  const parts = fields.texts();
  if (parts.length === 0 || fields.paths.size < 2) return null;
  const { labels } = fields;
  return {
    format: 'logfmt',
    parts,
    labels,
    source: HEADED,
    isPartial: false,
    isMessage: true,
  };
}

function valueAt(text: string, start: number): { start: number; end: number; isQuoted: boolean } {
  if (text.charCodeAt(start) === 0x22)
    return { start: start + 1, end: closingQuote(text, start + 1), isQuoted: true };
  return { start, end: skip(BARE, text, start), isQuoted: false };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
