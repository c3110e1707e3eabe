import { HEALTHY_LOGS } from './healthy-logs.ts';

/** A line of a log in which nothing is wrong, and whose log it is. */
export type HealthyLine = { text: string; from: string };

/** The lines that kedb brings, in the styles of common programs. */
export function shippedHealthyLines(): HealthyLine[] {
  return Object.entries(HEALTHY_LOGS).flatMap(([program, log]) =>
    log
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ text, from: program })),
  );
}
