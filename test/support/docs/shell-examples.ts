/**
 * The commands of a document: the word after ```sh, the block, and the documented output, if any. `runsIn` is `folder` for a plain
 * block, which tests run in a folder of its own. It is `clone` for a block that belongs into a clone of kedb, and `no-test` for one that
 * needs an account, a network or the reader's own names.
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

/** Every code block: the text after its opening fence ('' for a bare ```), and its content. Four backticks enclose other blocks. */
export function codeBlocks(markdown: string): { info: string; text: string }[] {
  const blocks = markdown.matchAll(/^ *(`{3,})(.*)\n([\s\S]*?)^ *\1$/gm);
  return [...blocks].map(([, , info = '', text = '']) => ({ info, text }));
}
