// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { ErrorObject } from 'ajv';

export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };
export declare const validateEntry: Validator;
export declare const validateSettings: Validator;
export declare const validateAlertmanagerWebhook: Validator;
export declare const validateMatchRequest: Validator;
export declare const validateOutcomeRequest: Validator;
export declare const validateOccurrencesAnswer: Validator;
export declare const validateEpisodesAnswer: Validator;
export declare const validateUnmatchedAnswer: Validator;
export declare const validateCounts: Validator;
