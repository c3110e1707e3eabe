import type { Body, KnownError } from '../../../src/generated/known-error.ts';

export type KnownErrorOverrides = Omit<Partial<KnownError>, 'body'> & { body?: Partial<Body> };

const BODY: Body = {
  symptoms: [],
  causes: [],
  owners: { primary: null, secondary: null, escalation_path: null },
  diagnosis: [],
  auto_fix: null,
  manual_steps: [],
  prose_exceptions: [],
  impact: [],
  history: [],
  references: [],
  other_sections: [],
};

const KNOWN_ERROR: KnownError = {
  error_id: 'ERROR-001',
  title: 'Redis Connection Refused',
  service: 'redis',
  error_domain: 'technical',
  severity: 'medium',
  resolution_group: 'tech-devops',
  assignee: null,
  first_seen: null,
  last_seen: null,
  occurrence_count: 0,
  in_kb: true,
  auto_fix: false,
  fix_command: null,
  parameters: {},
  requires_human: false,
  requires_business_decision: false,
  related_errors: [],
  overlaps_with: [],
  keywords: [],
  patterns: ['connection refused.*redis'],
  alerts: [],
  exceptions: [],
  samples: { match: [], no_match: [] },
  extra: {},
  body: BODY,
  path: 'redis/ERROR-001-redis-connection-refused.md',
};

/** An entry with as little data as possible, plus the data of a test. */
export function knownError({ body, ...overrides }: KnownErrorOverrides = {}): KnownError {
  return { ...KNOWN_ERROR, ...overrides, body: { ...BODY, ...body } };
}
