/** An error with one or two sentences: what went wrong, and what to do. The step fails with them, without a stack. */
export class StepError extends Error {}

/** An invalid input. The message names the input and its valid values. */
export class InputError extends StepError {}
