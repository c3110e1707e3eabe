/** What is needed to show the texts of an entry. */
export type EntryTexts = {
  /** Its Markdown as HTML, from the build. */
  html: Record<string, string>;
  /** Whether there is such an entry: then a mention of it is a link. */
  isEntry: (errorId: string) => boolean;
};
