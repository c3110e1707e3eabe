type Attributes = Record<string, string>;

/** An element with text and elements in it. Text of a log goes in as text: nothing here makes HTML of it. */
export function element(tag: string, attributes: Attributes, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
