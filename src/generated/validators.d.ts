// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.
import type { WebhookAlert } from './alertmanager.ts';
import type { EpisodesAnswer, ImportAnswer, ImportStateAnswer, MatchRequest, OccurrencesAnswer, OutcomeRequest, StatusAnswer, UnmatchedAnswer } from './api.ts';
import type { CountsFile, CountsFileV1 } from './counts.ts';
import type { FrontMatter } from './entry.ts';
import type { ExportEnd, ExportHead, ExportedEpisode, ExportedGroup, ExportedIncident, ExportedOutcome, ExportedRate, ExportedTotal } from './ledger-export.ts';
import type { SettingsFile } from './settings.ts';

import type { ErrorObject } from 'ajv';

export type Validator<T> = { (data: unknown): data is T; errors?: ErrorObject[] | null };
export declare const validateEntry: Validator<FrontMatter>;
export declare const validateSettings: Validator<SettingsFile>;
export declare const validateWebhookAlert: Validator<WebhookAlert>;
export declare const validateMatchRequest: Validator<MatchRequest>;
export declare const validateOutcomeRequest: Validator<OutcomeRequest>;
export declare const validateCounts: Validator<CountsFile>;
export declare const validateCountsV1: Validator<CountsFileV1>;
export declare const validateExportHead: Validator<ExportHead>;
export declare const validateExportedTotal: Validator<ExportedTotal>;
export declare const validateExportedRate: Validator<ExportedRate>;
export declare const validateExportedIncident: Validator<ExportedIncident>;
export declare const validateExportedGroup: Validator<ExportedGroup>;
export declare const validateExportedEpisode: Validator<ExportedEpisode>;
export declare const validateExportedOutcome: Validator<ExportedOutcome>;
export declare const validateExportEnd: Validator<ExportEnd>;
export declare const validateOccurrencesAnswer: Validator<OccurrencesAnswer>;
export declare const validateEpisodesAnswer: Validator<EpisodesAnswer>;
export declare const validateUnmatchedAnswer: Validator<UnmatchedAnswer>;
export declare const validateStatusAnswer: Validator<StatusAnswer>;
export declare const validateImportAnswer: Validator<ImportAnswer>;
export declare const validateImportStateAnswer: Validator<ImportStateAnswer>;
