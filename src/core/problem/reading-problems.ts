import type { ProblemSeverity } from '../../generated/report.ts';
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts';

/** What is known of a kind of problem without meeting one. */
export type ProblemKind = {
  /** group/name, for ever: people write it into their settings. */
  id: string;
  /** The level where kedb.yaml gives none. */
  severity: ProblemSeverity;
  /** What is right, in half a sentence. */
  summary: string;
  /** What it names could not be used at all. Said lower, a part of the knowledge base would be missing without a word. */
  final?: true;
};

/** Every kind of problem that is found while reading, before any check runs. */
export const READING_PROBLEMS = [
  {
    id: 'encoding/bom',
    severity: 'info',
    summary: 'a file does not begin with a byte order mark',
  },
  {
    id: 'encoding/control-character',
    severity: 'error',
    summary: 'front matter holds no raw control characters, such as those of ANSI colours',
  },
  {
    id: 'encoding/mangled',
    severity: 'warning',
    summary: 'no UTF-8 was once read as another charset and saved so',
  },
  { id: 'encoding/nul', severity: 'error', summary: 'a file holds no NUL bytes' },
  { id: 'encoding/utf-16', severity: 'error', summary: 'no file is UTF-16', final: true },
  { id: 'encoding/utf-8', severity: 'error', summary: 'every byte of a file is UTF-8', final: true },
  {
    id: 'front-matter/fence',
    severity: 'error',
    summary: 'front matter stands between two lines that are exactly ---, at the start of the file',
    final: true,
  },
  {
    id: 'front-matter/schema',
    severity: 'error',
    summary: 'front matter has the keys it needs, and only known ones, with values that fit',
    final: true,
  },
  { id: 'front-matter/yaml', severity: 'error', summary: 'front matter is valid YAML 1.2', final: true },
  {
    id: 'kb/empty',
    severity: 'error',
    summary: 'there is an entry in the knowledge base',
  },
  {
    id: 'kb/file-name',
    severity: 'warning',
    summary: 'no file is called almost like an entry, and passed over for it',
  },
  {
    id: 'kb/file-size',
    severity: 'error',
    summary: 'no file is larger than a person would read',
    final: true,
  },
  {
    id: 'kb/too-much',
    severity: 'error',
    summary: 'expressions, samples and files are no more than one run can read',
    final: true,
  },
  {
    id: 'kb/unreadable',
    severity: 'error',
    summary: 'whatever is named like a file of the knowledge base is an ordinary file that can be read',
    final: true,
  },
  { id: 'samples/orphan', severity: 'warning', summary: 'a file of samples is named after an entry' },
  { id: 'sections/duplicate', severity: 'warning', summary: 'a body has each section once' },
  { id: 'sections/history-date', severity: 'warning', summary: 'every line of the History has its date' },
  {
    id: 'sections/too-large',
    severity: 'error',
    summary: 'a body is short and flat enough to be read',
    final: true,
  },
  { id: 'sections/unclosed-fence', severity: 'warning', summary: 'every code fence is closed' },
  {
    id: 'settings/schema',
    severity: 'error',
    summary: 'kedb.yaml has only known keys, with values that fit',
    final: true,
  },
  { id: 'settings/yaml', severity: 'error', summary: 'kedb.yaml is valid YAML 1.2', final: true },
] as const satisfies readonly ProblemKind[];

/** Whoever reads can report nothing else: a new kind begins in the list above. */
export type ReadingId = (typeof READING_PROBLEMS)[number]['id'];

export type ReadingDiagnostic = Diagnostic<ReadingId>;
