/** How far a long piece of work has come. */
export type Progress = { step: string; done: number; total: number };

/** Told now and then; the core has no clock, so the listener decides what to show. */
export type OnProgress = (progress: Progress) => void;
