import { suggest } from '../text/suggest.ts';
import { decodePointer } from './json-path.ts';
import { type JsonSchema, keysAt } from './schema-walk.ts';
import type { ValidationError } from './validation-error.ts';

/** The keys that are missing from an object, by its JSON pointer, only because they stand there misspelt. */
export function meantKeys(
  errors: readonly ValidationError[],
  schema: JsonSchema,
  pointer: string,
): Set<string> {
  const known = keysAt(schema, decodePointer(pointer));
  const meant = errors
    .filter(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === pointer)
    .map(({ params }) => suggest(String(params.additionalProperty), known));
  return new Set(meant.filter((key) => key !== null));
}
