import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKb } from '../../src/core/checks/check-kb.ts';
import { readHealthyLogs } from '../../src/node/read-kb.ts';
import { filesIn } from '../support/kb/files-in.ts';
import { entryText } from '../support/kb/kb-files.ts';
import { unmatchedGroup } from '../support/kb/unmatched-group.ts';
import { createSyncWorld, type SyncWorld } from '../support/sync/sync-world.ts';

const ONE = 'kb/redis/ERROR-001-one.md';
const OWN = 'kedb/drafts-main-kb';
const QUEUE = unmatchedGroup('the queue billing is stuck for 7 minutes, fixes #1, @ralph', { count: 9 });
const DISK = unmatchedGroup('no space is left on the device', { count: 5 });
const FIRST = 'kb/_drafts/ERROR-002-logerrors-the-queue-billing-is-stuck-for-minutes-fixes-ralph.md';
const SECOND = 'kb/_drafts/ERROR-003-logerrors-no-space-is-left-on-the-device.md';

let world: SyncWorld;

beforeEach(async () => {
  world = await createSyncWorld({ [ONE]: entryText('ERROR-001', 'patterns: [abc]') }, { 'ERROR-001': 3 });
  world.worker.unmatched = [QUEUE, DISK];
});
afterEach(() => world.close());

const git = (...args: string[]) => world.repository.git(...args);
const draft = (inputs: Record<string, string> = {}) => world.sync({ drafts: 'true', ...inputs });
const pulls = () => world.github().pulls.list;
const filesOn = (branch: string) =>
  git('ls-tree', '-r', '--name-only', branch, 'kb/_drafts').split('\n').filter(Boolean);
const branches = () => git('for-each-ref', '--format=%(refname:short)', 'refs/heads/kedb');

describe('drafts: true', { timeout: 60_000 }, () => {
  it('proposes a draft for each group, apart from the counts', async () => {
    const { exitCode, outputs, stdout } = await draft();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ drafts: '2', 'drafts-pull-request': '1', 'pull-request': '' });
    expect(stdout).toContain('kedb: pull request #1 has 2 drafts');
    expect(world.countOf(ONE)).toBe(3);
    expect(filesOn(OWN)).toEqual([FIRST, SECOND]);
    expect(git('diff', '--name-only', 'main', OWN).split('\n')).toEqual([FIRST, SECOND]);
    expect(git('log', '-1', '--format=%B', OWN)).toBe(
      'Add 2 drafts for unmatched alerts\n\nERROR-002\nERROR-003\n\nMade-by: kedb sync',
    );
  });

  it('lets no text of an alert notify anybody or close anything', async () => {
    await draft();
    const [pull] = pulls();
    expect(pull?.body).toContain('the queue billing is stuck');
    expect(`${pull?.title} ${pull?.body}`).not.toMatch(/#1\b|@ralph/);
  });

  it('writes what the check accepts', async () => {
    await draft();
    git('checkout', '--quiet', OWN);
    const { report } = checkKb(filesIn(`${world.repository.folder}/kb`), {
      healthyLogs: readHealthyLogs(),
    });
    expect(report.problems.filter(({ file }) => file.startsWith('_drafts/'))).toEqual([]);
  });

  it('adds what is new, and leaves what was proposed as it is', async () => {
    await draft();
    const settled = world.head(OWN);
    await draft();
    expect(world.head(OWN)).toBe(settled);
    const text = world.fileAt(SECOND, OWN);
    const grown = {
      ...DISK,
      count: 50,
      examples: [...DISK.examples, 'no space is left on the device, again'],
    };
    world.worker.unmatched = [grown, unmatchedGroup('the licence expires within 3 days'), QUEUE];
    await draft();
    expect(filesOn(OWN)).toHaveLength(3);
    expect(world.fileAt(SECOND, OWN)).toBe(text);
    expect(pulls()).toHaveLength(1);
    expect(pulls()[0]?.body).toMatch(/ERROR-003 .* 50 \|/);
  });

  it.each(['merge', 'squash', 'rebase'] as const)(
    'does not bring back what was merged by: %s',
    async (how) => {
      await draft();
      world.github().pulls.merge(1, how);
      expect((await draft()).outputs.drafts).toBe('0');
      expect(branches()).toBe('');
      world.worker.unmatched = [QUEUE, DISK, unmatchedGroup('the licence expires within 3 days')];
      await draft();
      expect(filesOn(OWN).filter((path) => !path.includes('licence'))).toEqual([FIRST, SECOND]);
      expect(pulls().map(({ number, state }) => [number, state])).toEqual([
        [2, 'open'],
        [1, 'closed'],
      ]);
    },
  );

  it('does not bring back what was merged and then deleted, nor what a person took out before merging', async () => {
    await draft();
    git('checkout', '--quiet', OWN);
    world.repository.commit({ [FIRST]: null });
    git('checkout', '--quiet', 'main');
    expect((await draft()).stdout).toContain('has commits by');
    world.github().pulls.merge(1, 'squash');
    git('reset', '--quiet', '--hard');
    world.repository.commit({ [SECOND]: null });
    expect((await draft()).outputs.drafts).toBe('0');
  });

  it('does not bring back what was closed without merging, branch and all', async () => {
    await draft();
    Object.assign(pulls()[0] ?? {}, { state: 'closed' });
    expect((await draft()).outputs.drafts).toBe('0');
    expect(branches()).toBe('');
    world.worker.unmatched = [QUEUE, unmatchedGroup('the licence expires within 3 days')];
    expect((await draft()).outputs).toMatchObject({ drafts: '1', 'drafts-pull-request': '2' });
  });

  it('proposes what was added while somebody decided of the rest', async () => {
    await world.startGitHub({});
    await draft();
    world.worker.unmatched = [QUEUE, DISK, unmatchedGroup('the licence expires within 3 days')];
    const close = () => Object.assign(pulls()[0] ?? {}, { state: 'closed' });
    await world.startGitHub({
      pulls: world.github().pulls,
      faults: { updateRefs: [() => void close()] },
    });
    expect((await draft()).outputs).toMatchObject({ drafts: '1', 'drafts-pull-request': '2' });
    expect((await draft()).outputs).toMatchObject({ drafts: '1', 'drafts-pull-request': '2' });
    expect(filesOn(OWN).join()).toContain('licence');
  });

  it('remembers what was closed, though the text could not be brought up to date before', async () => {
    await draft();
    world.worker.unmatched = [DISK, unmatchedGroup('the licence expires within 3 days')];
    const faults = { 'PATCH /pulls/1': [() => undefined, 'may not open pull requests' as const] };
    await world.startGitHub({ pulls: world.github().pulls, faults });
    expect((await draft()).exitCode).toBe(1);
    expect(filesOn(OWN).join()).toContain('licence');
    Object.assign(pulls()[0] ?? {}, { state: 'closed' });
    world.worker.unmatched = [QUEUE, DISK, unmatchedGroup('the licence expires within 3 days')];
    expect((await draft()).outputs.drafts).toBe('0');
  });

  it('takes back what an entry explains by now, and may draft it again if that entry goes', async () => {
    await draft();
    const entry = 'kb/queue/ERROR-009-stuck.md';
    world.pushByPerson({ [entry]: entryText('ERROR-009', 'patterns: [the queue .* is stuck]') });
    await draft();
    expect(filesOn(OWN)).toEqual([SECOND]);
    world.worker.unmatched = [QUEUE];
    await draft();
    expect([branches(), pulls()[0]?.state]).toEqual(['', 'closed']);
    world.pushByPerson({ [entry]: entryText('ERROR-009', 'patterns: [something else]') });
    await draft();
    expect(filesOn(OWN)).toHaveLength(1);
    expect(pulls()[0]).toMatchObject({ number: 2, state: 'open' });
  });

  it('proposes nothing in a dry run, and nothing unless it is asked to', async () => {
    const { outputs, stdout } = await draft({ 'dry-run': 'true' });
    expect(outputs).toMatchObject({ drafts: '2', 'drafts-pull-request': '' });
    expect(stdout).toContain('ERROR-002 drafted, fired 9 times');
    await world.sync();
    expect([branches(), pulls()]).toEqual(['', []]);
  });

  it('says what is missing, after the counts were committed', async () => {
    await world.startGitHub({ permissions: ['contents: read', 'contents: write'] });
    const { exitCode, stdout } = await draft();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('kedb could not propose the drafts from kedb/drafts-main-kb to main');
    expect(stdout).toContain('Give the job the permission pull-requests: write');
    expect(world.countOf(ONE)).toBe(3);
  });
});
