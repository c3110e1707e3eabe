import type { NewEntry, NewFile } from '../../core/authoring/new/new-entry.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';

/** The tree of what was written, the patterns to look at, and what to do next. */
export function renderNewEntry(
  { files, patterns, notes }: NewEntry,
  folder: string,
  style: TextStyle,
): string {
  const [entry] = files;
  const samples = files.slice(1);
  const checks =
    samples.length > 0
      ? ['look through the samples for secrets', 'fill in the prompts']
      : ['fill in the prompts'];
  return [
    ...renderTree(files, folder, style),
    '',
    style.bold(patterns.length === 1 ? 'pattern' : 'patterns'),
    ...patterns.map((pattern) => `  ${printable(pattern)}`),
    ...(samples.length === 0
      ? [style.yellow('  guessed from the title, so the entry is a draft (in_kb: false)')]
      : []),
    ...notes.map((note) => style.yellow(`! ${note}`)),
    '',
    `Next: ${checks.join(', ')}, then check:`,
    `  \${EDITOR:-vi} ${quote(`${folder}/${entry?.path}`)}`,
    `  kedb check ${quote(folder)}`,
    '',
  ].join('\n');
}

function renderTree(files: readonly NewFile[], folder: string, style: TextStyle): string[] {
  const service = files[0]?.path.split('/')[0] ?? '';
  const lines = files.map(({ path, records }, index) => {
    const branch = index === files.length - 1 ? '└──' : '├──';
    const count = records === 0 ? '' : style.dim(`  ${records === 1 ? '1 sample' : `${records} samples`}`);
    return `    ${branch} ${style.green(printable(path.slice(service.length + 1)))}${count}`;
  });
  return [printable(folder), `└── ${printable(service)}`, ...lines];
}

/** Ready to paste: a service may have a space in its name. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${printable(path).replaceAll("'", `'\\''`)}'`;
}
