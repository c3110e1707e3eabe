import { describe, expect, it } from 'vitest';
import { knownError } from '../../../../test/support/kb/known-error.ts';
import { planContext } from '../../../../test/support/kb/plan-context.ts';
import { PLAIN_STYLE } from '../../../lib/text/text-style.ts';
import { toStep } from '../../entry/body/step-blocks.ts';
import { makePlan } from '../../plan/make-plan.ts';
import { planDocument } from './plan-document.ts';
import { documentAsText } from './to-text.ts';

const ENTRY = knownError({
  auto_fix: true,
  fix_command: 'docker restart redis',
  related_errors: ['ERROR-002', 'ERROR-015'],
  body: {
    causes: [
      { text: 'Network bridge down', likelihood: null, related_errors: [] },
      { text: 'Container not started', likelihood: 0.8, related_errors: [] },
    ],
    owners: { primary: 'Ralph', secondary: null, escalation_path: 'notify Ralph' },
    diagnosis: [
      toStep('Is it running?', [
        { kind: 'command', language: 'bash', code: 'docker ps\ndocker logs redis\n' },
      ]),
    ],
    auto_fix: { command: 'docker restart redis', success_rate: 0.95, note: null },
    manual_steps: [
      toStep('Check memory:', [
        { kind: 'command', language: 'bash', code: 'free -h' },
        { kind: 'text', markdown: 'If low, see ERROR-002' },
      ]),
    ],
    impact: [{ level: 'High', text: 'All async jobs fail' }],
    history: [1, 2, 3, 4].map((day) => ({ date: `2025-11-0${day}`, actor: 'angel', text: `Restart ${day}` })),
  },
});

const titleOf = (id: string) => (id === 'ERROR-002' ? 'Redis Out of Memory' : null);

describe('documentAsText', () => {
  it('puts the decision and the command first, then why, then the rest', () => {
    const text = documentAsText(planDocument(makePlan(ENTRY, planContext({ titleOf }))));
    expect(text).toBe(`AUTO-FIX  ERROR-001  Redis Connection Refused
redis, severity medium, tech-devops

    docker restart redis

Why
  - Safe to run, no approval needed. The author expects it to work 95% of the time.

Success rate
  95% expected by the author

Likely causes
  ████████░░  80%  Container not started
  ░░░░░░░░░░    ?  Network bridge down

Diagnosis
  1. Is it running?
         docker ps
         docker logs redis

Manual steps
  1. Check memory:
         free -h
     If low, see ERROR-002

Who
  Group       tech-devops
  Primary     Ralph
  Escalation  notify Ralph

Related
  ERROR-002  Redis Out of Memory
  ERROR-015  (not written yet)

Impact
  High: All async jobs fail

Last events
  2025-11-02  angel  Restart 2
  2025-11-03  angel  Restart 3
  2025-11-04  angel  Restart 4
`);
  });

  it('says until when to wait, and shows the command as a suggestion only', () => {
    const plan = {
      ...makePlan(ENTRY, planContext()),
      decision: 'wait' as const,
      until: '2026-11-25T12:01:00.000Z',
    };
    const text = documentAsText(
      planDocument({ ...plan, command: null, suggested_command: 'docker restart redis' }),
    );
    expect(text).toMatch(/^WAIT until 2026-11-25T12:01:00\.000Z {2}ERROR-001/);
    expect(text).toContain('Suggested command (decide whether to run it)\n  docker restart redis\n');
  });

  it('leaves out what the entry does not have', () => {
    const text = documentAsText(planDocument(makePlan(knownError(), planContext())));
    expect(text.match(/^\S.*$/gm)).toEqual([
      'FIX BY HAND  ERROR-001  Redis Connection Refused',
      'redis, severity medium, tech-devops',
      'Why',
      'Who',
    ]);
  });

  it('lets no text steer the terminal, but the style its own codes', () => {
    const style = { ...PLAIN_STYLE, bold: (text: string) => `\u001b[1m${text}\u001b[22m` };
    const plan = makePlan(knownError({ title: 'a\u001b]0;pwned\u0007\rb\u009b31m' }), planContext());
    const text = documentAsText(planDocument(plan), style);
    expect(text).toContain('a�]0;pwned��b�31m');
    expect(text).toContain('\u001b[1mWhy\u001b[22m');
  });
});
