/** Rounds to three digits, because no figure of a bench is more precise. */
export function round(number: number): number {
  return Number(number.toPrecision(3));
}
