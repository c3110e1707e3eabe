import { expect, it } from 'vitest';
import { entryText, kbFiles } from '../../../../test/support/kb-files.ts';
import { checkKb } from '../check-kb.ts';

const SAMPLES = 'samples: { match: ["redis is not reachable at all"] }';
const NAMED = entryText('ERROR-001', `patterns: ["redis is not reachable"]\n${SAMPLES}`);
const NAMING = entryText(
  'ERROR-002',
  'patterns: ["nginx has no upstream"]\nsamples: { match: ["nginx has no upstream"] }\nrelated_errors: [ERROR-001]',
).replace('service: redis', 'service: nginx');

it('takes an entry with a typo for an entry that is still there', () => {
  const base = kbFiles({ 'redis/ERROR-001-x.md': NAMED, 'nginx/ERROR-002-y.md': NAMING });
  const head = kbFiles({
    'redis/ERROR-001-x.md': NAMED.replace('medium', 'mediun'),
    'nginx/ERROR-002-y.md': NAMING,
  });
  const { problems } = checkKb(head, { base }).report;
  const checks = problems.filter(({ severity }) => severity === 'error').map(({ check }) => check);
  expect(checks).toEqual(['front-matter/schema']);
});
