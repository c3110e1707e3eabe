import { type Document, visit } from 'yaml';

/** Why a document cannot be plain data; offsets in its text, null where it is all of it. */
export type ExpansionFault = { message: string; help: string; range: readonly [number, number] | null };

/** Aliases may be expanded this often: more is a "billion laughs", not a known error. */
const MAX_ALIASES = 100;

/** A parsed document as plain data, its aliases written out; undefined where that cannot be done. */
export function expandYaml(doc: Document): { data: unknown; faults: ExpansionFault[] } {
  try {
    return { data: doc.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}, faults: [] };
  } catch (error) {
    const unresolved = unresolvedAliases(doc);
    if (unresolved.length > 0) return { data: undefined, faults: unresolved };
    const message = `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}`;
    const help = 'Write the values out instead of using anchors and aliases.';
    return { data: undefined, faults: [{ message, help, range: null }] };
  }
}

/** The parser says of such an alias only that there is one, and not where. */
function unresolvedAliases(doc: Document): ExpansionFault[] {
  const faults: ExpansionFault[] = [];
  visit(doc, {
    Alias(_, alias) {
      if (!alias.range || alias.resolve(doc)) return;
      const [start, end] = alias.range;
      const message = `*${alias.source} refers to &${alias.source}, which does not stand before it`;
      const help = 'Put the value in quotes if the * is a part of it.';
      faults.push({ message, help, range: [start, end] });
    },
  });
  return faults;
}
