import type { EntryFacts } from './entry-facts.ts';
import { frontMatterText } from './front-matter-text.ts';

/** A new entry, complete as far as it can be known, with a prompt where a person has to write. */
export function entryText(facts: EntryFacts): string {
  return `---\n${frontMatterText(facts)}---\n\n${body(facts)}`;
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
- **${facts.date}** (${facts.author}): ${facts.origin}
`;
}

function escalationOf({ group, resolution_group }: EntryFacts): string {
  const contact = group?.contact ?? group?.owners?.join(', ') ?? resolution_group;
  return `Not solved within the hour → ${contact}`;
}
