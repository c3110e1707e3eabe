import { Hono } from 'hono';
import { newDraftUrl } from '../../core/author/new-draft-url.ts';
import type { UnmatchedAnswer, UnmatchedGroup } from '../../core/generated/types.ts';
import type { OpenKb } from '../../core/kb/compiled-index.ts';
import { compareText } from '../../core/problem.ts';
import { requireReader } from '../access/require-reader.ts';
import type { AppEnv } from '../app-env.ts';
import { problemResponse } from '../problem-response.ts';
import { parseLimit, unknownKey } from '../read-query.ts';

const LIMITS = { fallback: 100, maximum: 1000 };

/** What nobody has written an entry for yet. */
export const unmatchedRoutes = new Hono<AppEnv>().get('/unmatched', requireReader, async (c) => {
  const query = c.req.query();
  const unknown = unknownKey(query, ['limit']);
  if (unknown) return problemResponse(c, 400, unknown);
  const limit = parseLimit(query.limit, LIMITS);
  if (limit === null) return problemResponse(c, 400, `limit is a number from 1 to ${LIMITS.maximum}`);
  const { kb, ledger } = c.var;
  const lists = await ledger.listUnmatched(limit);
  const groups = mergeGroups(lists.flatMap(({ groups }) => groups)).slice(0, limit);
  const answer: UnmatchedAnswer = {
    groups: groups.map((group) => ({ ...group, ...draftUrl(group, kb) })),
    ungrouped: lists.reduce((sum, { ungrouped }) => sum + ungrouped, 0),
    kb_version: kb.version,
  };
  return c.json(answer, 200);
});

function draftUrl(group: UnmatchedGroup, kb: OpenKb): Pick<UnmatchedGroup, 'draft_url'> {
  const url = newDraftUrl(group, kb);
  return url === null ? {} : { draft_url: url };
}

/** Alerts that are alike differ in their labels, so each shard may have some of a group. */
function mergeGroups(groups: readonly UnmatchedGroup[]): UnmatchedGroup[] {
  const merged = new Map<string, UnmatchedGroup>();
  for (const group of groups) {
    const other = merged.get(group.id);
    merged.set(group.id, other ? mergeTwo(other, group) : group);
  }
  return [...merged.values()].sort((a, b) => b.count - a.count || compareText(a.id, b.id));
}

function mergeTwo(a: UnmatchedGroup, b: UnmatchedGroup): UnmatchedGroup {
  return {
    ...a,
    count: a.count + b.count,
    first_seen: a.first_seen < b.first_seen ? a.first_seen : b.first_seen,
    last_seen: a.last_seen > b.last_seen ? a.last_seen : b.last_seen,
    examples: a.examples,
  };
}
