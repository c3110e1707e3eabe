import type { Nodes } from 'mdast';
import type { Command, Step } from '../../../generated/known-error.ts';
import { readLines } from '../../../lib/markdown/lines.ts';
import { outline } from '../../../lib/markdown/outline.ts';
import { joinMarkdown, parseBlocks } from '../../../lib/markdown/parse-blocks.ts';
import { remember } from '../../../lib/util/memoize.ts';
import type { SectionName, SectionPosition } from '../../entry/body/sections.ts';
import type { ReadEntry } from '../check.ts';

/** Code that is no step of the entry's data, with what is said around it. */
export type OtherCode = { command: Command; step: Step; section: SectionPosition };

/** Sections that tell what to do; so does one that kedb does not know, such as "Emergency". */
const TELLS_WHAT_TO_DO: readonly (SectionName | null)[] = ['Diagnosis Steps', 'Resolution', null];

const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`/g;

/** Inline code is often what one must not do. */
const FORBIDS = /\b(?:never|not|avoid|instead of)\b|n['’]t\b/i;

/** Several checks ask; a body that was too much to be read is not parsed here either. */
const KNOWN = new WeakMap<ReadEntry, readonly OtherCode[]>();

/** What people copy although it is in no step: inline code, fences beside the manual steps, in sections of any name. */
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

/** How often each code stands in a step. */
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
    return blocks.flatMap((block) => codeOf(block.node, around, block.source, section));
  });
}

/** The item of a list is what its code is said in; else all that stands under the heading. */
function codeOf(node: Nodes, around: string, source: string, section: SectionPosition): OtherCode[] {
  if (node.type === 'code')
    return ofFence({ language: node.lang ?? null, code: node.value }, around, section);
  if (node.type === 'inlineCode') return ofInline(node.value, around, section);
  if (!('children' in node)) return [];
  const { start, end } = node.position ?? {};
  const own = node.type === 'listItem' ? source.slice(start?.offset, end?.offset) : around;
  return node.children.flatMap((child) => codeOf(child, own, source, section));
}

/** A fence without a language may be a log; not where people are told what to do. */
function ofFence(command: Command, around: string, section: SectionPosition): OtherCode[] {
  const isToRun = command.language !== null || TELLS_WHAT_TO_DO.includes(section.name);
  return isToRun ? [{ command, step: stepOf(command, around), section }] : [];
}

/** A word alone names a program. */
function ofInline(code: string, around: string, section: SectionPosition): OtherCode[] {
  const command = { language: null, code };
  const step = stepOf(command, around);
  const isToRun = TELLS_WHAT_TO_DO.includes(section.name) && /\S\s+\S/.test(code);
  return isToRun && !forbids(step.title) ? [{ command, step, section }] : [];
}

/** Words of the code itself say nothing about it. */
function stepOf(command: Command, around: string): Step {
  return { title: withoutCode(around), text: null, commands: [command] };
}

/** Once for all code that is said in one text: there may be thousands in a section. */
const withoutCode = remember((around: string) => around.replaceAll(CODE, ' '));
const forbids = remember((title: string) => FORBIDS.test(title));
