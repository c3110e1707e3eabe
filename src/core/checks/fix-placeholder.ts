import { RE2JS, RE2JSSyntaxException } from 're2js';
import { fillCommand } from '../plan/command.ts';
import { splitCommand } from '../plan/shell-words.ts';
import { didYouMean } from '../suggest.ts';
import { atValue, type Check, type CheckFinding, type ReadEntry } from './check.ts';
import { locateInFixCommand } from './support/fix-command.ts';
import { atKey, atSpan, type Span } from './support/places.ts';

const MEANT = /\{\{\s*\$?(?<name>[A-Za-z_][\w.]*)\s*\}\}/g;
const NAME = /^(?:labels|annotations|captures)\.[A-Za-z_]\w*$/;

/** Nobody means to let these through: whoever can fire an alert would choose what the command works on. */
const HOSTILE = ['; reboot', '$(reboot)', 'a b', '../../etc', '*'];

export const check: Check = {
  id: 'fix/placeholder',
  severity: 'error',
  summary: 'every placeholder of fix_command can be filled in, and only with what its parameter allows',
  *run({ entries }) {
    for (const file of entries) {
      yield* placeholders(file);
      for (const [name, pattern] of Object.entries(file.entry.parameters))
        yield* parameter(file, name, pattern);
    }
  },
};

function placeholders(file: ReadEntry): CheckFinding[] {
  const command = file.entry.fix_command ?? '';
  return [...command.matchAll(MEANT)].flatMap(({ 0: written, index, groups }) => {
    const fault = faultOf(file.entry, groups?.name ?? '', { start: index, end: index + written.length });
    if (!fault) return [];
    const place = locateInFixCommand(file, { start: index, end: index + written.length });
    return [atSpan(file, place, `${written} ${fault.message}`, fault.help)];
  });
}

type Fault = { message: string; help: string };

function faultOf(
  { fix_command, parameters, patterns }: ReadEntry['entry'],
  name: string,
  span: Span,
): Fault | null {
  if (!NAME.test(name)) {
    const help = 'A placeholder is labels.NAME, annotations.NAME or captures.NAME.';
    return { message: 'is no placeholder', help };
  }
  if (!Object.hasOwn(parameters, name)) {
    const message = `is not declared in parameters${didYouMean(name, Object.keys(parameters))}`;
    return {
      message,
      help: `Declare it with a pattern that fits the whole value: ${name}: '[a-z0-9-]{1,63}'`,
    };
  }
  const capture = /^captures\.(.*)$/.exec(name)?.[1];
  if (
    capture !== undefined &&
    !patterns.some((pattern) => new RegExp(`\\(\\?P?<${capture}>`).test(pattern))
  ) {
    return {
      message: 'is a capture that no pattern has',
      help: `Name the group in a pattern: (?P<${capture}>…).`,
    };
  }
  return standingFault(fix_command ?? '', name, span);
}

/** Asks the planner itself whether a harmless value could be filled in there. */
function standingFault(command: string, name: string, { start }: Span): Fault | null {
  const help = 'Let it stand as a word, or a part of one, outside quotes, comments and $(…).';
  const { value: tokens, problem } = splitCommand(command);
  if (problem !== null) return { message: `cannot be filled in: ${problem}`, help };
  const isWord = tokens.some(
    (token) => token.kind === 'word' && token.placeholders.some(({ offset }) => offset === start),
  );
  if (!isWord) return { message: 'stands inside quotes or a comment', help };
  const [source = '', key = ''] = name.split('.');
  const values = { labels: {}, annotations: {}, captures: {}, [source]: { [key]: 'x' } };
  const filled = fillCommand(command, { [name]: 'x' }, values);
  const isAboutPlace = filled.problem?.includes("program's name") && filled.problem.includes(name);
  return isAboutPlace
    ? { message: "stands where a program's name goes", help: 'Write the program out.' }
    : null;
}

function parameter(file: ReadEntry, name: string, pattern: string): CheckFinding[] {
  const uses = [...(file.entry.fix_command ?? '').matchAll(MEANT)].some(
    ({ groups }) => groups?.name === name,
  );
  if (!uses) {
    const message = `the parameter ${name} is not used by fix_command`;
    return [{ ...atKey(file, ['parameters', name], message, 'Use it, or remove it.'), severity: 'warning' }];
  }
  return patternFault(file, ['parameters', name], pattern);
}

function patternFault(file: ReadEntry, path: string[], pattern: string): CheckFinding[] {
  const { regex, error } = compile(pattern);
  if (!regex)
    return [atValue(file, path, `the pattern is not RE2: ${error}`, 'See docs/format.md for the syntax.')];
  const hostile = HOSTILE.find((text) => regex.matches(text));
  if (hostile === undefined) return [];
  const message = `the pattern lets through ${JSON.stringify(hostile)}`;
  const help =
    'List what the value may be made of, such as [a-z0-9][a-z0-9_.-]{0,62}: alerts come from outside.';
  return [{ ...atValue(file, path, message, help), severity: 'warning' }];
}

function compile(pattern: string): { regex: RE2JS | null; error: string } {
  try {
    return { regex: RE2JS.compile(pattern), error: '' };
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { regex: null, error: error.message };
  }
}
