import { join } from 'node:path';
import { expect, it } from 'vitest';
import settingsSchema from '../../schema/settings.schema.json' with { type: 'json' };
import { entryText } from '../../test/support/kb/kb-files.ts';
import { runKedb } from '../../test/support/processes/run-kedb.ts';
import { temporaryFolder } from '../../test/support/processes/temporary-folder.ts';
import { checkKb } from '../core/checks/check-kb.ts';
import { compileAssets } from '../core/kb/compile-kb.ts';
import { readKbFolder } from '../node/read-kb.ts';
import { openFolder } from './open-folder.ts';

const SETTINGS = {
  $schema: 'x',
  name: 'Payments',
  repository: 'https://github.com/acme/kb',
  branch: 'trunk',
  folder: 'known',
  access: 'open',
  groups: { ops: { contact: '#ops' } },
  planned_errors: ['ERROR-009'],
  allowed_commands: ['docker restart *'],
  max_attempts: 1,
  min_success_rate: 0.5,
  echo_window: '1m',
  merge_within: '5m',
  stale_after: '2d',
  count_by: ['cluster'],
  replica_labels: ['replica'],
  sources: ['uptime'],
  healthy_logs: ['**/quiet.log'],
  sections: { Resolution: ['Maßnahmen'], 'Diagnosis Steps': ['Vorgehen'] },
  ignore: ['old/**'],
  checks: {},
  occurrences: 'incidents',
  history: 'none',
};

const BODY =
  '## Maßnahmen\n\n1. Call the owner.\n2. Restart it:\n\n   ```bash\n   docker restart redis\n   ```\n\n';

function knowledgeBase() {
  const entry = entryText('ERROR-001', 'patterns: ["connection refused"]').replace('## ', `${BODY}## `);
  return join(
    temporaryFolder({
      'kb/redis/ERROR-001-refused.md': entry,
      'kb/old/ERROR-002-old.md': entry,
      'kb/kedb.yaml': JSON.stringify(SETTINGS),
    }),
    'kb',
  );
}

const silent = { write: () => true };

it('has every setting in the test', () => {
  expect(Object.keys(SETTINGS).sort()).toEqual(Object.keys(settingsSchema.properties).sort());
});

it('reads settings and entries as check and the Worker do', async () => {
  const kb = knowledgeBase();
  const opened = openFolder(kb, { usage: '' }, { stderr: silent, env: {} } as never);
  const read = readKbFolder(kb);
  const { snapshot } = checkKb(read.ok ? read.value : []);
  const [details] = compileAssets(snapshot).filter(({ path }) => path.includes('ERROR-001'));
  expect(opened.settings).toEqual(snapshot.content.settings);
  expect(opened.entries.map(({ error_id }) => error_id)).toEqual(['ERROR-001']);
  expect(await opened.detailsOf('ERROR-001')).toEqual(JSON.parse(details?.text ?? '').entry);
});

it("numbers the steps below a team's own heading in `kedb match`", async () => {
  const kb = knowledgeBase();
  const { out } = await runKedb(['match', '--kb', kb], { input: 'redis: connection refused\n' });
  expect(out).toContain('1. Call the owner.');
});
