import 'vitest';

/** The values that vitest.config.ts provides. A test reads them by name with `inject`. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The seed of all property tests. */
    propertySeed: number;
    /** The number of schedules that the chaos test plays in workerd, and the seed of the first. */
    chaosSeeds: number;
    chaosFirstSeed: number;
  }
}
