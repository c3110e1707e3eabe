import type { ProblemSeverity } from '../../generated/report.ts';
import type { Diagnostic } from '../../lib/diagnostics/diagnostic.ts';

/** A kind of problem: the description of its rule. */
export type ProblemKind = {
  /** group/name. It never changes: people write it into their settings. */
  id: string;
  /** The level if kedb.yaml does not set one. */
  severity: ProblemSeverity;
  /** The correct state, in half a sentence. */
  summary: string;
  /** Always an error: kedb cannot use the file or value. At a lower level, a part of the knowledge base would be missing silently. */
  final?: true;
  /** No level and no comment changes it, because a pull request could bring them. */
  always?: true;
  /** An allow-comment allows one value, and names its fingerprint. */
  byFingerprint?: true;
};

/** Every kind of problem that kedb finds while it reads files, before it runs the rules. */
export const READING_PROBLEMS = [
  {
    id: 'encoding/bom',
    severity: 'info',
    summary: 'no file begins with a byte order mark',
  },
  {
    id: 'encoding/control-character',
    severity: 'error',
    summary: 'front matter contains no raw control characters, such as ANSI colour codes',
  },
  {
    id: 'encoding/mangled',
    severity: 'warning',
    summary: 'no text is mojibake (UTF-8 that was decoded as another charset)',
  },
  { id: 'encoding/nul', severity: 'error', summary: 'no file contains NUL bytes' },
  { id: 'encoding/utf-16', severity: 'error', summary: 'no file is UTF-16', final: true },
  { id: 'encoding/utf-8', severity: 'error', summary: 'every file is valid UTF-8', final: true },
  {
    id: 'front-matter/fence',
    severity: 'error',
    summary: 'every entry begins with front matter between two lines that are exactly ---',
    final: true,
  },
  {
    id: 'front-matter/schema',
    severity: 'error',
    summary: 'front matter has all required keys, no unknown keys, and valid values',
    final: true,
  },
  { id: 'front-matter/yaml', severity: 'error', summary: 'front matter is valid YAML 1.2', final: true },
  {
    id: 'kb/conflict',
    severity: 'error',
    summary: 'no file has a merge conflict',
    final: true,
  },
  {
    id: 'kb/empty',
    severity: 'error',
    summary: 'the knowledge base has at least one entry',
  },
  {
    id: 'kb/file-name',
    severity: 'warning',
    summary: 'no file is ignored because its name is almost right',
  },
  {
    id: 'kb/file-size',
    severity: 'error',
    summary: 'no file is larger than the limit (1 MB for an entry, 4 MB for samples)',
    final: true,
  },
  {
    id: 'kb/too-much',
    severity: 'error',
    summary: 'expressions, samples and files stay within the limits of one run',
    final: true,
  },
  {
    id: 'kb/unreadable',
    severity: 'error',
    summary: 'every file of the knowledge base is a regular, readable file',
    final: true,
  },
  { id: 'samples/orphan', severity: 'warning', summary: 'every sample file belongs to an entry' },
  { id: 'sections/duplicate', severity: 'warning', summary: 'no body has the same section twice' },
  { id: 'sections/history-date', severity: 'warning', summary: 'every line of History has a date' },
  {
    id: 'sections/too-large',
    severity: 'error',
    summary: 'every body is small and flat enough to parse',
    final: true,
  },
  { id: 'sections/unclosed-fence', severity: 'warning', summary: 'every code fence is closed' },
  {
    id: 'settings/schema',
    severity: 'error',
    summary: 'kedb.yaml has no unknown keys and only valid values',
    final: true,
  },
  { id: 'settings/yaml', severity: 'error', summary: 'kedb.yaml is valid YAML 1.2', final: true },
] as const satisfies readonly ProblemKind[];

/** The only ids that readers can report. To add a kind, add it to the list above. */
export type ReadingId = (typeof READING_PROBLEMS)[number]['id'];

const FINAL: ReadonlySet<string> = new Set(
  (READING_PROBLEMS as readonly ProblemKind[]).filter(({ final }) => final).map(({ id }) => id),
);

/** Whether kedb cannot use the file with this problem. */
export function isUnusable({ check }: { check: string }): boolean {
  return FINAL.has(check);
}

export type ReadingDiagnostic = Diagnostic<ReadingId>;
