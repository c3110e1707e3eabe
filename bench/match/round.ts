/** Three digits: no figure of a bench is good for more. */
export function round(number: number): number {
  return Number(number.toPrecision(3));
}
