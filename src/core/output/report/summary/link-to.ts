/** Where a line of the KB's files can be read; null where no page is known. */
export type LinkTo = (file: string, line: number) => string | null;
