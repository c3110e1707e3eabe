import type { Check } from '../check.ts';
import { atSpan, findInBody } from '../support/places.ts';

export const check: Check = {
  id: 'sections/unread-prompt',
  severity: 'warning',
  summary: 'kedb knows every prompt in a console',
  *run({ entries }) {
    for (const file of entries) {
      const { source, bodyStart } = file;
      // Most bodies have no such line, and then nobody looks for its block.
      if (!ANY_PROMPT.test(source.text.slice(bodyStart))) continue;
      const lines = new Set([...blocksIn(file.entry.body)].flatMap(promptLines));
      for (const line of lines) {
        const found = findInBody(file, line);
        if (found) yield atSpan(file, found, MESSAGE, HELP);
      }
    }
  },
};

const MESSAGE = 'kedb does not know this prompt, so nobody can copy the command alone';
const HELP = 'Write $ and a blank instead of the prompt.';

/** Prompts that the reader of fences takes for text. Lines of logs and of YAML look similar, so each form is narrow. */
const PROMPTS: readonly RegExp[] = [
  // `db1:~ # ls`, `mac:src me$ ls`, `me@db1 ~/src> ls`
  /^[\w.-]+:[~/][\w./-]* ?[#$] \S/,
  /^[\w.-]+:[\w~/.-]+ [a-z][\w-]*[$%] [a-z]/,
  /^[\w.-]+@[\w.-]+ [~/][\w./-]*[>#] \S/,
  /^[a-z][a-z\d-]*[a-z\d](?:\$|(?<!\d)%) [a-z]/,
  /^I have no name!@\S+ \S/,
  /^[λ»➜]\s+\S/u,
  /^➜\s+\S+ git:\(/,
  // The consoles of programs
  /^SQL> \S/,
  /^<[A-Za-z][\w.-]*> [a-z]/,
  /^(?:irb\(\w+\):\d+(?::\d+)?[>*]|iex\(\d+\)>|In \[\d+\]:|>>|\w+:(?:PRIMARY|SECONDARY)>|\w+> SQL>) ?\S/,
];

const ANY_PROMPT = new RegExp(`^[ \\t]*(?:${PROMPTS.map(({ source }) => source.slice(1)).join('|')})`, 'mu');

function hasPrompt(line: string): boolean {
  const text = line.trimStart();
  return text.length < 500 && PROMPTS.some((pattern) => pattern.test(text));
}

function promptLines(block: string): string[] {
  return block.split('\n').filter(hasPrompt);
}

/** Every command and output in a body, wherever they are. A code fence of another language than a console's has no prompts. */
function* blocksIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && value.kind === 'output' && 'text' in value) yield String(value.text);
  else if ('kind' in value && value.kind === 'command' && 'code' in value && isConsole(value))
    yield String(value.code);
  else for (const item of Object.values(value)) yield* blocksIn(item);
}

function isConsole(command: object): boolean {
  return 'language' in command && /^(?:console|terminal|.*session)?$/i.test(String(command.language ?? ''));
}
