import type * as Core from '@actions/core';
import { type AnnotationOptions, toAnnotations } from '../../core/output/report/annotations.ts';
import type { Problem } from '../../generated/report.ts';

/** Annotations on the lines of the files; the toolkit escapes them. */
export function annotate(core: typeof Core, problems: readonly Problem[], options: AnnotationOptions): void {
  for (const { kind, message, title, place } of toAnnotations(problems, options)) {
    core[kind](message, { title, ...place });
  }
}
