/** The progress of a long task. */
export type Progress = { step: string; done: number; total: number };

/** Called from time to time. The core has no clock, so the listener decides when to show it. */
export type OnProgress = (progress: Progress) => void;
