import type { FrontMatter } from '../../generated/entry.ts';
import type { Body, KnownError } from '../../generated/known-error.ts';
import { decodePointer, type JsonSchema } from '../../lib/json-schema/schema-walk.ts';
import { misspeltKeys, type ValidationError } from '../../lib/json-schema/validation-error.ts';
import { isRecord } from '../../lib/util/json.ts';

/** Facts that the data of the front matter does not have: the entry's path, and the spelling of its keywords. */
type EntryOrigin = { path: string; samples: KnownError['samples']; keywords: string[] };

/** Front matter that fits the schema, and a body → the entry with every default filled in. */
export function toKnownError(
  front: FrontMatter,
  body: Body,
  { path, samples, keywords }: EntryOrigin,
): KnownError {
  return {
    error_id: front.error_id,
    title: front.title,
    service: front.service,
    error_domain: front.error_domain,
    severity: front.severity,
    resolution_group: front.resolution_group,
    assignee: front.assignee ?? null,
    first_seen: front.first_seen ?? null,
    last_seen: front.last_seen ?? null,
    occurrence_count: front.occurrence_count ?? 0,
    renamed_from: front.renamed_from ?? [],
    in_kb: front.in_kb ?? true,
    auto_fix: front.auto_fix ?? false,
    fix_command: front.fix_command ?? null,
    parameters: front.parameters ?? {},
    requires_human: front.requires_human ?? false,
    requires_business_decision: front.requires_business_decision ?? false,
    related_errors: front.related_errors ?? [],
    overlaps_with: front.overlaps_with ?? [],
    keywords,
    patterns: front.patterns ?? [],
    alerts: front.alerts ?? [],
    exceptions: front.exceptions ?? [],
    samples,
    extra: extraKeys(front),
    body,
    path,
  };
}

function extraKeys(front: FrontMatter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(front).filter(([key]) => key.startsWith('x-')));
}

/** Front matter without invalid keys. */
type PartialFrontMatter = {
  front: FrontMatter;
  /** The invalid keys, and the missing required keys. */
  lost: ReadonlySet<string>;
};

/** Keeps the valid keys, and fills in default values for other required keys. null without any keys. */
export function partialFrontMatter(
  data: unknown,
  errors: readonly ValidationError[],
  schema: JsonSchema,
  fallbacks: Pick<FrontMatter, 'error_id' | 'service'>,
): PartialFrontMatter | null {
  if (!isRecord(data)) return null;
  const lost = new Set([...errors.flatMap(blamedKeys), ...misspeltKeys(errors, schema, '')]);
  const kept = Object.entries(data).filter(([key]) => !lost.has(key));
  return {
    front: {
      title: fallbacks.error_id,
      error_domain: 'technical',
      severity: 'medium',
      resolution_group: '',
      ...fallbacks,
      ...Object.fromEntries(kept),
    },
    lost,
  };
}

/** The front matter key of an error. */
function blamedKeys({ instancePath, params }: ValidationError): string[] {
  const [key] = decodePointer(instancePath);
  const blamed = key ?? params.missingProperty ?? params.additionalProperty;
  return typeof blamed === 'string' ? [blamed] : [];
}
