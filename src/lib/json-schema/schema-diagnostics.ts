import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { describeSchemaError, type FileShape } from './describe-schema-error.ts';
import type { JsonSchema } from './schema-walk.ts';
import type { ValidationError } from './validation-error.ts';
import { misspeltKeys } from './validation-error.ts';

/** What fails inside the branches of a choice is left to the choice itself. */
const INSIDE_A_CHOICE = /\/(anyOf|oneOf)\/\d+\//;

/**
 * Ajv's errors → diagnostics at the exact place: an extra key at the key, a missing one at its parent, a wrong value
 * at the value. Of a key that is misspelt only that is said, and not that it is missing as well.
 */
export function schemaDiagnostics<Id extends string>(
  errors: readonly ValidationError[],
  yaml: YamlSource,
  shape: FileShape<Id>,
): Diagnostic<Id>[] {
  return errors
    .filter(({ schemaPath, keyword }) => !INSIDE_A_CHOICE.test(schemaPath) && keyword !== 'dependentRequired')
    .filter(({ keyword, propertyName }) => propertyName === undefined || keyword === 'propertyNames')
    .filter((error) => !isMisspelt(error, errors, shape.schema))
    .map((error) => {
      const { span, message, help } = describeSchemaError(error, yaml, shape);
      return { check: shape.check, severity: 'error', message, ...(help && { help }), ...span };
    });
}

/** A choice lacks what its branches lack. */
function isMisspelt(
  { keyword, params, instancePath, schemaPath }: ValidationError,
  errors: readonly ValidationError[],
  schema: JsonSchema,
): boolean {
  if (keyword !== 'required' && keyword !== 'anyOf' && keyword !== 'oneOf') return false;
  const branches = errors.filter((error) => error.schemaPath.startsWith(`${schemaPath}/`));
  const missing = [params, ...branches.map((branch) => branch.params)].map(
    ({ missingProperty }) => missingProperty,
  );
  const misspelt = misspeltKeys(errors, schema, instancePath);
  return missing.some((key) => typeof key === 'string' && misspelt.has(key));
}
