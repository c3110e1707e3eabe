/**
 * Commands of a document: what stands behind ```sh, the block, and the output that the page shows for it, if any.
 * `runsIn` is `folder` for a plain block (tests run it in a folder of its own), `clone` for one that belongs into a clone of kedb, and
 * `no-test` for one that needs an account, a network, or somebody's own names.
 */
export type ShellExample = {
  runsIn: 'folder' | 'clone' | 'no-test';
  commands: string;
  output: string | null;
};

const BLOCK = /^```sh(?: (clone|no-test))?\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm;

/** Every ```sh block of a Markdown text, in order. */
export function shellExamples(markdown: string): ShellExample[] {
  return [...markdown.matchAll(BLOCK)].map(([, mark, commands = '', output]) => ({
    runsIn: mark === 'clone' || mark === 'no-test' ? mark : 'folder',
    commands,
    output: output ?? null,
  }));
}

/** Every block of code: what stands behind its opening fence, empty for ``` alone, and what it holds. Four backticks enclose other blocks. */
export function codeBlocks(markdown: string): { info: string; text: string }[] {
  const blocks = markdown.matchAll(/^ *(`{3,})(.*)\n([\s\S]*?)^ *\1$/gm);
  return [...blocks].map(([, , info = '', text = '']) => ({ info, text }));
}
