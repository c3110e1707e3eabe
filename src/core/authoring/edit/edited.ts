import type { Diagnostic, Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import type { ReadingId } from '../../problem/reading-problems.ts';

/** Why an edit was not made. */
export type EditDiagnostic = Diagnostic<'edit/front-matter' | 'edit/history' | 'edit/value' | ReadingId>;

/** The edited text, or the unchanged text with the reasons. Offsets count in the given text. */
export type Edited = Parsed<string, EditDiagnostic>;
