import { echoedText, literal, unknown, unreadWord } from '../reading/word-text.ts';
import { type Argument, feedersOf, type ShellCommand } from '../script.ts';
import { readLeadingOptions } from './options.ts';
import { syntaxOf } from './programs.ts';
import { toCommand } from './unwrap.ts';

/** These programs print their input, and so does a group with a redirection, which has no name. */
const COPIERS = /^(?:cat|tee|sed|envsubst|tac|head|tail|sort|uniq|awk|tr|)$/;
export const MAX_WORDS = 100;

/** The known input of a command: its here-documents, and the output of an `echo` or `cat <<EOF` before it. */
export function inputTexts(command: ShellCommand): string[] {
  return [...hereTexts(command), ...feedersOf(command).flatMap(writtenText)];
}

function hereTexts({ redirections }: ShellCommand): string[] {
  return redirections.flatMap(({ operator, content, target }) => {
    if (content !== null) return [content];
    return operator === '<<<' && target ? [target.value] : [];
  });
}

export function writtenText(command: ShellCommand): string[] {
  const text = echoedText(command);
  if (text !== null) return [text];
  return COPIERS.test(command.name) ? hereTexts(command) : [];
}

/** The command that `xargs` runs, with its input words if they are known; empty for any other program. */
export function xargsCommand(command: ShellCommand): ShellCommand[] {
  const { options, next } = readLeadingOptions(command.args, syntaxOf('xargs'));
  const [program, ...args] = command.args.slice(next);
  if (command.name !== 'xargs' || !program) return [];
  const mark = options.find(({ name }) => /^(?:-[IiJ]|--replace)$/.test(name));
  const isByLine = options.some(({ name }) => /^(?:-[0dIiJ]|--null|--delimiter|--replace)$/.test(name));
  const splitter = isByLine ? /[^\n]+/g : /(?:'[^'\n]*'|"[^"\n]*"|\S)+/g;
  const words = inputTexts(command).flatMap((text) =>
    Array.from(text.match(splitter) ?? [], (word) => word.replaceAll(/^(['"])(.*)\1$/g, '$2')),
  );
  const given = mark
    ? args.map((arg) => replaced(arg, mark.value?.value ?? '{}', words))
    : [...args, ...readWords(words, command, program)];
  return [toCommand({ ...command, feed: null }, program, given)];
}

/** The words that `xargs` reads. After `find` there are none, because the rule for `find` judges its results. */
function readWords(words: readonly string[], command: ShellCommand, { start, end }: Argument): Argument[] {
  const isFedByFind = feedersOf(command).some(({ name }) => name === 'find');
  const unread = isFedByFind ? [] : [unknown(unreadWord(), '')];
  const texts = words.length > 0 ? words.slice(0, MAX_WORDS + 1).map(literal) : unread;
  return texts.map((text) => ({ ...text, substituted: [], start, end }));
}

/** Replaces `{}` by the input. If the input is unknown, a word that is only `{}` is unknown too. */
function replaced(arg: Argument, mark: string, words: readonly string[]): Argument {
  if (mark === '' || !arg.value.includes(mark)) return arg;
  if (words.length === 0)
    return arg.value.trim() === mark ? { ...arg, value: unreadWord(), isLiteral: false } : arg;
  const fill = (text: string) => text.replaceAll(mark, () => words.join(' '));
  return { ...arg, value: fill(arg.value), least: fill(arg.least) };
}
