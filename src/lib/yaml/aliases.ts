import { type Alias, type Document, isNode, type Node, visit } from 'yaml';
import type { Span } from '../text/source-text.ts';

/** The limit of aliases in a text, and of what one of them expands to ("billion laughs"). */
export const MAX_ALIASES = 100;

/** An alias with the node that it stands for; undefined without such a node. */
type Known = { target: Node | undefined; isInsideTarget: boolean };

const ALIASES = new WeakMap<Document, Map<Alias, Known>>();

/** The node that an alias stands for: the last one above it with the anchor. */
export function targetOf(doc: Document, alias: Alias): Node | undefined {
  return aliasesOf(doc).get(alias)?.target;
}

/** One pass for all aliases: the library searches the whole document for each, and 20,000 of them took a minute. */
function aliasesOf(doc: Document): Map<Alias, Known> {
  const known = ALIASES.get(doc) ?? findAliases(doc);
  ALIASES.set(doc, known);
  return known;
}

function findAliases(doc: Document): Map<Alias, Known> {
  const found = new Map<Alias, Known>();
  const anchors = new Map<string, Node>();
  visit(doc, {
    Value(_, node) {
      if (node.anchor) anchors.set(node.anchor, node);
    },
    Alias(_, alias, path) {
      const target = anchors.get(alias.source);
      found.set(alias, { target, isInsideTarget: path.some((node) => isNode(node) && node === target) });
    },
  });
  return found;
}

/** The aliases that have no plain data: they lead nowhere, or they contain themselves. */
export function findAliasFaults(doc: Document): { message: string; help: string; span: Span }[] {
  const aliases = [...aliasesOf(doc)];
  const extra = aliases[MAX_ALIASES]?.[0];
  if (extra) {
    const message = `the YAML has more than ${MAX_ALIASES} aliases`;
    return [
      { message, help: 'Write the values in full instead of anchors and aliases.', span: spanOf(extra) },
    ];
  }
  return aliases.flatMap(([alias, known]) => {
    const fault = faultOf(alias.source, known);
    return fault ? [{ ...fault, span: spanOf(alias) }] : [];
  });
}

function faultOf(name: string, { target, isInsideTarget }: Known): { message: string; help: string } | null {
  if (!target) {
    const message = `*${name} refers to an anchor that is not defined above: &${name}`;
    return { message, help: 'Put the value in quotes if it begins with *.' };
  }
  if (!isInsideTarget) return null;
  const message = `*${name} is inside &${name}, so the value would contain itself`;
  return { message, help: `Write the value in full instead of *${name}.` };
}

function spanOf({ range }: Alias): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
