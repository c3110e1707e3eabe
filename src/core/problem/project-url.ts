/** Where kedb itself lives, for links to the pages about its checks. */
export const PROJECT_URL = 'https://github.com/OWNER/kedb';
