import fc from 'fast-check';
import { SECTION_NAMES } from '../../../src/core/entry/body/section-names.ts';

/** A body, and the words of each of its sections in the author's order. */
export type WrittenBody = { markdown: string; sections: string[][] };

/** The words in a text, each where it stands first. */
export function wordsIn(text: string): string[] {
  return [...new Set(text.match(/w\d+x/g) ?? [])];
}

/** Writes Markdown with new words. */
type Write = (word: () => string) => string;

const fence = (code: string, language: string) => `\`\`\`${language}\n${code}\n\`\`\``;
const within = (marker: string, markdown: string) =>
  marker +
  markdown.replaceAll(/\n(?=.)/g, `\n${marker.startsWith('>') ? marker : ' '.repeat(marker.length)}`);

const PARAGRAPHS: Write[] = [
  (w) => `${w()} and ${w()}.`,
  (w) => `**${w()}** and ${w()}`,
  (w) => `**${w()}:** ${w()}`,
  (w) => `${w()}: ${w()}\n${w()} more`,
  (w) => `If ${w()} is ${w()}, do this:`,
  (w) => `These ${w()} were ruled out:`,
  (w) => `Never do ${w()}:`,
  (w) => `**Warning:** ${w()}`,
  (w) => `⚠️ ${w()}`,
  (w) => `Delete <${w()}> with \`rm <${w()}>\`, then ~~${w()}~~`,
  (w) => `See [${w()}](https://${w()}.example/a_(1)) and <https://${w()}.example>`,
  (w) => `See ![${w()}](https://${w()}.example/a.png)`,
  (w) => `![${w()}](https://${w()}.example/b.png)`,
  (w) => `<p>${w()}<br>${w()}</p>`,
  (w) => `Expected ${w()} output:`,
  (w) => `**${w()}**`,
  (w) => `2025-01-02 (${w()}): ${w()}`,
  (w) => `**Primary:** ${w()}`,
  (w) => `**Escalation Path:** ${w()}`,
  (w) => `**Backup at ${w()}:** ${w()}`,
  (w) => `**Command:** \`${w()} --now\` (${w()})`,
  (w) => `**Success Rate:** 95% (${w()})`,
  (w) => `**Note:** ${w()}  \n${w()}\\\n${w()}`,
  (w) => `\`${w()} -x\``,
  (w) => `${w()} (80%), see ERROR-002`,
  (w) => `[${w()}] and [^${w()}] *${w()}* __${w()}__`,
  (w) => `3 - 4 ${w()}`,
];

const OTHERS: Write[] = [
  (w) => fence(w(), 'bash'),
  (w) => fence(`${w()}\n\n${w()}`, ''),
  (w) => fence(`$ ${w()}\n${w()}\n# ${w()}`, 'console'),
  (w) => fence(w(), 'text'),
  (w) => `> ${w()}\n> ${w()}`,
  (w) => `> [!CAUTION]\n> ${w()}`,
  (w) => `    ${w()}\n    ${w()}`,
  (w) => `<details>\n<summary>${w()}</summary>\n\n${w()}\n\n</details>`,
  (w) => `<table><tr><td>${w()}</td><td><${w()}></td></tr></table>`,
  (w) => `${w()} | b\n--- | ---\n${w()} | \`${w()}\``,
  (w) => `- ${w()}\n${fence(w(), 'bash')}\n- ${w()}`,
  (w) => `1. ${w()}\n${fence(w(), '')}\n${w()}:\n${fence(w(), 'sh')}\n2. ${w()}`,
  (w) => `[${w()}]: https://${w()}.example`,
  (w) => `[^${w()}]: ${w()}`,
  (w) => `=== "${w()}"\n\n    ${fence(w(), 'bash').replaceAll('\n', '\n    ')}`,
  (w) => `---\n\n${w()}\n***`,
  (w) => `> ${w()}\n>\n> ${fence(w(), 'bash').replaceAll('\n', '\n> ')}\n>\n> ${w()}`,
  (w) => `| ${w()} | b | c | d |\n|---|---|---|---|\n| ${w()} | ${w()} | ${w()} | ${w()} |\n| ${w()} | | | |`,
];

const TEXTS = fc.constantFrom(...PARAGRAPHS);
const BLOCKS = fc.oneof({ arbitrary: TEXTS, weight: 2 }, fc.constantFrom(...OTHERS));

/** Items of a list, each with blocks below it, and lists in lists. */
const list = (depth: number): fc.Arbitrary<Write> =>
  fc
    .tuple(
      fc.constantFrom('- ', '* ', '- [x] ', '1. ', '2. ', '7) '),
      fc.array(
        fc.tuple(fc.boolean(), TEXTS, fc.array(depth > 0 ? block(depth - 1) : BLOCKS, { maxLength: 2 })),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    )
    .map(
      ([marker, items]) =>
        (w) =>
          items
            .map(([isLoose, text, below]) => {
              const indent = marker.startsWith('- [') ? '- ' : marker;
              const parts = [text(w), ...below.map((write) => write(w))].join('\n\n');
              return `${within(indent, indent === marker ? parts : `[x] ${parts}`)}${isLoose ? '\n' : ''}`;
            })
            .join('\n'),
    );

function block(depth: number): fc.Arbitrary<Write> {
  return fc.oneof({ arbitrary: BLOCKS, weight: 3 }, list(depth));
}

const HEADINGS = fc.constantFrom<Write[]>(
  (w) => `### ${w()}`,
  (w) => `### 2. ${w()} \`${w()}\``,
  (w) => `#### ${w()} <${w()}>`,
  () => '### Manual Steps',
  () => '### Auto-Fix Available',
  () => '### Impact',
  () => '### Prevention',
  () => '**Rollback**',
);

/** `Resolution (word)`, or the name alone. */
const TITLES: fc.Arbitrary<Write> = fc
  .tuple(fc.constantFrom(...SECTION_NAMES, 'Workaround', 'Impact', 'Exceptions', 'Background'), fc.nat(5))
  .map(
    ([name, kind]) =>
      (w) =>
        kind === 0 ? `## ${name} (${w()})` : kind === 1 ? `## ${name}: ${w()}` : `## ${name}`,
  );

/** A block, perhaps below a heading: a heading without text says nothing. */
const PART: fc.Arbitrary<Write> = fc.oneof(
  { arbitrary: block(1), weight: 3 },
  fc.tuple(HEADINGS, block(1)).map((both) => (w: () => string) => both.map((write) => write(w)).join('\n\n')),
);

const SECTION = fc.tuple(TITLES, block(1), fc.array(PART, { maxLength: 5 }));

/** Bodies as people write them, with every kind of block in any order. Each word is there once. */
export const ENTRY_BODIES: fc.Arbitrary<WrittenBody> = fc
  .array(SECTION, { minLength: 1, maxLength: 4 })
  .map((all) => {
    let count = 0;
    const sections = all.map(([title, first, parts]) => {
      const words: string[] = [];
      const next = () => {
        words.push(`w${count++}x`);
        return words.at(-1) ?? '';
      };
      return { words, markdown: [title, first, ...parts].map((write) => write(next)).join('\n\n') };
    });
    return {
      markdown: `${sections.map(({ markdown }) => markdown).join('\n\n')}\n`,
      sections: sections.map(({ words }) => words),
    };
  });
