import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { describeSchemaError, type FileShape } from './describe-schema-error.ts';
import { decodePointer, type JsonSchema, valueAt } from './schema-walk.ts';
import type { ValidationError } from './validation-error.ts';
import { misspeltKeys } from './validation-error.ts';

/** Errors inside the branches of a choice, which the choice itself covers. */
const INSIDE_A_CHOICE = /\/(anyOf|oneOf)\/\d+\//;

/**
 * Turns Ajv's errors into diagnostics at the exact position: an extra key at the key, a missing one at its parent, a wrong
 * value at the value. A misspelled key is not also reported as missing.
 */
export function schemaDiagnostics<Id extends string>(
  errors: readonly ValidationError[],
  yaml: YamlSource,
  shape: FileShape<Id>,
): Diagnostic<Id>[] {
  const misshapen = new Set(
    errors.flatMap(({ keyword, instancePath }) => (keyword === 'pattern' ? instancePath : [])),
  );
  // The value of a key that must not be there is not wrong as well.
  const misnamed = new Set(
    errors
      .filter(({ keyword }) => keyword === 'propertyNames')
      .map(({ instancePath, params }) => `${instancePath}/${String(params.propertyName)}`),
  );
  return (
    errors
      .filter(
        ({ schemaPath, keyword }) => !INSIDE_A_CHOICE.test(schemaPath) && keyword !== 'dependentRequired',
      )
      .filter(({ keyword, propertyName }) => propertyName === undefined || keyword === 'propertyNames')
      .filter((error) => !isMisspelt(error, errors, shape.schema))
      .filter((error) => !isExtraOfOtherForm(error, errors, yaml, shape))
      .filter(({ instancePath }) => !misnamed.has(instancePath))
      // A pattern and a format say the same.
      .filter(({ keyword, instancePath }) => keyword !== 'format' || !misshapen.has(instancePath))
      .map((error) => {
        const { span, message, help } = describeSchemaError(error, yaml, shape);
        return { check: shape.check, severity: 'error', message, ...(help && { help }), ...span };
      })
  );
}

/** A mapping in the form of another tool lacks a key and has another: one mistake, if there is one text to type. */
function isExtraOfOtherForm(
  { keyword, instancePath }: ValidationError,
  errors: readonly ValidationError[],
  yaml: YamlSource,
  { advise }: FileShape,
): boolean {
  if (keyword !== 'additionalProperties' || instancePath === '') return false;
  const lacks = errors.some(
    (other) => other.instancePath === instancePath && /^(?:required|oneOf|anyOf)$/.test(other.keyword),
  );
  const path = decodePointer(instancePath);
  return lacks && advise !== undefined && advise(path, valueAt(yaml.data, path)) !== null;
}

/** The missing keys of a choice are those of its branches. */
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
