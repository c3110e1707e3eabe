import type { Body } from '../../../generated/known-error.ts';
import type { Group } from './parsed-section.ts';

/** Keeps what a known section says beside its data. */
export function leftOver(heading: string, rest: readonly string[]): Partial<Body> {
  return rest.length > 0 ? { other_sections: [{ heading, markdown: rest.join('\n\n') }] } : {};
}

export function unknownGroup({ heading, markdown }: Group): Partial<Body> {
  return { other_sections: [{ heading, markdown }] };
}
