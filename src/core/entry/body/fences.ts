import type { Code } from 'mdast';
import type { StepBlock } from '../../../generated/known-error.ts';

/** A fence with a language of this kind shows a terminal, or code for it. */
const CONSOLE = /^(?:console|terminal|shell-?session|sh-session|bash-session)$/i;
const SHELL = /^(?:bash|sh|shell|zsh|ksh)$/i;
/** Languages of text that nobody runs. */
const TEXT = /^(?:te?xt|plain|plaintext|output|log|logs|none)$/i;
const SCRIPT = /^(?:py|python3?|rb|ruby|perl|js|javascript|powershell|pwsh|ps1?|cmd|bat|go|\w*sql|promql)$/i;

/** The words above a fence that announce output: `Expected output:`, `You should see:`. */
const ANNOUNCES_OUTPUT =
  /(?:\b(?:outputs?|results?|response|prints?|returns?|shows?|you (?:should|will) (?:now )?(?:see|get)|looks? (?:like|similar to)(?: this)?)\b[^.!?\n]{0,60}):?[*_`]*\s*$/i;

/** The end of the text above a fence that is searched, in characters. */
const MAX_INTRO = 200;

/** `$ `, `root@host:~# `, `[me@host ~]$ `, `PS C:\> `, `>>> `. */
const USER_PROMPT = /^(?:\[?[\w.-]+@[\w.-]+[^$#%\n]{0,60})?[$%] (?=\S)/;
const ROOT_PROMPT = /^(?:\[?[\w.-]+@[\w.-]+[^$#\n]{0,60}# (?=\S)|# (?=[a-z./~_]))/;
const POWERSHELL_PROMPT = /^PS [A-Za-z]:\\[^>\n]{0,60}> (?=\S)/;
const PYTHON_PROMPT = /^>>> (?=\S)/;

/** A piece of a session: a command, or the output below it. */
type Piece = { language: string | null; lines: string[]; isCommand: boolean };

/** A code block as commands and their output. `intro` is the text directly above it. */
export function readCode({ lang, value }: Code, intro: string): StepBlock[] {
  const language = lang ?? null;
  if (language !== null && TEXT.test(language)) return [{ kind: 'output', text: value }];
  const prompts = promptsOf(language, value);
  if (prompts.length > 0 && value.split('\n').some((line) => promptOf(line, prompts)))
    return readSession(value, language, prompts);
  const isRun = language !== null && (SHELL.test(language) || SCRIPT.test(language));
  if (!isRun && ANNOUNCES_OUTPUT.test(intro.slice(-MAX_INTRO))) return [{ kind: 'output', text: value }];
  return [{ kind: 'command', language, code: value }];
}

type Prompt = { pattern: RegExp; language: (written: string | null) => string | null };

const USER: Prompt = { pattern: USER_PROMPT, language: (written) => written };
const ROOT: Prompt = { pattern: ROOT_PROMPT, language: (written) => written };
const POWERSHELL: Prompt = { pattern: POWERSHELL_PROMPT, language: () => 'powershell' };
const PYTHON: Prompt = { pattern: PYTHON_PROMPT, language: () => 'python' };

/** Everywhere but in a console, `# ` begins a comment, and `$ ` counts only if the code begins with it. */
function promptsOf(language: string | null, code: string): Prompt[] {
  if (language !== null && CONSOLE.test(language)) return [USER, ROOT, POWERSHELL, PYTHON];
  const isShell = language === null || SHELL.test(language);
  return isShell && USER_PROMPT.test(code.trimStart()) ? [USER] : [];
}

function promptOf(line: string, prompts: readonly Prompt[]): Prompt | undefined {
  return prompts.find(({ pattern }) => pattern.test(line));
}

function readSession(code: string, language: string | null, prompts: readonly Prompt[]): StepBlock[] {
  const pieces: Piece[] = [];
  for (const line of code.split('\n')) addLine(pieces, line, language, prompts);
  return pieces.flatMap(toBlock);
}

/** A line without a prompt continues a command that is not finished, or else is output. A comment belongs to the command below it. */
function addLine(pieces: Piece[], line: string, language: string | null, prompts: readonly Prompt[]): void {
  const prompt = promptOf(line, prompts);
  const last = pieces.at(-1);
  if (prompt) addCommand(pieces, prompt.language(language), line.replace(prompt.pattern, ''));
  else if (last?.isCommand && last.lines.at(-1)?.endsWith('\\')) last.lines.push(line.replace(/^> /, ''));
  else if (/^#(?: |$)/.test(line)) addCommand(pieces, language, line);
  else if (last && !last.isCommand) last.lines.push(line);
  else pieces.push({ language: null, lines: [line], isCommand: false });
}

function addCommand(pieces: Piece[], language: string | null, line: string): void {
  const last = pieces.at(-1);
  if (last?.isCommand && last.lines.at(-1)?.startsWith('#')) {
    last.lines.push(line);
    last.language = language;
  } else pieces.push({ language, lines: [line], isCommand: true });
}

function toBlock({ language, lines, isCommand }: Piece): StepBlock[] {
  const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
  if (text === '') return [];
  return [isCommand ? { kind: 'command', language, code: text } : { kind: 'output', text }];
}
