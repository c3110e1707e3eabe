import { suggest } from '../text/suggest.ts';
import { decodePointer, type JsonSchema, keysAt } from './schema-walk.ts';

/** As much of Ajv's errors as telling people about them needs (ajv, `ErrorObject`). */
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Set on what is wrong with a key's own text. */
  propertyName?: string;
  schemaPath: string;
  message?: string;
};

/** The keys that are missing from an object, by its JSON pointer, only because they stand there misspelt. */
export function misspeltKeys(
  errors: readonly ValidationError[],
  schema: JsonSchema,
  pointer: string,
): Set<string> {
  const known = keysAt(schema, decodePointer(pointer));
  const misspelt = errors
    .filter(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === pointer)
    .map(({ params }) => suggest(String(params.additionalProperty), known));
  return new Set(misspelt.filter((key) => key !== null));
}
