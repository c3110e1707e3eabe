import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A knowledge base that tries to keep the check busy. `sizes` are a quarter, a half and the whole of it. */
export type HostileKb = { name: string; sizes: [number, number, number]; files: (size: number) => Files };

type Files = Record<string, string>;

const PATTERN = "patterns: ['the widget of nobody fell']";

/** Knowledge bases that once needed more than linear time, or all memory. */
export const HOSTILE_KBS: readonly HostileKb[] = [
  ofBody('fences in one section, KB', (size) => '```\n'.repeat(size * 256)),
  ofBody('fences of two kinds, KB', (size) => '```\n~~~\n'.repeat(size * 128)),
  ofBody('nested list items, KB', (size) => `${'- '.repeat(size * 512)}~~~\`\n`),
  {
    name: 'own keys',
    sizes: [5_000, 10_000, 20_000],
    files: (size) => one(`${PATTERN}\n${lines(size, (i) => `x-${i}: {a: 1}`)}`),
  },
  {
    name: 'unknown keys',
    sizes: [5_000, 10_000, 20_000],
    files: (size) => one(`${PATTERN}\n${lines(size, (i) => `y-${i}: 1`)}`),
  },
  {
    name: 'entries with the same 100 patterns',
    sizes: [75, 150, 300],
    files: (size) =>
      many(size, () => `patterns:\n${lines(100, (i) => `  - 'the widget number ${i} fell off'`)}`),
  },
  {
    name: 'lines of one sample file',
    sizes: [32_500, 65_000, 130_000],
    files: (size) => ({
      ...one(PATTERN),
      'redis/ERROR-00001-x.match.log': lines(size, (i) => `${i} the widget of nobody fell`),
    }),
  },
  {
    name: 'samples of 4 MB',
    sizes: [15, 30, 60],
    files: (size) => ({ ...many(size, (i) => PATTERN.replace('nobody', `nobody ${i}`)), ...samples(size) }),
  },
  {
    name: 'adjacent counts in a matcher',
    sizes: [10, 20, 40],
    files: (size) => one(`alerts: ['a=~"${'\\\\pL{1000}'.repeat(size)}"']`),
  },
  {
    name: 'entries of 20 patterns with large counts',
    sizes: [50, 100, 200],
    files: (size) => many(size, (i) => `patterns:\n${lines(20, (k) => `  - 'a${i}b${k}.{0,440}z'`)}`),
  },
];

/** Writes a hostile knowledge base to a folder. */
export function writeHostileKb(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function ofBody(name: string, body: (size: number) => string): HostileKb {
  return { name, sizes: [20, 40, 80], files: (size) => one(PATTERN, `## Diagnosis\n${body(size)}`) };
}

function one(front: string, body = ''): Files {
  return { 'redis/ERROR-00001-x.md': entryText(1, front, body) };
}

function many(count: number, front: (i: number) => string): Files {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return Object.fromEntries(numbers.map((i) => [`redis/${idOf(i)}-x.md`, entryText(i, front(i))]));
}

function samples(count: number): Files {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const text = (i: number) => `the widget of nobody ${i} fell\n`.repeat(200_000).slice(0, 4 * 1024 * 1024);
  return Object.fromEntries(numbers.map((i) => [`redis/${idOf(i)}-x.match.1.log`, text(i)]));
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

function idOf(i: number): string {
  return `ERROR-${String(i).padStart(5, '0')}`;
}

function entryText(i: number, front: string, body = ''): string {
  return `---
error_id: ${idOf(i)}
title: The widget ${i} fell
service: redis
error_domain: technical
severity: low
resolution_group: ops
${front}
---

## Symptoms
- x
${body}`;
}
