/** 0.95 → `95%` */
export function percent(rate: number): string {
  return `${Math.round(rate * 100)}%`;
}

/** "the one time it was tried", "the 12 times it was tried" */
export function timesTried(attempts: number): string {
  return `the ${attempts === 1 ? 'one time' : `${attempts} times`} it was tried`;
}
