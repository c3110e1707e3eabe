/** What went wrong and what to do about it, in a sentence or two: the step fails with it, without a stack. */
export class StepError extends Error {}

/** An input that cannot be used; the message names it and what it takes. */
export class InputError extends StepError {}
