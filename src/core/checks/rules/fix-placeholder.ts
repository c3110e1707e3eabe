import { splitCommand } from '../../../lib/shell/shell-words.ts';
import type { Span } from '../../../lib/text/source-text.ts';
import { didYouMean } from '../../../lib/text/suggest.ts';
import { fillCommand } from '../../plan/command.ts';
import type { Check, CheckDiagnostic, ReadEntry } from '../check.ts';
import { locateInFixCommand } from '../support/commands.ts';
import { atSpan } from '../support/places.ts';

/** A placeholder: its source text, and the name in it. */
type Meant = Span & { written: string; name: string };

type Fault = { message: string; help: string };

const BRACES = /\{\{\s*(?<name>\$?[A-Za-z_][\w.]*)\s*\}\}/g;
const NAME = /^(?:labels|annotations|captures)\.[A-Za-z_]\w*$/;

export const check: Check = {
  id: 'fix/placeholder',
  severity: 'error',
  summary: 'fix_command has only placeholders that kedb can fill in',
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

/** Nobody fills in a placeholder of a one-click fix. In a manual command, the person does. */
function inOtherWays(file: ReadEntry): CheckDiagnostic[] {
  const help = 'Use {{ labels.NAME }} and declare it in parameters, or write the value itself.';
  return otherPlaceholders(file.entry.fix_command ?? '').flatMap((meant) =>
    report(file, meant, { message: `kedb does not fill in ${meant.written}`, help }),
  );
}

/** `{{end}}` in quotes belongs to a Docker template. */
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
    return { message: `${written} is not a valid placeholder`, help: adviceFor(name) };
  }
  const declared = Object.keys(entry.parameters);
  if (!declared.includes(name)) {
    const help = `Declare it with a pattern that matches the whole value: ${name}: '[a-z0-9-]{1,63}'`;
    return { message: `${written} is not declared in parameters${didYouMean(name, declared)}`, help };
  }
  const group = /^captures\.(.*)$/.exec(name)?.[1];
  if (group === undefined || entry.patterns.some((pattern) => pattern.includes(`<${group}>`))) return null;
  return {
    message: `no pattern has a group for ${written}`,
    help: `Add the named group to a pattern: (?P<${group}>…).`,
  };
}

/** People write `{{ $labels.container }}` as in rules of Prometheus, or only the name of the label. */
function adviceFor(name: string): string {
  const plain = name.replace('$', '');
  if (NAME.test(plain)) return `Write {{ ${plain} }}.`;
  return /^\w+$/.test(plain)
    ? `Write {{ labels.${plain} }} for the label, {{ annotations.${plain} }} for the annotation, or {{ captures.${plain} }} for a group of a pattern.`
    : 'Write labels.NAME, annotations.NAME or captures.NAME.';
}

/** Asks the planner to fill in values that are sure to fit. */
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
  const help = 'Write each placeholder as a word, or as part of a word, outside quotes, comments and $(…).';
  return { message: filled.error.charAt(0).toLowerCase() + filled.error.slice(1).replace(/\.$/, ''), help };
}

/** A placeholder that kedb does not fill in. */
type OtherPlaceholder = Span & { written: string };

/** `<container>`, `{container}`, an unclosed `{{ labels.c`. Docker's `{{.Name}}` and `{a,b}` do not count. */
const OTHER_WORDS = [
  /(?<![<\w])<[A-Za-z][\w. -]{0,60}>(?=[\s/"':.,;)]|$)/g,
  /(?<![{$\w])\{[A-Za-z][\w.-]*\}(?!\})/g,
  /\{\{\s*\$?(?:labels|annotations|captures)\.[\w.]*(?![^{}\n]*\}\})/g,
];

/** `$NAME` and `${NAME}`; not `$1`, which `awk` uses. */
const VARIABLE = /(?<![\\$])\$(?:\{(?<braced>[A-Za-z_][\w.]*)\}|(?<name>[A-Za-z_]\w*))/g;

/** Variables that every shell sets. */
const KNOWN =
  /^(?:HOME|USER|LOGNAME|PWD|OLDPWD|PATH|SHELL|HOSTNAME|TMPDIR|RANDOM|SECONDS|UID|EUID|PPID|IFS|LINENO)$/;

/** Placeholders of other tools. Single quotes are skipped: a shell expands nothing there. nameFault covers a closed `{{ … }}`. */
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

/** `c=web`, `for c in …`, `read -r c`: the command sets the variable itself. */
function isSet(name: string, command: string): boolean {
  if (name.includes('.')) return false;
  return new RegExp(`(?:^|[\\s;&|(])(?:${name}\\+?=|for\\s+${name}\\s|read\\s[^;|&\\n]*\\b${name}\\b)`).test(
    command,
  );
}
