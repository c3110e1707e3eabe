import type { Severity } from '../../../generated/entry.ts';
import type { Group } from '../../../generated/settings.ts';
import { UNSEEN } from '../../../lib/text/hidden.ts';

/** The facts of a new entry. */
type EntryFacts = {
  error_id: string;
  title: string;
  service: string;
  severity: Severity;
  resolution_group: string;
  group: Group | null;
  patterns: readonly string[];
  /** Short texts from a log or an alert. */
  symptoms: readonly string[];
  /** The day, YYYY-MM-DD, and who writes. */
  date: string;
  author: string;
  /** The first line of its History. */
  origin: string;
  /** Null for an entry that answers immediately. */
  draft: DraftFacts | null;
};

/** The facts of a draft: an entry that does not answer yet. */
export type DraftFacts = {
  /** A comment for the author: what to do about the patterns. */
  hint: string;
  /** Keys whose value is a guess. A comment after each says so. */
  guessed: readonly string[];
  alerts: readonly string[];
  /** Stored in the entry itself. */
  samples: readonly string[];
  /** The name of an alert that `alerts` match. */
  sampleAlert?: string | null;
  firstSeen: string | null;
  unmatchedGroup: string | null;
};

/** The key for the group of unmatched alerts that an entry was drafted for. */
export const UNMATCHED_GROUP_KEY = 'x-unmatched-group';

const STOP_WORDS = new Set(
  'a an and are as at be by for from has in is it no not of on or the to unknown was with'.split(' '),
);
const MAX_KEYWORDS = 8;

/** A new entry with all known facts, and prompts for the parts that people must write. */
export function entryText(facts: EntryFacts): string {
  return `---\n${frontMatterText(facts)}---\n\n${body(facts)}`;
}

/** The front matter of a new entry, without its fences. A draft marks its guesses. */
function frontMatterText(facts: EntryFacts): string {
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
    ...comment(
      draft && 'A draft is checked, but it never answers. Set this to true when the pattern is right.',
    ),
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
    ...samplesOf(draft),
    ...keyOf(draft?.unmatchedGroup ?? null),
  ];
  return `${lines.join('\n')}\n`;
}

function comment(text: string | null): string[] {
  return text === null ? [] : [`# ${text}`];
}

/** Patterns are always in single quotes, so that a backslash stays a backslash. */
function quoted(pattern: string): string {
  return `'${pattern.replaceAll("'", "''")}'`;
}

function listOf(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function samplesOf(draft: DraftFacts | null): string[] {
  const { samples = [], sampleAlert = null } = draft ?? {};
  const records =
    samples.length === 0 ? [] : ['  match:', ...samples.map((sample) => `    - ${yamlScalar(sample)}`)];
  const alerts =
    sampleAlert === null
      ? []
      : ['  alerts:', '    match:', `      - labels: { alertname: ${yamlScalar(sampleAlert)} }`];
  const all = [...records, ...alerts];
  return all.length === 0 ? [] : ['samples:', ...all];
}

function keyOf(unmatchedGroup: string | null): string[] {
  if (unmatchedGroup === null) return [];
  return [
    ...comment(
      'The unmatched alerts that this draft came from. While this key exists, kedb does not draft them again.',
    ),
    `${UNMATCHED_GROUP_KEY}: ${yamlScalar(unmatchedGroup)}`,
  ];
}

function keywordsOf(service: string, title: string): string[] {
  const words = `${service} ${title}`.toLowerCase().match(/[\p{L}\p{N}_-]{2,}/gu) ?? [];
  const telling = words.map((word) => word.replace(/-+$/, '')).filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling)].slice(0, MAX_KEYWORDS);
}

/** Begins with a letter and contains nothing with a meaning in YAML, neither on a line nor between brackets. */
const PLAIN = /^\p{L}[\p{L}\p{N} _./-]*(?<! )$/u;
/** Words that YAML 1.1 or 1.2 does not read as text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML: without quotes if that is safe, else in single quotes, or in double quotes if it needs escapes. */
export function yamlScalar(text: string): string {
  if (text.search(UNSEEN) >= 0) return JSON.stringify(text).replaceAll(UNSEEN, escapeUnits);
  return PLAIN.test(text) && !RESERVED.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** Texts that a person must replace: they would reach the person on call. */
const PROMPT = {
  cause: '1. **Not known yet**',
  diagnosis: 'Write down what came right before it, and what changed on that day.',
  resolution: ', then write down here what helped.',
  impact: '- **User Impact:** Not known yet',
} as const;

export const PROMPTS: readonly string[] = Object.values(PROMPT);

function body(facts: EntryFacts): string {
  return `## 🔍 Symptoms
<!-- What do people on call see: in the log, on a dashboard, from users? -->
${facts.symptoms.map((symptom) => `- ${symptom}`).join('\n')}

## 🧠 Common Causes
<!-- Put the most likely cause first, and say how often it is the cause: "1. **Container not started** (most common - 80%)". -->
${PROMPT.cause}

## 👥 Resolution Group
**Primary:** ${facts.resolution_group}
**Secondary:** None
**Escalation Path:** ${escalationOf(facts)}

## 🩺 Diagnosis Steps
<!-- Ask one question per step. Add the command that answers it in a fenced block, and say what a good answer looks like. -->

### 1. Read the log of ${facts.service} from one minute before the first of these lines
${PROMPT.diagnosis}

## ✅ Resolution
<!-- Is one command safe at any hour? Then set auto_fix and fix_command above, and add here
### Auto-Fix Available, with **Command:** and **Success Rate:**. -->

### Manual Steps
<!-- Give each step its command and the expected result. Warn if data or sessions are lost. -->
1. **Ask ${facts.resolution_group}**${PROMPT.resolution}

## 📝 Notes
<!-- Is this error sometimes expected? Then add the times to exceptions above, and explain them here under
### Context-Aware Exceptions. -->

### Performance Impact
${PROMPT.impact}

## 📜 History
- **${facts.date}** (${facts.author}): ${facts.origin}
`;
}

function escalationOf({ group, resolution_group }: EntryFacts): string {
  const contact = group?.contact ?? group?.owners?.join(', ') ?? resolution_group;
  return `Not solved within the hour → ${contact}`;
}
