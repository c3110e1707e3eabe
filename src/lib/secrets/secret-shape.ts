/** How a kind of secret looks. The group `secret` is the part to hide; without one, all of it. */
export type SecretShape = {
  kind: string;
  /** Without one of these, in lower case, a text is not searched at all. */
  marks: readonly string[];
  pattern: RegExp;
  /** What the value must be. Without one the shape alone is proof. */
  value?: SecretValue;
};

/**
 * `written`: any text that stands for itself, as after `--password`: people do choose short words.
 * `random`: letters and digits in no order that a name would have, as `token: …` may be followed by anything.
 */
export type SecretValue = 'written' | 'random';
