import { splitCommand } from '../../../lib/shell/shell-words.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { didYouMean } from '../../../lib/text/suggest.ts';
import { fillCommand } from '../../plan/command.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { locateInFixCommand } from '../support/commands.ts';
import { atSpan } from '../support/places.ts';

/** A placeholder as it is written, and the name in it. */
type Meant = Span & { written: string; name: string };

type Fault = { message: string; help: string };

const BRACES = /\{\{\s*(?<name>\$?[A-Za-z_][\w.]*)\s*\}\}/g;
const NAME = /^(?:labels|annotations|captures)\.[A-Za-z_]\w*$/;

export const check: Check = {
  id: 'fix/placeholder',
  severity: 'error',
  summary: 'every placeholder of fix_command can be filled in',
  needs: ['parameters', 'patterns'],
  *run({ entries }) {
    for (const file of entries) {
      const all = placeholdersOf(file.entry.fix_command ?? '');
      const named = all.flatMap((meant) => report(file, meant, nameFault(file, meant)));
      yield* named;
      if (file.entry.auto_fix) yield* inOtherWays(file);
      const [first] = all;
      if (first && named.length === 0) yield* report(file, first, placeFault(file, all));
    }
  },
};

/** At the press of a button nobody is there to fill it in; in a command for a person, the person does. */
function inOtherWays(file: ReadEntry): CheckDiagnostic[] {
  const help = 'kedb fills in {{ labels.NAME }}, declared in parameters. Or write the value itself.';
  return otherPlaceholders(file.entry.fix_command ?? '').flatMap((meant) =>
    report(file, meant, { message: `${meant.written} is not filled in by kedb`, help }),
  );
}

/** `{{end}}` in quotes is a template of docker's own. */
function placeholdersOf(command: string): Meant[] {
  const split = splitCommand(command);
  const words = split.ok ? split.value.filter((token) => token.kind === 'word') : [];
  const outside = new Set(words.flatMap(({ placeholders }) => placeholders.map(({ offset }) => offset)));
  return [...command.matchAll(BRACES)].flatMap(({ 0: written, index, groups }) => {
    const name = groups?.name ?? '';
    const isMeant = outside.has(index) || /^\$?(?:labels|annotations|captures)\./.test(name);
    return isMeant ? [{ written, name, start: index, end: index + written.length }] : [];
  });
}

function report(file: ReadEntry, meant: Span, fault: Fault | null): CheckDiagnostic[] {
  return fault ? [atSpan(file, locateInFixCommand(file, meant), fault.message, fault.help)] : [];
}

function nameFault({ entry }: ReadEntry, { written, name }: Meant): Fault | null {
  if (!NAME.test(name)) {
    const help = 'A placeholder is labels.NAME, annotations.NAME or captures.NAME.';
    return { message: `${written} is no placeholder`, help };
  }
  const declared = Object.keys(entry.parameters);
  if (!declared.includes(name)) {
    const help = `Declare it with a pattern that fits the whole value: ${name}: '[a-z0-9-]{1,63}'`;
    return { message: `${written} is not declared in parameters${didYouMean(name, declared)}`, help };
  }
  const group = /^captures\.(.*)$/.exec(name)?.[1];
  if (group === undefined || entry.patterns.some((pattern) => pattern.includes(`<${group}>`))) return null;
  return {
    message: `${written} is a capture that no pattern has`,
    help: `Name the group in a pattern: (?P<${group}>…).`,
  };
}

/** Asks the planner whether values that surely fit could be filled in. */
function placeFault({ entry }: ReadEntry, all: readonly Meant[]): Fault | null {
  const fitting = Object.fromEntries(all.map(({ name }) => [name, 'x']));
  const valuesOf = (source: string) =>
    Object.fromEntries(
      all
        .filter(({ name }) => name.startsWith(`${source}.`))
        .map(({ name }) => [name.slice(source.length + 1), 'x']),
    );
  const values = {
    labels: valuesOf('labels'),
    annotations: valuesOf('annotations'),
    captures: valuesOf('captures'),
  };
  const filled = fillCommand(entry.fix_command ?? '', fitting, values);
  if (filled.ok) return null;
  const help = 'Let each placeholder stand as a word, or a part of one, outside quotes, comments and $(…).';
  return { message: filled.error.charAt(0).toLowerCase() + filled.error.slice(1).replace(/\.$/, ''), help };
}

/** What is written in the place of a value, but that kedb fills nothing into. */
type OtherPlaceholder = Span & { written: string };

/** `<container>`, `{container}`, `{{ labels.c` without its end. Docker's own `{{.Name}}` and `{a,b}` are none. */
const OTHER_WORDS = [
  /(?<![<\w])<[A-Za-z][\w. -]{0,60}>(?=[\s/"':.,;)]|$)/g,
  /(?<![{$\w])\{[A-Za-z][\w.-]*\}(?!\})/g,
  /\{\{\s*\$?(?:labels|annotations|captures)\.[\w.]*(?![^{}\n]*\}\})/g,
];

/** `$NAME` and `${NAME}`; not `$1`, which is what `awk` knows. */
const VARIABLE = /(?<![\\$])\$(?:\{(?<braced>[A-Za-z_][\w.]*)\}|(?<name>[A-Za-z_]\w*))/g;

/** What every shell knows by itself. */
const KNOWN =
  /^(?:HOME|USER|LOGNAME|PWD|OLDPWD|PATH|SHELL|HOSTNAME|TMPDIR|RANDOM|SECONDS|UID|EUID|PPID|IFS|LINENO)$/;

/** Placeholders as other tools write them. In single quotes nothing is filled in, by a shell neither; whole `{{ … }}` are judged elsewhere. */
function otherPlaceholders(command: string): OtherPlaceholder[] {
  const plain = command.replaceAll(/'[^']*'|\{\{[^{}\n]*\}\}/g, (quoted) => ' '.repeat(quoted.length));
  const words = OTHER_WORDS.flatMap((pattern) => [...plain.matchAll(pattern)]);
  const variables = [...plain.matchAll(VARIABLE)].filter(({ groups }) => {
    const name = groups?.braced ?? groups?.name ?? '';
    return !KNOWN.test(name) && !isSet(name, command);
  });
  return [...words, ...variables]
    .map(({ 0: written, index }) => ({ written, start: index, end: index + written.length }))
    .sort((a, b) => a.start - b.start);
}

/** `c=web`, `for c in …`, `read -r c`: the command says itself what it is. */
function isSet(name: string, command: string): boolean {
  if (name.includes('.')) return false;
  return new RegExp(`(?:^|[\\s;&|(])(?:${name}\\+?=|for\\s+${name}\\s|read\\s[^;|&\\n]*\\b${name}\\b)`).test(
    command,
  );
}
