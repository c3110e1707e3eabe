import type { Diagnostic, Parsed } from '../../../lib/diagnostics/diagnostic.ts';
import type { ReadingId } from '../../problem/reading-problems.ts';

/** Why an edit was not made. */
export type EditDiagnostic = Diagnostic<'edit/front-matter' | 'edit/history' | 'edit/value' | ReadingId>;

/** An edited text, or the text as it was and what stood in the way. Offsets count in the text that was given. */
export type Edited = Parsed<string, EditDiagnostic>;
