/** The files of a new rule. They contain an example rule, so that all tests pass before you begin. */

export type NewFile = { path: string; text: string };

export function newCheckFiles(id: string): NewFile[] {
  const name = id.replace('/', '-');
  const fixture = `test/fixtures/checks/${name}`;
  return [
    { path: `src/core/checks/rules/${name}.ts`, text: checkText(id) },
    { path: `docs/checks/${name}.md`, text: pageText(id) },
    { path: `${fixture}/bad/redis/ERROR-001-redis-refuses.md`, text: entryText(exampleTitle(id)) },
    {
      path: `${fixture}/good/redis/ERROR-001-redis-refuses.md`,
      text: entryText('Redis refuses connections'),
    },
  ];
}

function exampleTitle(id: string): string {
  return `An example of ${id}`;
}

function checkText(id: string): string {
  return `import { atValue, type Check } from '../check.ts';

export const check: Check = {
  id: '${id}',
  severity: 'warning',
  summary: 'no title is an example of ${id}',
  *run({ entries }) {
    for (const file of entries) {
      // Put your rule here; then make the two fixtures and the page speak of it.
      if (file.entry.title !== '${exampleTitle(id)}') continue;
      yield atValue(file, ['title'], 'the title is an example', 'Write what a person would say.');
    }
  },
};
`;
}

function pageText(id: string): string {
  return `# ${id}

No title is an example of ${id}.

## Why

What goes wrong for the person on call when this is wrong.

## Bad

\`\`\`yaml
title: ${exampleTitle(id)}
\`\`\`

<!-- output -->
<!-- /output -->

## Fix

\`\`\`yaml
title: Redis refuses connections
\`\`\`

## When to switch it off

When that is right for a team.
`;
}

function entryText(title: string): string {
  return `---
error_id: ERROR-001
title: ${title}
service: redis
error_domain: technical
severity: medium
resolution_group: platform
patterns:
  - 'connection refused.*redis:6379'
samples:
  match:
    - 'dial tcp: connection refused: redis:6379'
  no_match:
    - 'connected to redis:6379'
---

## Symptoms
- Workers cannot reach Redis

## Resolution
1. Restart Redis: \`docker restart redis\`
`;
}
