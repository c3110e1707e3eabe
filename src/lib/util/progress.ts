/** How far a long piece of work has come. */
export type Progress = { step: string; done: number; total: number };

/** Reported now and then; there is no clock here, so the listener decides what to show. */
export type OnProgress = (progress: Progress) => void;
