import type { Finding } from '../finding.ts';
import type { ValidationError } from '../generated/validators.js';
import { describeSchemaError } from './describe-schema-error.ts';
import type { JsonSchema } from './schema-walk.ts';
import type { YamlSource } from './yaml-source.ts';

/** What fails inside the branches of a choice is left to the choice itself. */
const INSIDE_A_CHOICE = /\/(anyOf|oneOf)\/\d+\//;

/**
 * Ajv's errors → findings at the exact place: an extra key at the key, a missing one at its parent, a wrong value
 * at the value.
 */
export function schemaFindings(
  check: Finding['check'],
  errors: readonly ValidationError[],
  yaml: YamlSource,
  schema: JsonSchema,
): Finding[] {
  return errors
    .filter(({ schemaPath, keyword }) => !INSIDE_A_CHOICE.test(schemaPath) && keyword !== 'dependentRequired')
    .filter(({ keyword, propertyName }) => propertyName === undefined || keyword === 'propertyNames')
    .map((error) => {
      const { span, message, help } = describeSchemaError(error, yaml, schema);
      return { check, severity: 'error', message, ...(help && { help }), ...span };
    });
}
