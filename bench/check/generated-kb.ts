import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each entry has three patterns, four samples that they match, and two that they do not match. */
export const PATTERNS_EACH = 3;
export const SAMPLES_EACH = 6;

const SUBJECTS =
  words(`ledger invoice payment checkout basket catalog pricing shipping courier customs refund voucher
  loyalty session profile consent archive replica shard broker gateway resolver scheduler importer exporter indexer
  thumbnail transcoder mailer notifier webhook audit fraud payroll roster booking seating boarding baggage fuel`);
const OBJECTS =
  words(`snapshot journal cursor lease quorum manifest template batch cache segment bucket queue topic
  partition checkpoint digest certificate keyring mandate schedule tariff quota counter bitmap heap pool socket cookie
  sandbox volume mount inode backlog window frame packet tunnel route zone anchor`);
const FAILURES =
  words(`stalled diverged vanished overflowed rejected unreachable truncated poisoned orphaned duplicated
  revoked misaligned exhausted deadlocked unreadable outdated throttled detached evicted corrupted unsigned ambiguous
  starved misrouted unbalanced frozen missing oversized unversioned undeliverable inconsistent unlocked expired denied
  interrupted aborted refused unresolved unattached blocked`);
const VERBS = words('open read write commit merge rotate flush sync load verify');

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** Writes a knowledge base with this number of entries. The check finds only one info per entry. The same number gives the same files. */
export function writeGeneratedKb(folder: string, entries: number): void {
  rmSync(folder, { recursive: true, force: true });
  write(folder, 'kedb.yaml', "name: Generated\ngroups:\n  platform:\n    contact: '#platform'\n");
  for (let number = 1; number <= entries; number++) writeEntry(folder, factsOf(number), number);
}

type Facts = { id: string; subject: string; object: string; failure: string; verb: string };

/** Makes three words of a number by mixed radix. The first 64,000 numbers give different words. */
function factsOf(number: number): Facts {
  const of = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const [objects, subjects] = [OBJECTS.length, SUBJECTS.length];
  return {
    id: `ERROR-${String(number).padStart(5, '0')}`,
    subject: of(SUBJECTS, number),
    object: of(OBJECTS, Math.floor(number / subjects)),
    failure: of(FAILURES, Math.floor(number / subjects / objects) + number * 7),
    verb: of(VERBS, number),
  };
}

function writeEntry(folder: string, facts: Facts, number: number): void {
  const { id, subject, object, failure } = facts;
  const base = `${subject}/${id}-${subject}-${object}-${failure}`;
  write(folder, `${base}.md`, entryText(facts, number));
  write(folder, `${base}.match.log`, matchLog(facts));
  write(folder, `${base}.nomatch.log`, noMatchLog(facts));
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function matchLog({ subject, object, failure, verb }: Facts): string {
  return `2026-11-20T03:12:09.114Z ERROR [worker-3] ${subject} ${object} ${failure} after 3021 ms, attempt 3 of 5
2026-11-20T03:14:40.007Z WARN [worker-1] ${subject} ${object} ${failure} after 118 ms, attempt 1 of 5
2026-11-20T03:14:41.512Z ERROR [worker-1] cannot ${verb} ${object} of ${subject}: ${failure} (request 7f3a91c2)
2026-11-20T03:15:02.233Z FATAL [main] ${subject}-${object} 10.4.0.17: ${failure}: giving up
`;
}

function noMatchLog({ subject, object, failure }: Facts): string {
  return `2026-11-20T03:16:10.871Z INFO [worker-3] ${subject} ${object} recovered after 3021 ms
2026-11-20T03:16:11.004Z DEBUG [main] ${subject}-${object} 10.4.0.17: no longer ${failure}, going on
`;
}

function entryText(facts: Facts, number: number): string {
  const { id, subject, object, failure, verb } = facts;
  const before = `ERROR-${String(Math.max(1, number - 1)).padStart(5, '0')}`;
  return `---
error_id: ${id}
title: The ${object} of ${subject} is ${failure}
service: ${subject}
error_domain: technical
severity: medium
resolution_group: platform
assignee: ralph
first_seen: 2025-11-20
last_seen: 2025-11-27
occurrence_count: 7
in_kb: true
auto_fix: true
fix_command: docker restart ${subject}
requires_human: false
requires_business_decision: false
${before === id ? '' : `related_errors:\n  - ${before}\n`}keywords: [${subject}, ${object}, ${failure}]
patterns:
  - '${subject} ${object} ${failure} after \\d+ ms'
  - 'cannot ${verb} ${object} of ${subject}: ${failure}'
  - '${subject}-${object} .*: ${failure}: giving up'
---

## 🔍 Symptoms
- The log of ${subject} says that the ${object} is ${failure}
- Requests to ${subject} take longer than a second
- Health checks of ${subject} fail

## 🧠 Common Causes
1. **The ${object} was not closed** (most common - 80%)
2. The network between ${subject} and its storage is slow
3. Two copies of ${subject} run at once

## 👥 Resolution Group
**Primary:** platform (Ralph)
**Secondary:** None

## 🩺 Diagnosis Steps

### 1. Is ${subject} running?
\`\`\`bash
docker ps --filter name=${subject}
\`\`\`

### 2. What does it log?
\`\`\`bash
docker logs ${subject} --tail 50
\`\`\`

### 3. Is the ${object} readable?
\`\`\`bash
docker exec ${subject} ${object}ctl status
\`\`\`

## ✅ Resolution

### Auto-Fix Available
**Command:** \`docker restart ${subject}\`

**Success Rate:** 95%

### Manual Steps

1. **Look at the memory:**
   \`\`\`bash
   free -h
   \`\`\`

2. **Look at the disk:**
   \`\`\`bash
   df -h
   \`\`\`

## 📝 Notes

### Performance Impact
- **High:** jobs that need the ${object} wait
- **User Impact:** pages of ${subject} load slowly

## 📜 History
- **2025-11-20** (angel): first seen, solved by a restart
- **2025-11-27** (ralph): solved by a restart

## 🔗 References
- Runbook: https://wiki.example.com/${subject}/${object}
`;
}
