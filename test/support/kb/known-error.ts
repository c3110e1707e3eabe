import { toKnownError } from '../../../src/core/entry/known-error.ts';
import type { FrontMatter } from '../../../src/generated/entry.ts';
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

/** The other keys have the defaults of the format. */
const FRONT_MATTER: FrontMatter = {
  error_id: 'ERROR-001',
  title: 'Redis Connection Refused',
  service: 'redis',
  error_domain: 'technical',
  severity: 'medium',
  resolution_group: 'tech-devops',
  patterns: ['connection refused.*redis'],
};

const KNOWN_ERROR = toKnownError(FRONT_MATTER, BODY, {
  path: 'redis/ERROR-001-redis-connection-refused.md',
  samples: { match: [], no_match: [] },
  keywords: [],
});

/** An entry with as little data as possible, plus the data of a test. */
export function knownError({ body, ...overrides }: KnownErrorOverrides = {}): KnownError {
  return { ...KNOWN_ERROR, ...overrides, body: { ...BODY, ...body } };
}
