import type { ElementContent, Nodes, Text } from 'hast';

const ERROR_ID = /\b([A-Z][A-Z0-9]*-[0-9]{3,})\b/;
/** Where a link cannot stand, or would be copied along. */
const LEFT_ALONE = ['a', 'code', 'pre'];

/** Makes links of the ids of entries that the text mentions, in place. */
export function linkMentions(node: Nodes, isEntry: (errorId: string) => boolean): void {
  if (!('children' in node) || (node.type === 'element' && LEFT_ALONE.includes(node.tagName))) return;
  for (const child of node.children) linkMentions(child, isEntry);
  if (node.type === 'element')
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? splitText(child, isEntry) : child,
    );
}

function splitText({ value }: Text, isEntry: (errorId: string) => boolean): ElementContent[] {
  return value.split(ERROR_ID).map((part, index): ElementContent => {
    const text: Text = { type: 'text', value: part };
    if (index % 2 === 0 || !isEntry(part)) return text;
    return { type: 'element', tagName: 'a', properties: { href: `/entries/${part}` }, children: [text] };
  });
}
