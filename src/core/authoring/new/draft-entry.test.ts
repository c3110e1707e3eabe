import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { kbFiles } from '../../../../test/support/kb/kb-files.ts';
import { unmatchedGroup } from '../../../../test/support/kb/unmatched-group.ts';
import { mustCompile } from '../../../lib/regex/pattern.ts';
import { readHealthyLogs } from '../../../node/read-kb.ts';
import { checkKb } from '../../checks/check-kb.ts';
import { draftEntry } from './draft-entry.ts';

const PLACE = { error_id: 'ERROR-026', resolution_group: 'ops', group: { contact: '#ops' } };

function draftOf(description: string, labels: Record<string, string> = { alertname: 'LogErrors' }) {
  const draft = draftEntry(unmatchedGroup(description, { labels }), PLACE);
  if (!draft) return null;
  const {
    snapshot: { kb },
    report,
  } = checkKb(kbFiles({ [draft.path]: draft.text }), { healthyLogs: readHealthyLogs() });
  return { ...draft, entry: kb.entries[0], problems: report.problems };
}

/** Renders Markdown as GitHub does for a file: bare addresses become links. */
const GITHUB = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

function linksIn(node: Nodes): string[] {
  const here = node.type === 'link' ? [node.url] : [];
  return [...here, ...('children' in node ? node.children.flatMap(linksIn) : [])];
}

describe('draftEntry', () => {
  it('masks what an older Worker has kept', () => {
    const group = {
      ...unmatchedGroup('no route to host'),
      alertname: 'Login of ada@mail.example',
      service: 'redis://:Tangerine7@cache',
      examples: ['login with card 4012 8888 8888 1881 and Kennwort="Tangerine 7" was refused by the server'],
    };
    expect(JSON.stringify(draftEntry(group, PLACE))).not.toMatch(/ada|Tangerine|4012/);
  });

  it('is an entry that answers nothing yet, with what is known and what is guessed', () => {
    const draft = draftOf('\u001b[31mERROR\u001b[0m worker 3: no route to 10.0.3.7:5672 after 3ms', {
      alertname: 'LogErrors',
      service: 'billing',
    });
    expect(draft).toMatchObject({
      path: '_drafts/ERROR-026-logerrors-worker-no-route-to-after.md',
      problems: [],
      entry: {
        title: 'LogErrors: worker …: no route to …:… after …',
        service: 'billing',
        in_kb: false,
        first_seen: '2026-11-23',
        occurrence_count: 0,
        patterns: ['worker \\d+: no route to .*:\\d+ after'],
        samples: { match: [{ text: 'ERROR worker 3: no route to <ip>:5672 after 3ms' }] },
        extra: { 'x-unmatched-group': expect.stringMatching(/^[0-9a-f]{16}$/) },
      },
    });
    expect(draft?.text).toContain('severity: medium # a guess\nresolution_group: ops # a guess\n');
  });

  it.each([
    ['10.0.3.7', 'no route to 10.0.3.7 from the worker'],
    ['hunter2', 'login with password=hunter2 was refused by the server'],
    ['s3cr3t', 'connect to postgres://app:s3cr3t@db:5432/billing was refused'],
    ['a b c', 'the header "api_key": "a b c" was refused by the server'],
    ['ada@example.org', 'mail to ada@example.org bounced three times'],
  ])('matches the alert itself as well, and keeps no %s', (secret, description) => {
    const draft = draftOf(description);
    expect(draft?.problems).toEqual([]);
    expect(draft?.text).not.toContain(secret);
    const [pattern = ''] = draft?.patterns ?? [];
    expect(mustCompile(pattern).matcher(description).find()).toBe(true);
  });

  it.each(['', 'up', '*****'])('goes by the name of alerts that say no more than %j', (description) => {
    const draft = draftOf(description, { alertname: 'Say "what"' });
    expect(draft?.entry).toMatchObject({
      service: 'unknown',
      patterns: [],
      alerts: ['alertname="Say \\"what\\""'],
      samples: { match: [] },
    });
    expect(draft?.problems).toEqual([]);
  });

  it('is none for alerts that have neither a text nor a name', () => {
    expect(draftOf('', {})).toBeNull();
  });

  it.each([
    'https://evil.example/x',
    'www.evil.example',
    'x:(/)/evil.example',
    'ftp://evil.example',
    'www(.evil.example',
    'ops@evil.example',
    '[runbook](https://evil.example)',
    '<https://evil.example>',
    'xmpp:ops@evil.example',
  ])('has no link that the alert chose: %j', (link) => {
    const draft = draftOf(`see ${link} for the queue that is stuck`, { alertname: link, service: link });
    const [, , body = ''] = (draft?.text ?? '').split(/^---$/m);
    for (const text of [body, draft?.title ?? '']) expect(linksIn(fromMarkdown(text, GITHUB))).toEqual([]);
    expect(draft?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['x'.repeat(5000), '@'.repeat(300), '\u{1f525}'.repeat(300), 'www.'.repeat(100)])(
    'has a title within the limit, however long the name and the text are (%#)',
    (long) => {
      const alertname = `A${long.slice(0, 150)}`;
      const draft = draftOf(`the queue is stuck: ${long}`, { alertname, service: long });
      expect(draft?.title.length).toBeLessThanOrEqual(200);
      expect(draft?.title.isWellFormed()).toBe(true);
      expect(draft?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('is an entry that the check accepts, whatever the alert says', () => {
    const text = fc.oneof(
      fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
      fc.string({ unit: fc.constantFrom(...' \n\t#:-\'"`[]{}<>@!&*|%\\$'), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, text, text, (description, alertname, service) => {
        const draft = draftOf(`${description} queue is stuck again`, { alertname: `A${alertname}`, service });
        expect(draft?.entry).toBeDefined();
        expect(draft?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
