import type { Code, Nodes } from 'mdast';
import type { Command, Step } from '../../../generated/known-error.ts';
import { readLines } from '../../../lib/markdown/lines.ts';
import { outline } from '../../../lib/markdown/outline.ts';
import { joinMarkdown, markdownOf, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { memoize } from '../../../lib/util/memoize.ts';
import { readCode } from '../../entry/body/fences.ts';
import type { SectionName } from '../../entry/body/section-names.ts';
import type { SectionPosition } from '../../entry/body/sections.ts';
import type { ReadEntry } from '../check.ts';

/** Code outside the steps of an entry, with the text around it. */
type OtherCode = { command: Command; step: CodeContext; section: SectionPosition };

/** The text around a command, which may warn of it. */
export type CodeContext = Pick<Step, 'title' | 'text' | 'commands'>;

/** Sections with instructions. Unknown sections, such as "Emergency", count as well. */
const TELLS_WHAT_TO_DO: readonly (SectionName | null)[] = ['Diagnosis Steps', 'Resolution', null];

const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`/g;

/** Inline code is often something that one must not do. */
const FORBIDS = /\b(?:never|not|avoid|instead of)\b|n['’]t\b/i;

/** Several rules need it. A body that is too large to read is not parsed here either. */
const KNOWN = new WeakMap<ReadEntry, readonly OtherCode[]>();

/** Code outside the steps that people may copy: inline code and other code fences, in any section. */
export function otherCode(file: ReadEntry): readonly OtherCode[] {
  const found = KNOWN.get(file) ?? (file.isBodyRead ? findOtherCode(file) : []);
  KNOWN.set(file, found);
  return found;
}

function findOtherCode(file: ReadEntry): OtherCode[] {
  const known = knownCode(file);
  return file.sections
    .flatMap((section) => codeOfSection(file, section))
    .filter(({ command: { code } }) => {
      const left = known.get(code) ?? 0;
      known.set(code, left - 1);
      return left <= 0;
    });
}

/** How often each code occurs in the steps. */
function knownCode({ entry: { body, fix_command } }: ReadEntry): Map<string, number> {
  const steps = [...body.diagnosis, ...body.manual_steps].flatMap(({ commands }) => commands);
  const codes = [...steps.map(({ code }) => code), body.auto_fix?.command ?? '', fix_command ?? ''];
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, { length }]) => [code, length]));
}

function codeOfSection({ source }: ReadEntry, section: SectionPosition): OtherCode[] {
  const text = source.text.slice(section.start, section.end);
  if (!/[`~]/.test(text)) return [];
  const [{ parts } = { parts: [] }] = outline(readLines(text).lines).slice(-1);
  return parts.flatMap(({ heading, lines }) => {
    const blocks = parseBlocks(lines);
    const around = `${heading}\n${joinMarkdown(blocks)}`;
    return blocks.flatMap(({ node, source }, index) =>
      codeOf(node, { around, above: lastLine(blocks[index - 1]?.node, source), source, section }),
    );
  });
}

/** `around`: the list item, or else the text under the heading. `above`: the line above the node. */
type Place = { around: string; above: string; source: string; section: SectionPosition };

function codeOf(node: Nodes, place: Place): OtherCode[] {
  const { around, source, section } = place;
  if (node.type === 'code') return ofFence(node, place);
  if (node.type === 'inlineCode') return ofInline(node.value, around, section);
  if (!('children' in node)) return [];
  const own = node.type === 'listItem' ? markdownOf(node, source) : around;
  return node.children.flatMap((child, index) =>
    codeOf(child, { ...place, around: own, above: lastLine(node.children[index - 1], source) }),
  );
}

/** Only code needs it. The text of a piece of a paragraph is its last line, too. */
function lastLine(node: Nodes | undefined, source: string): string {
  return node?.type === 'paragraph' ? (markdownOf(node, source).split('\n').at(-1) ?? '') : '';
}

/** A fence without a language may be a log, except in a section with instructions. Expected output is no code. */
function ofFence(node: Code, { around, above, section }: Place): OtherCode[] {
  const isToRun = Boolean(node.lang) || TELLS_WHAT_TO_DO.includes(section.name);
  if (!isToRun) return [];
  return readCode(node, above).flatMap((block) => {
    const command = block.kind === 'command' ? { language: block.language, code: block.code } : null;
    return command ? [{ command, step: contextOf(command, around), section }] : [];
  });
}

/** A single word is only the name of a program. */
function ofInline(code: string, around: string, section: SectionPosition): OtherCode[] {
  const command = { language: null, code };
  const step = contextOf(command, around);
  const isToRun = TELLS_WHAT_TO_DO.includes(section.name) && /\S\s+\S/.test(code);
  return isToRun && !forbids(step.title) ? [{ command, step, section }] : [];
}

/** The words of the code itself do not count as context. */
function contextOf(command: Command, around: string): CodeContext {
  return { title: withoutCode(around), text: null, commands: [command] };
}

/** Memoized: a section may have thousands of code blocks with the same context. */
const withoutCode = memoize((around: string) => around.replaceAll(CODE, ' '));
const forbids = memoize((title: string) => FORBIDS.test(title));
