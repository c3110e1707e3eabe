/** The pages' own files: by the name that the pages use, the name that browsers get, which changes with the content. */
export type PageFiles = Record<string, string>;

export const PAGE_FILES_PATH = '/pages';
