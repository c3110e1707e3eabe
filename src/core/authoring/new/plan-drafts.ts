import type { UnmatchedGroup } from '../../../generated/api.ts';
import type { KnownError } from '../../../generated/known-error.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import type { Kb } from '../../kb/kb.ts';
import { chooseGroup } from './choose-group.ts';
import { draftEntry } from './draft-entry.ts';
import { UNMATCHED_GROUP_KEY } from './entry-text.ts';
import { createExplainer } from './known-already.ts';
import { idAfter, nextErrorId } from './next-id.ts';

/** The input for drafts: the knowledge base at one commit, and the unmatched groups of the ledgers. */
export type DraftsInput = {
  kb: Kb;
  groups: readonly UnmatchedGroup[];
  /** The drafts of the open pull request, by path below the knowledge base. They stay unchanged. */
  proposed: ReadonlyMap<string, string>;
  /** Groups that people have decided on: their draft was merged, or closed without merging. */
  settled: ReadonlySet<string>;
};

export type PlannedDraft = {
  unmatchedGroup: string;
  error_id: string;
  path: string;
  text: string;
  title: string;
  /** How often its alerts fired. */
  count: number;
};

export type DraftsPlan = {
  drafts: PlannedDraft[];
  /** How many groups wait. Nobody would read a pull request with more drafts. */
  waiting: number;
};

const MAX_DRAFTS = 50;

/**
 * One draft for each group of unmatched alerts that nobody has decided on and that no entry or other draft explains.
 * Earlier drafts keep their text. They also keep their id, unless someone took it meanwhile.
 */
export function planDrafts(input: DraftsInput): DraftsPlan {
  const { kb, groups } = input;
  const isSettled = settledIn(input);
  const isExplained = createExplainer(kb.entries);
  const open = groups.filter((group) => !isSettled(group.id) && !isExplained(group));
  const kept = keptDrafts(open, input);
  const isKept = new Set(kept.map(({ unmatchedGroup }) => unmatchedGroup));
  const fresh = open.filter(({ id }) => !isKept.has(id));
  return addDrafts(kb, kept, fresh);
}

/** Adds drafts up to the limit. Two groups may have the same text under two names; one draft is enough for both. */
function addDrafts(kb: Kb, kept: readonly PlannedDraft[], fresh: readonly UnmatchedGroup[]): DraftsPlan {
  const plan = { drafts: [...kept], waiting: 0 };
  const explainers = kept.map(({ path, text }) => createExplainer(entryIn(path, text)));
  let id = nextErrorId(
    kb,
    kept.map(({ error_id }) => error_id),
  );
  for (const group of fresh) {
    if (explainers.some((isExplained) => isExplained(group))) continue;
    const draft = draftFor(group, id, kb);
    if (!draft) continue;
    if (plan.drafts.length === MAX_DRAFTS) {
      plan.waiting += 1;
      continue;
    }
    plan.drafts.push(draft);
    explainers.push(createExplainer(entryIn(draft.path, draft.text)));
    id = idAfter([id]);
  }
  return plan;
}

function settledIn({ kb, settled }: DraftsInput): (group: string) => boolean {
  const merged = new Set(kb.entries.flatMap((entry) => groupOf(entry) ?? []));
  return (group) => settled.has(group) || merged.has(group);
}

/** The group that an entry was drafted for. */
function groupOf({ extra }: KnownError): string | null {
  const value = Object.hasOwn(extra, UNMATCHED_GROUP_KEY) ? extra[UNMATCHED_GROUP_KEY] : null;
  return typeof value === 'string' ? value : null;
}

function draftFor(group: UnmatchedGroup, error_id: string, kb: Kb): PlannedDraft | null {
  const resolution_group = chooseGroup(kb, group.service ?? '');
  const place = { error_id, resolution_group, group: kb.settings.groups[resolution_group] ?? null };
  const draft = draftEntry(group, place);
  return draft && { ...draft, unmatchedGroup: group.id, count: group.count };
}

/** Earlier drafts whose alerts still have no entry. */
function keptDrafts(open: readonly UnmatchedGroup[], { kb, proposed }: DraftsInput): PlannedDraft[] {
  const taken = new Set([...kb.entries.map(({ error_id }) => error_id), ...kb.settings.planned_errors]);
  return [...proposed].flatMap(([path, text]) => {
    const { entry } = parseEntry(path, text).value;
    const group = entry && open.find(({ id }) => id === groupOf(entry));
    if (!entry || !group || taken.has(entry.error_id)) return [];
    const { error_id, title } = entry;
    return [{ unmatchedGroup: group.id, error_id, path, text, title, count: group.count }];
  });
}

function entryIn(path: string, text: string): KnownError[] {
  const { entry } = parseEntry(path, text).value;
  return entry ? [entry] : [];
}
