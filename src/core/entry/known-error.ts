import type { FrontMatter, SampleList } from '../../generated/entry.ts';
import type { Body, KnownError, Sample } from '../../generated/known-error.ts';

/** What the front matter's data does not tell: where the entry comes from, and how its keywords are spelled. */
export type EntryOrigin = { path: string; samples: KnownError['samples']; keywords: string[] };

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

/** Inline samples, each with the line it stands on. */
export function inlineSamples(
  list: SampleList | undefined,
  file: string,
  lineOf: (index: number) => number,
): Sample[] {
  return (list ?? []).map((item, index) => {
    const { text, captures } = typeof item === 'string' ? { text: item, captures: undefined } : item;
    return { text, captures: captures ?? {}, file, line: lineOf(index) };
  });
}
