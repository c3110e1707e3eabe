import type { KbFile } from '../../../src/core/kb/kb.ts';

/** Turns texts by path into the files of a knowledge base. */
export function kbFiles(texts: Record<string, string>): KbFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** The sections that an entry should have. */
const SECTIONS = `## Symptoms
- Nothing works
## Common Causes
1. It is stopped
## Diagnosis Steps
1. Look whether it runs
## Resolution
1. Start it
`;

/** A valid entry with this id. `lines` are added to its front matter, and `body` below its sections. */
export function entryText(errorId: string, lines: string, body = ''): string {
  return bareEntryText(errorId, lines, SECTIONS + body);
}

/** The same with only the given body. */
export function bareEntryText(errorId: string, lines: string, body = ''): string {
  return `---
error_id: ${errorId}
title: Title of ${errorId}
service: redis
error_domain: technical
severity: medium
resolution_group: ops
${lines}
---
${body}`;
}
