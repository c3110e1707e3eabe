import type { FrontMatter } from '../../generated/entry.ts';
import type { JsonSchema } from '../../lib/json-schema/schema-walk.ts';
import { decodePointer } from '../../lib/json-schema/schema-walk.ts';
import type { ValidationError } from '../../lib/json-schema/validation-error.ts';
import { meantKeys } from '../../lib/json-schema/validation-error.ts';

/** Front matter without what does not fit the schema. */
export type PartialFrontMatter = {
  front: FrontMatter;
  /** The keys that were left out, and the required ones that are missing: nothing can be said of their values. */
  lost: ReadonlySet<string>;
};

/** Keeps the keys that fit; stand-ins take the place of the required ones that do not. null where there are no keys at all. */
export function partialFrontMatter(
  data: unknown,
  errors: readonly ValidationError[],
  schema: JsonSchema,
  standIns: Pick<FrontMatter, 'error_id' | 'service'>,
): PartialFrontMatter | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const lost = new Set([...errors.flatMap(blamedKeys), ...meantKeys(errors, schema, '')]);
  const kept = Object.entries(data).filter(([key]) => !lost.has(key));
  return {
    front: {
      title: standIns.error_id,
      error_domain: 'technical',
      severity: 'medium',
      resolution_group: '',
      ...standIns,
      ...Object.fromEntries(kept),
    },
    lost,
  };
}

/** The key of the front matter in which an error is. */
function blamedKeys({ instancePath, params }: ValidationError): string[] {
  const [key] = decodePointer(instancePath);
  const blamed = key ?? params.missingProperty ?? params.additionalProperty;
  return typeof blamed === 'string' ? [blamed] : [];
}
