import type { ErrorDomain, Severity } from '../../generated/entry.ts';

/** A file of its own, so that the Worker reads the lists without the readers of front matter. */
export const ERROR_DOMAINS = [
  'technical',
  'functional',
  'config',
  'data-quality',
] as const satisfies readonly ErrorDomain[];

/** From the least to the most severe. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];
