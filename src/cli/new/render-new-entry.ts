import type { NewEntry, NewFile } from '../../core/authoring/new/new-entry.ts';
import { plural } from '../../lib/text/plural.ts';
import { printable, type TextStyle } from '../../lib/text/text-style.ts';

/** `settings` is the name of the settings file that was created, too. */
type Created = { entry: NewEntry; settings: string | null; folder: string };

/** The written files as a tree, the patterns to review, and the next steps. */
export function renderNewEntry({ entry, settings, folder }: Created, style: TextStyle): string {
  const { files, patterns, notes } = entry;
  const isDraft = files.length === 1;
  return [
    ...renderTree(files, folder, settings, style),
    '',
    style.bold(patterns.length === 1 ? 'pattern' : 'patterns'),
    ...patterns.map((pattern) => `  ${printable(pattern)}`),
    ...(isDraft ? [style.yellow('  guessed from the title, so the entry is a draft (in_kb: false)')] : []),
    ...notes.map((note) => style.yellow(`! ${note}`)),
    '',
    `Next: ${isDraft ? '' : 'check the samples for secrets, '}fill in the prompts. Then run the check:`,
    `  \${EDITOR:-vi} ${quote(`${folder}/${files[0]?.path}`)}`,
    `  kedb check ${quote(folder)}`,
    '',
  ].join('\n');
}

function renderTree(
  files: readonly NewFile[],
  folder: string,
  settings: string | null,
  style: TextStyle,
): string[] {
  const service = files[0]?.path.split('/')[0] ?? '';
  const [fork, stem] = settings === null ? ['└──', '   '] : ['├──', '│  '];
  const lines = files.map(({ path, records }, index) => {
    const branch = index === files.length - 1 ? '└──' : '├──';
    const count = records === 0 ? '' : style.dim(`  ${plural(records, 'sample')}`);
    return `${stem} ${branch} ${style.green(printable(path.slice(service.length + 1)))}${count}`;
  });
  const last =
    settings === null ? [] : [`└── ${style.green(settings)}${style.dim('  settings, all optional')}`];
  return [printable(folder), `${fork} ${printable(service)}`, ...lines, ...last];
}

/** Quotes a path for the shell: a service may contain a space. */
export function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${printable(path).replaceAll("'", `'\\''`)}'`;
}
