import { type EntryFacts, UNMATCHED_GROUP_KEY } from './entry-facts.ts';
import { yamlScalar } from './yaml-scalar.ts';

const STOP_WORDS = new Set(
  'a an and are as at be by for from has in is it no not of on or the to unknown was with'.split(' '),
);
const MAX_KEYWORDS = 8;

/** The front matter of a new entry, without its fences. A draft says what was guessed. */
export function frontMatterText(facts: EntryFacts): string {
  const { draft } = facts;
  const guessed = (key: string) => (draft?.guessed.includes(key) ? ' # a guess' : '');
  const lines = [
    `error_id: ${facts.error_id}`,
    `title: ${yamlScalar(facts.title)}`,
    `service: ${yamlScalar(facts.service)}`,
    `error_domain: technical${guessed('error_domain')}`,
    `severity: ${facts.severity}${guessed('severity')}`,
    `resolution_group: ${yamlScalar(facts.resolution_group)}${guessed('resolution_group')}`,
    'assignee: null',
    `first_seen: ${draft?.firstSeen ?? 'null'}`,
    'last_seen: null',
    'occurrence_count: 0',
    ...comment(draft && 'A draft is checked, but never an answer. Make it true when the pattern is right.'),
    `in_kb: ${draft === null}`,
    'auto_fix: false',
    'fix_command: null',
    'requires_human: false',
    'requires_business_decision: false',
    'related_errors: []',
    `keywords: [${keywordsOf(facts.service, facts.title).map(yamlScalar).join(', ')}]`,
    ...comment(draft?.hint ?? null),
    ...listOf('patterns', facts.patterns.map(quoted)),
    ...listOf('alerts', (draft?.alerts ?? []).map(yamlScalar)),
    ...samplesOf(draft?.samples ?? []),
    ...keyOf(draft?.unmatchedGroup ?? null),
  ];
  return `${lines.join('\n')}\n`;
}

function comment(text: string | null): string[] {
  return text === null ? [] : [`# ${text}`];
}

/** Patterns are always in quotes: a backslash is a backslash there. */
function quoted(pattern: string): string {
  return `'${pattern.replaceAll("'", "''")}'`;
}

function listOf(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function samplesOf(samples: readonly string[]): string[] {
  if (samples.length === 0) return [];
  return ['samples:', '  match:', ...samples.map((sample) => `    - ${yamlScalar(sample)}`)];
}

function keyOf(unmatchedGroup: string | null): string[] {
  if (unmatchedGroup === null) return [];
  return [
    ...comment('Which unmatched alerts this was made from; while it is here, they are not drafted again.'),
    `${UNMATCHED_GROUP_KEY}: ${yamlScalar(unmatchedGroup)}`,
  ];
}

function keywordsOf(service: string, title: string): string[] {
  const words = `${service} ${title}`.toLowerCase().match(/[\p{L}\p{N}_-]{2,}/gu) ?? [];
  const telling = words.map((word) => word.replace(/-+$/, '')).filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling)].slice(0, MAX_KEYWORDS);
}
