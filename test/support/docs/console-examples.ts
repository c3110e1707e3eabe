import { readFileSync } from 'node:fs';

/** A command in a document, and its output there. */
export type ConsoleExample = { input: string; args: string[]; output: string };

/** Every ```console block of a Markdown file: `$ echo '…' | kedb …` or `$ kedb …`, then the output. */
export function consoleExamples(file: string): ConsoleExample[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, command = '', output = '']) => ({ ...parseCommand(command, file), output }));
}

function parseCommand(command: string, file: string): Pick<ConsoleExample, 'input' | 'args'> {
  const parts = /^(?:echo '([^']*)' \| )?kedb (.*)$/.exec(command);
  if (!parts?.[2]) throw new Error(`${file}: the test cannot run: ${command}`);
  return { input: parts[1] === undefined ? '' : `${parts[1]}\n`, args: parts[2].split(' ') };
}

/** The documented output as a pattern. `…` alone on a line stands for any lines, and within a line for any text. */
export function outputPattern(output: string): RegExp {
  const lines = output
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\\n)*?.*' : line.split('…').map(escapeRegExp).join('.*')));
  return new RegExp(`^${lines.join('\\n')}$`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
