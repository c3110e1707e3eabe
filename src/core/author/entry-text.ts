import { stringify } from 'yaml';
import type { Group, Severity } from '../generated/types.ts';

/** What a new entry begins with. */
export type EntryFacts = {
  error_id: string;
  title: string;
  service: string;
  severity: Severity;
  resolution_group: string;
  group: Group | null;
  patterns: readonly string[];
  /** What a log says, in short; none for an entry without samples, which is a draft. */
  symptoms: readonly string[];
  /** The day, YYYY-MM-DD, and who writes. */
  date: string;
  author: string;
  /** How many records it was made from. */
  records: number;
};

const STOP_WORDS = new Set(
  'a an and are as at be by for from has in is it no not of on or the to was with'.split(' '),
);
const MAX_KEYWORDS = 8;

/** A new entry, complete as far as it can be known, with a prompt where a person has to write. */
export function entryText(facts: EntryFacts): string {
  return `---\n${frontMatter(facts)}---\n\n${body(facts)}`;
}

function frontMatter({ patterns, records, ...facts }: EntryFacts): string {
  const isDraft = records === 0;
  const lines = [
    `error_id: ${facts.error_id}`,
    `title: ${scalar(facts.title)}`,
    `service: ${scalar(facts.service)}`,
    'error_domain: technical',
    `severity: ${facts.severity}`,
    `resolution_group: ${scalar(facts.resolution_group)}`,
    'assignee: null',
    'first_seen: null',
    'last_seen: null',
    'occurrence_count: 0',
    ...(isDraft
      ? ['# A draft is checked, but never an answer. Make it true when the pattern is right.']
      : []),
    `in_kb: ${!isDraft}`,
    'auto_fix: false',
    'fix_command: null',
    'requires_human: false',
    'requires_business_decision: false',
    'related_errors: []',
    `keywords: [${keywordsOf(facts.service, facts.title).map(scalar).join(', ')}]`,
    ...(isDraft
      ? ['# A guess from the title. Write what the log really says, and keep such lines as samples.']
      : []),
    'patterns:',
    ...patterns.map((pattern) => `  - '${pattern.replaceAll("'", "''")}'`),
  ];
  return `${lines.join('\n')}\n`;
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trimEnd();
}

function keywordsOf(service: string, title: string): string[] {
  const words = `${service} ${title}`.toLowerCase().match(/[\p{L}\p{N}_-]{2,}/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling)].slice(0, MAX_KEYWORDS);
}

function body(facts: EntryFacts): string {
  return `## 🔍 Symptoms
<!-- What the one on call sees: in the log, on a dashboard, from users. -->
${facts.symptoms.map((symptom) => `- ${symptom}`).join('\n')}

## 🧠 Common Causes
<!-- The likeliest first, with how often: "1. **Container not started** (most common - 80%)". -->
1. **Not known yet**

## 👥 Resolution Group
**Primary:** ${facts.resolution_group}
**Secondary:** None
**Escalation Path:** ${escalationOf(facts)}

## 🩺 Diagnosis Steps
<!-- One question a step, the command that answers it in a fenced block, and what a good answer looks like. -->

### 1. Read the log of ${facts.service} from one minute before the first of these lines
Note what came right before it, and what was changed that day.

## ✅ Resolution
<!-- Where one command is safe at any hour: set auto_fix and fix_command above, and add here
### Auto-Fix Available, with **Command:** and **Success Rate:**. -->

### Manual Steps
<!-- Each with its command, what you should see then, and a warning where data or sessions are lost. -->
1. **Ask ${facts.resolution_group}**, then write down here what helped.

## 📝 Notes
<!-- When is it expected? That goes into exceptions above, and here under ### Context-Aware Exceptions. -->

### Performance Impact
- **User Impact:** Not known yet

## 📜 History
- **${facts.date}** (${facts.author}): ${origin(facts)}
`;
}

function escalationOf({ group, resolution_group }: EntryFacts): string {
  const contact = group?.contact ?? group?.owners?.join(', ') ?? resolution_group;
  return `Not solved within the hour → ${contact}`;
}

function origin({ records }: EntryFacts): string {
  if (records === 0) return 'Draft begun';
  return records === 1 ? 'Entry begun, from 1 record' : `Entry begun, from ${records} records`;
}
