import type { ListItem, Table } from 'mdast';
import type { Cause, StepBlock } from '../../../generated/known-error.ts';
import type { Block } from '../../../lib/markdown/parse-blocks.ts';
import { itemText, plainText, rowTexts } from '../../../lib/markdown/plain-text.ts';
import { append } from '../../../lib/util/lists.ts';
import { withLabel } from './block-markdown.ts';
import { excludes, leadAbove, narrows } from './leads.ts';
import { mentionedErrors } from './mentions.ts';
import { groupBlocks, headedBlocks, joinBlocks, type Reading, type Subsection } from './parsed-section.ts';
import { addBlocks, addText } from './step-blocks.ts';
import { headingTitle } from './steps.ts';

/** A number of percent, or a range of them: `80%`, `~ 20 %`, `60-70%`. */
const PERCENT = String.raw`[~≈<≤]?\s*(\d{1,3}(?:\.\d{1,3})?)\s*%?(?:\s*(?:[-–—]|to)\s*(\d{1,3}(?:\.\d{1,3})?))?\s*%`;

/** Words of frequency that say nothing about the cause itself. */
const HOW_OFTEN =
  /\b(?:most|very|more|less|least|common|commonly|likely|likelihood|unlikely|probability|probable|chance|of|the|all|cases|incidents|occurrences|time|rare|rarely|about|approx|approximately|around|roughly|usually|often|sometimes|frequent|estimated|main|cause|ca|circa)\b/gi;

/** At the end of the text or of a part of it: `(25%), see ERROR-003`. */
const PARENTHESIS = /[([]([^()[\]]*)[)\]](?=\s*(?:$|[,;.:–—-]))/g;
const ONLY = new RegExp(`^${PERCENT}$`);
const OF_CASES = String.raw`(?:\s+of\s+(?:the\s+|all\s+)?(?:cases|incidents|occurrences|time))?`;
const AT_START = new RegExp(`^${PERCENT}${OF_CASES}\\s*[-–—:,;]\\s*`);
const AT_END = new RegExp(`[-–—:,;]\\s*${PERCENT}${OF_CASES}$`);

type Likely = { text: string; likelihood: number | null };

/**
 * Reads the likelihood of a cause, from 0 to 1, and removes it from the text. A range gives its mean. A percentage
 * that belongs to the cause, as in “disk above 90%” or “(usage > 90%)”, stays in the text.
 */
function readLikelihood(text: string): Likely {
  return (
    fromParenthesis(text) ?? fromEdge(text, AT_START) ?? fromEdge(text, AT_END) ?? { text, likelihood: null }
  );
}

function fromParenthesis(text: string): Likely | null {
  const found = [...text.matchAll(PARENTHESIS)].reverse();
  for (const read of [onlyFrequency, withMore]) {
    for (const match of found) {
      const likely = read(text, match);
      if (likely) return likely;
    }
  }
  return null;
}

/** Removes a parenthesis that says nothing but a frequency. */
function onlyFrequency(text: string, { 0: written, 1: inside = '', index }: RegExpExecArray): Likely | null {
  const bare = inside.replaceAll(HOW_OFTEN, '').replaceAll(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
  const likelihood = toLikelihood(ONLY.exec(bare));
  const rest = `${text.slice(0, index).trimEnd()}${text.slice(index + written.length)}`.trim();
  return likelihood === null ? null : { text: rest, likelihood };
}

/** Keeps a parenthesis that says more than a frequency. */
function withMore(text: string, { 1: inside = '' }: RegExpExecArray): Likely | null {
  const likelihood = toLikelihood(AT_START.exec(inside.trim()) ?? AT_END.exec(inside.trim()));
  return likelihood === null ? null : { text, likelihood };
}

function fromEdge(text: string, edge: RegExp): Likely | null {
  const likelihood = toLikelihood(edge.exec(text));
  return likelihood === null ? null : { text: text.replace(edge, '').trim(), likelihood };
}

function toLikelihood(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  const rate = (low + high) / 200;
  return rate <= 1 ? rate : null;
}

/**
 * One cause for each item of a list and each row of a table. Without them, each paragraph is one. A list of what is no cause stays text.
 * @param title the heading above, which each cause needs
 */
export function readCauses(blocks: readonly Block[], title = ''): Reading<Cause[]> {
  const hasList = blocks.some(hasCauses);
  const value: Cause[] = [];
  const rest: StepBlock[] = [];
  for (const [index, { node, source }] of blocks.entries()) {
    const lead = leadAbove(blocks, index);
    const leads = [title, narrows(lead)];
    const of = (text: string) => toCause(withLeads(leads, text));
    if (node.type === 'list' && !excludes(lead))
      for (const item of node.children) append(value, causesOfItem(item, source).map(of));
    else if (node.type === 'table') append(value, causesOfTable(node, leads));
    else if (node.type === 'paragraph' && !hasList) value.push(of(plainText(node.children)));
    else if (narrows(leadAbove(blocks, index + 1)) === null) addBlocks(rest, node, source);
  }
  return { value, rest };
}

/** `### Redis is down (80%)` with text below it: the heading is the cause. Above a list, it is part of each cause: “Network: DNS”. */
export function readCauseGroup({ heading, blocks, deeper }: Subsection): Reading<Cause[]> {
  const parts = headedBlocks({ blocks, groups: deeper });
  const title = headingTitle(heading);
  if (!parts.some((part) => part.blocks.some(hasCauses)))
    return { value: [toCause(title)], rest: groupBlocks({ blocks, deeper }) };
  const value: Cause[] = [];
  const rest: StepBlock[] = [];
  for (const part of parts) {
    const read = readCauses(part.blocks, [title, headingTitle(part.heading)].filter(Boolean).join(', '));
    append(value, read.value);
    if (read.rest.length > 0 && part.heading !== '') addText(rest, `#### ${part.heading}`);
    joinBlocks(rest, read.rest);
  }
  return { value, rest };
}

function hasCauses({ node }: Block): boolean {
  return node.type === 'list' || node.type === 'table';
}

/** `- Network` with a list below it means one cause for each of that list: “Network: DNS is broken”. */
function causesOfItem(item: ListItem, source: string): string[] {
  const [first, second, ...others] = item.children;
  if (first?.type !== 'paragraph' || second?.type !== 'list' || others.length > 0)
    return [itemText(item, source)];
  const lead = plainText(first.children).replace(/\s*:$/, '');
  return second.children.map((child) => withLeads([lead], itemText(child, source)));
}

function withLeads(leads: readonly (string | null)[], text: string): string {
  return withLabel(leads.filter(Boolean).join(': '), text);
}

/** A name of the first column that says nothing about its cells. */
const NAMES_CAUSE = /\b(?:causes?|reasons?|problem|issue|what|why|description|name)\b|^\P{L}*$/iu;

/** `| Redis is down | 80% | restart it |`, with the likelihood in any column but the first. Other cells keep the names of their columns. */
function causesOfTable(table: Table, leads: readonly (string | null)[]): Cause[] {
  const names = (table.children[0]?.children ?? []).map((cell) => plainText(cell.children));
  const [first = ''] = names;
  return rowTexts(table).map(([written = '', ...others]) => {
    const cause = NAMES_CAUSE.test(first) ? written : withLabel(first, written);
    const at = others.findIndex((cell) => likelihoodOfCell(cell) !== null);
    const told = others.flatMap((cell, index) => {
      const name = names[index + 1] ?? '';
      return index === at || cell === '' ? [] : [name === '' ? cell : `${name}: ${cell}`];
    });
    const read = toCause(withLeads(leads, [cause, ...told].filter(Boolean).join('; ')));
    return at === -1 ? read : { ...read, likelihood: likelihoodOfCell(others[at] ?? '') };
  });
}

function likelihoodOfCell(cell: string): number | null {
  const bare = cell.replaceAll(HOW_OFTEN, '').replaceAll(/^[\s,;:.()[\]–—-]+|[\s,;:.()[\]–—-]+$/g, '');
  return toLikelihood(ONLY.exec(bare));
}

/** The likelihood stands in the first line, above code and lists, or else anywhere. */
function toCause(written: string): Cause {
  const [first = '', ...others] = written.split('\n');
  const { text, likelihood } = readLikelihood(first);
  const read =
    likelihood === null ? readLikelihood(written) : { text: [text, ...others].join('\n'), likelihood };
  return { ...read, related_errors: mentionedErrors(written) };
}
