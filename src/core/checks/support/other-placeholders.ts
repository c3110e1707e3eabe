import type { Span } from './places.ts';

/** What is written in the place of a value, but that kedb fills nothing into. */
export type OtherPlaceholder = Span & { written: string };

/** `<container>`, `{container}`, `{{ labels.c` without its end. Docker's own `{{.Name}}` and `{a,b}` are none. */
const WORDS = [
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
export function otherPlaceholders(command: string): OtherPlaceholder[] {
  const plain = command.replaceAll(/'[^']*'|\{\{[^{}\n]*\}\}/g, (quoted) => ' '.repeat(quoted.length));
  const words = WORDS.flatMap((pattern) => [...plain.matchAll(pattern)]);
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
