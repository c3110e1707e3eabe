/** The data of some blocks, and as Markdown what gave none: nothing that was written is lost. */
export type Reading<T> = { value: T; rest: string[] };
