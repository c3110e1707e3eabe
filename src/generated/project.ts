// Generated from package.json by scripts/generate-project.ts. Do not edit: run `npm run generate`.

/** The home of kedb itself, for links to the pages about its rules. */
export const PROJECT_URL = 'https://github.com/OWNER/kedb';

/** The schema of kedb.yaml, for editors. */
export const SETTINGS_SCHEMA_URL =
  'https://raw.githubusercontent.com/OWNER/kedb/v0.1.0/schema/settings.schema.json';
