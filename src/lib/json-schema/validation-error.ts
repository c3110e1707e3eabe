import { suggest } from '../text/suggest.ts';
import { decodePointer, type JsonSchema, keysAt } from './schema-walk.ts';

/** The part of Ajv's errors that messages need (ajv, `ErrorObject`). */
export type ValidationError = {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** Set for errors in the text of a key. */
  propertyName?: string;
  schemaPath: string;
  message?: string;
};

/** The keys that the object at a JSON pointer lacks only because they are misspelled. */
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
