import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';

/** The errors of a log by the schema of the standard; null without errors. */
export function sarifFaults(log: unknown): string | null {
  return validate(log) ? null : JSON.stringify(validate.errors);
}

/** The schema is of draft 4. It differs from newer drafts only in its own name. */
function createValidator() {
  const { $schema: _, id: __, ...schema } = sarifSchema;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

const validate = createValidator();
