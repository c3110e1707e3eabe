import type { FrontMatter } from '../../generated/entry.ts';
import type { Body, KnownError } from '../../generated/known-error.ts';
import type { Problem } from '../../generated/report.ts';
import { validateEntry } from '../../generated/validators.js';
import type { Parsed } from '../../lib/diagnostics/diagnostic.ts';
import { schemaDiagnostics } from '../../lib/json-schema/schema-diagnostics.ts';
import type { Range } from '../../lib/text/source-text.ts';
import { createSourceText, type SourceText } from '../../lib/text/source-text.ts';
import { isRecord } from '../../lib/util/json.ts';
import { append } from '../../lib/util/lists.ts';
import type { YamlSource } from '../../lib/yaml/yaml-source.ts';
import { toProblem } from '../problem/problem.ts';
import type { ReadingDiagnostic } from '../problem/reading-problems.ts';
import { type BodyContext, parseBody, type SectionPosition } from './body/parse-body.ts';
import { findEntryMojibake, mojibakeDiagnostics } from './entry-mojibake.ts';
import { ENTRY_SHAPE } from './entry-shape.ts';
import { splitFrontMatter } from './front-matter.ts';
import { partialFrontMatter, toKnownError } from './known-error.ts';
import { alertSamples, inlineSamples } from './samples.ts';

/** An entry's file, with everything that kedb can read of it. */
export type ParsedEntry = {
  path: string;
  source: SourceText;
  /** The id of the file, even if the rest cannot be read; null if it is unknown. */
  claimedId: string | null;
  /** null if the front matter cannot be read or does not fit the schema. */
  entry: KnownError | null;
  /** The entry with the valid keys only, if others are invalid. Rules use it; it is never an answer. */
  partial: PartialEntry | null;
  yaml: YamlSource | null;
  bodyStart: number;
  /** The body's sections, with offsets in `source.text`. */
  sections: SectionPosition[];
  /** False for a body that is too large to parse. */
  isBodyRead: boolean;
};

/** `lost`: the keys that are missing or invalid. */
type PartialEntry = { entry: KnownError; lost: ReadonlySet<string> };

const ERROR_ID = /^[A-Z][A-Z0-9]*-[0-9]{3,}(?![0-9A-Za-z])/;

/** Reads one entry. Mojibake is repaired first, so that the data is right. Positions refer to the original file. */
export function parseEntry(
  path: string,
  original: string,
  context?: BodyContext,
): Parsed<ParsedEntry, Problem> {
  const mojibake = findEntryMojibake(original);
  const source = createSourceText(path, original, mojibake.repairs);
  const { yaml, bodyStart, diagnostics } = splitFrontMatter(source.text);
  const body = parseBody(source.text.slice(bodyStart), context);
  const id = claimedId(path, yaml?.data);
  const { entry, partial } = yaml ? readFrontMatter(yaml, source, body.value, diagnostics, id) : NOTHING_READ;
  yaml?.release();
  return {
    value: {
      path,
      source,
      claimedId: id,
      entry,
      partial,
      yaml,
      bodyStart,
      sections: body.sections.map((section) => shift(section, bodyStart)),
      isBodyRead: body.isRead,
    },
    diagnostics: [
      ...mojibakeDiagnostics(original, mojibake),
      ...diagnostics,
      ...body.diagnostics.map((diagnostic) => shift(diagnostic, bodyStart)),
    ].map((diagnostic) => toProblem(source, diagnostic)),
  };
}

/** References to an entry stay valid even if its file has an error elsewhere. */
function claimedId(path: string, data: unknown): string | null {
  const written = isRecord(data) ? data.error_id : null;
  const texts = [written, path.slice(path.lastIndexOf('/') + 1)];
  const ids = texts.map((text) => (typeof text === 'string' ? ERROR_ID.exec(text)?.[0] : undefined));
  return ids.find((id) => id !== undefined) ?? null;
}

const NOTHING_READ: Pick<ParsedEntry, 'entry' | 'partial'> = { entry: null, partial: null };

/** Adds errors to `diagnostics`. */
function readFrontMatter(
  yaml: YamlSource,
  source: SourceText,
  body: Body,
  diagnostics: ReadingDiagnostic[],
  id: string | null,
): Pick<ParsedEntry, 'entry' | 'partial'> {
  if (yaml.data === undefined) return NOTHING_READ;
  if (validateEntry(yaml.data)) {
    return { entry: readEntry(yaml.data, body, yaml, source), partial: null };
  }
  const errors = validateEntry.errors ?? [];
  append(diagnostics, schemaDiagnostics(errors, yaml, ENTRY_SHAPE));
  const [name = '', folder = ''] = source.path.split('/').reverse();
  const fallbacks = { error_id: id ?? name.replace(/\.md$/, ''), service: folder };
  const kept = partialFrontMatter(yaml.data, errors, ENTRY_SHAPE.schema, fallbacks);
  return {
    entry: null,
    partial: kept && { entry: readEntry(kept.front, body, yaml, source), lost: kept.lost },
  };
}

function readEntry(front: FrontMatter, body: Body, yaml: YamlSource, source: SourceText): KnownError {
  const samplesOf = (kind: 'match' | 'no_match') =>
    inlineSamples(front.samples?.[kind], source.path, (index) => lineOf(['samples', kind, String(index)]));
  return toKnownError(front, body, {
    path: source.path,
    samples: { match: samplesOf('match'), no_match: samplesOf('no_match'), ...alertSamples(front.samples) },
    keywords: (front.keywords ?? []).map(spelledOut),
  });

  /** A number keeps its spelling: 08006 and 1.50 are codes and versions, not quantities. */
  function spelledOut(keyword: string | number, index: number): string {
    if (typeof keyword === 'string') return keyword;
    return yaml.rawScalar(['keywords', String(index)])?.text ?? String(keyword);
  }

  function lineOf(path: string[]): number {
    const { start, end } = yaml.valueSpan(path);
    return source.rangeAt(start, end).line;
  }
}

function shift<T extends { start: number; end: number }>(part: T, by: number): T {
  return { ...part, start: part.start + by, end: part.end + by };
}

/** The position of a front matter value. */
export function locateValue(
  { yaml, source }: Pick<ParsedEntry, 'yaml' | 'source'>,
  path: readonly string[],
): Range {
  const { start, end } = yaml?.valueSpan(path) ?? { start: 0, end: 0 };
  return source.rangeAt(start, end);
}
