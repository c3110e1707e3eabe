import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';

/** What is wrong with a log by the standard's own schema; null for nothing. */
export function sarifFaults(log: unknown): string | null {
  return validate(log) ? null : JSON.stringify(validate.errors);
}

/** It is of draft 4, and differs from the newer ones only in how it names itself. */
function createValidator() {
  const { $schema: _, id: __, ...schema } = sarifSchema;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

const validate = createValidator();
