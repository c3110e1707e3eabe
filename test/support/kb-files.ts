import type { KbFile } from '../../src/core/kb/kb.ts';

/** Texts by path → the files of a knowledge base. */
export function kbFiles(texts: Record<string, string>): KbFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** A valid entry with the given id; `lines` are put into its front matter. */
export function entryText(errorId: string, lines: string, body = ''): string {
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
