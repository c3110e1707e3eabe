import type { Code } from 'mdast';
import type { StepBlock } from '../../../generated/known-error.ts';
import { escapeMarkdown } from '../../../lib/markdown/escape.ts';

/** A fence with a language of this kind shows a terminal, or code for it. */
const CONSOLE = /^(?:console|terminal|shell-?session|sh-session|bash-session)$/i;
const SHELL = /^(?:bash|sh|shell|zsh|ksh)$/i;
/** Languages of text that nobody runs. */
const TEXT = /^(?:te?xt|plain|plaintext|output|log|logs|none)$/i;
const SCRIPT = /^(?:py|python3?|rb|ruby|perl|js|javascript|powershell|pwsh|ps1?|cmd|bat|go|\w*sql|promql)$/i;

/** Words at the end of the text above a fence that announce output: `Expected output:`, `You should see:`. */
const IS_OUTPUT =
  /(?:\b(?:expected|(?:example|sample) output|should (?:now )?(?:see|get|be|look|print|return|show|say)|you will (?:now )?(?:see|get)|looks? (?:like|similar to)(?: this)?)\b[^.!?,\n]{0,60}):?[*_`]*\s*$/i;
/** These words may also be about the next command: `Check the result:`. */
const MAY_BE_OUTPUT =
  /(?:\b(?:outputs?|results?|response|prints?|returns?|shows?)\b[^.!?\n]{0,60}):?[*_`]*\s*$/i;
const ASKS_TO_RUN =
  /\b(?:run|execute|use|check|verify|confirm|inspect|query|look at|(?:following|this|next) commands?|commands? below)\b[^.!?\n]*$/i;

/** The beginning of code that is rather a command, if the words above it leave it open. */
const BEGINS_COMMAND =
  /^(?:sudo |\$\(|(?:apt|aws|az|cat|curl|df|dig|docker|du|find|gcloud|git|grep|head|helm|ip|iostat|journalctl|kubectl|less|ls|lsof|mysql|nc|netstat|nslookup|oc|openssl|ping|podman|ps|psql|redis-cli|rabbitmqctl|rm|service|ssh|ss|systemctl|tail|tcpdump|terraform|vmstat|watch|wget)(?: |$))/;

/** The end of the text above a fence that is searched, in characters. */
const MAX_INTRO = 200;

/** The words in front of the sign of a prompt: `me@host:~/x (main)`, `[me@host ~]`, `sh-5.1`, `~/x`; a virtual environment is before them. */
const VENV = String.raw`(?:\([\w .-]{1,40}\) ?)?`;
const HOST = String.raw`\[[\w.-]+@[\w.-]+[: ][^\s\]$#%]{1,60}\]|[\w.-]+@[\w.-]+(?:[: ][~/][^\s$#%]{0,60}|:)?(?: \([^()\s]{1,40}\))? ?`;
const SHELL_OR_FOLDER = String.raw`[a-z]{0,3}sh-\d[\w.]{0,10}|[~/][\w./-]{0,60} ?`;
const USER_PROMPT = new RegExp(String.raw`^${VENV}(?:${HOST}|${SHELL_OR_FOLDER})?[$%❯➜] (?=\S)`);
/** A router's `core1(config)# ` may be a root shell as well, so its commands are read as one. */
const HOST_ROOT_PROMPT = new RegExp(
  String.raw`^${VENV}(?:${HOST}|${SHELL_OR_FOLDER}|[a-z][\w.-]{0,30}(?:\([\w-]{1,30}\))?)# (?=[a-z./~_])`,
);
/** It also begins a comment. */
const BARE_ROOT_PROMPT = /^# (?=[a-z./~_])/;

type Prompt = { pattern: RegExp; language: (written: string | null) => string | null };

const USER: Prompt = { pattern: USER_PROMPT, language: (written) => written };
const HOST_ROOT: Prompt = { pattern: HOST_ROOT_PROMPT, language: (written) => written };
const BARE_ROOT: Prompt = { pattern: BARE_ROOT_PROMPT, language: (written) => written };
/** Prompts of other programs. Nobody may paste their commands into a shell. */
const PROGRAMS: readonly Prompt[] = (
  [
    ['powershell', /^PS(?: [A-Za-z]:\\[^>\n]{0,60}| \/[^>\n]{0,60})?> (?=\S)/],
    ['cmd', /^[A-Za-z]:\\[^>\n]{0,60}> ?(?=\S)/],
    ['python', /^>>> (?=\S)/],
    ['sql', /^(?:(?:mysql|sqlite|MariaDB \[[^\]\n]{1,40}\])>|\w{1,40}[=(-][>#]) (?=\S)/],
    ['redis', /^(?:redis(?:-cli)? ?|[\w.-]{1,60}:\d{2,5}(?:\[\d{1,2}\])?)> (?=\S)/],
    ['text', /^[a-z][\w.-]{0,30}> (?=[a-z])/],
  ] as const
).map(([name, pattern]) => ({ pattern, language: () => name }));

/** The prompts of programs for the next line of a command: `    -> ` of mysql, `shop-> ` of psql, `   ...> ` of sqlite, `... ` of Python. */
const CONTINUES: Readonly<Record<string, RegExp>> = {
  sql: /^(?: {2,10}(?:[-'"`]|\/\*|\.\.\.)>|\w{1,40}[-('"$*][>#])(?: |$)/,
  python: /^\.\.\.(?: |$)/,
  powershell: /^>>(?: |$)/,
};

/** The beginning of a text between the lines of a command: `<<EOF`, `<<-'END'`. */
const HERE_DOCUMENT = /<<-?\s*(['"]?)(\w{1,40})\1/;
const UNFINISHED = /(?:[\\|{(]|&&|\b(?:do|then|else))\s*$/;
const LOOP = /^\s*(?:for|while|until|if|case)\b/;
const LOOP_END = /(?:^|[\s;])(?:done|fi|esac)\b/;

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
  if (!isRun && announcesOutput(intro, language === null ? value : ''))
    return [{ kind: 'output', text: value }];
  return [{ kind: 'command', language, code: value }];
}

/** Whether the words above code say that it is output. `code` is empty if its language leaves nothing open. */
export function announcesOutput(introduction: string, code: string): boolean {
  const intro = introduction.slice(-MAX_INTRO);
  if (IS_OUTPUT.test(intro)) return true;
  const [first = ''] = code.trimStart().split('\n', 1);
  return MAY_BE_OUTPUT.test(intro) && !ASKS_TO_RUN.test(intro) && !BEGINS_COMMAND.test(first);
}

/** Everywhere but in a console, `# ` begins a comment, and `$ ` counts only if the code begins with it, below comments. */
function promptsOf(language: string | null, code: string): readonly Prompt[] {
  if (language !== null && CONSOLE.test(language)) {
    const clear = [USER, HOST_ROOT, ...PROGRAMS];
    return code.split('\n').some((line) => promptOf(line, clear)) ? clear : [BARE_ROOT];
  }
  const isShell = language === null || SHELL.test(language);
  return isShell && USER_PROMPT.test(withoutComments(code)) ? [USER] : [];
}

function withoutComments(code: string): string {
  const begin = code.split('\n').findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  return code.split('\n').slice(begin).join('\n').trimStart();
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
  const last = pieces.at(-1);
  const next = last?.isCommand ? CONTINUES[last.language ?? ''] : undefined;
  if (last && next?.test(line)) last.lines.push(line.replace(next, ''));
  else if (last?.isCommand && !next && goesOn(last.lines)) last.lines.push(line.replace(/^> ?/, ''));
  else addNewLine(pieces, line, language, prompts);
}

function addNewLine(
  pieces: Piece[],
  line: string,
  language: string | null,
  prompts: readonly Prompt[],
): void {
  const prompt = promptOf(line, prompts);
  const last = pieces.at(-1);
  if (prompt) addCommand(pieces, prompt.language(language), line.replace(prompt.pattern, ''));
  else if (/^#(?: |$)/.test(line)) addCommand(pieces, language, line);
  else if (last && (!last.isCommand || (line.trim() === '' && isComment(last)))) last.lines.push(line);
  else pieces.push({ language: null, lines: [line], isCommand: false });
}

/** Whether a command is not finished: it ends in a backslash, or waits for `done` or for the end of its text. */
function goesOn(lines: readonly string[]): boolean {
  const begin = lines.findIndex((line) => !line.startsWith('#') && line.trim() !== '');
  const own = begin === -1 ? [] : lines.slice(begin);
  const [first = ''] = own;
  const end = HERE_DOCUMENT.exec(first)?.[2];
  if (end !== undefined) return !own.slice(1).some((line) => line.trim() === end);
  return UNFINISHED.test(own.at(-1) ?? '') || (LOOP.test(first) && !own.some((line) => LOOP_END.test(line)));
}

function isComment({ isCommand, lines }: Piece): boolean {
  return isCommand && lines.every((line) => line.startsWith('#') || line.trim() === '');
}

function addCommand(pieces: Piece[], language: string | null, line: string): void {
  const last = pieces.at(-1);
  if (last && isComment(last)) {
    last.lines.push(line);
    last.language = language;
  } else pieces.push({ language, lines: [line], isCommand: true });
}

/** A comment without a command below it is text: nobody runs it. */
function toBlock(piece: Piece): StepBlock[] {
  const text = piece.lines.join('\n').replace(/^\n+|\s+$/g, '');
  if (text === '') return [];
  if (isComment(piece)) return [{ kind: 'text', markdown: escapeMarkdown(text.replaceAll(/^# ?/gm, '')) }];
  return [
    piece.isCommand ? { kind: 'command', language: piece.language, code: text } : { kind: 'output', text },
  ];
}
