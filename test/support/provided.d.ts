import 'vitest';

/** What vitest.config.ts gives to the tests, which `inject` asks for by name. */
declare module 'vitest' {
  interface ProvidedContext {
    /** The seed of all property tests. */
    propertySeed: number;
    /** How many schedules the chaos test plays in workerd, and the seed of the first. */
    chaosSeeds: number;
    chaosFirstSeed: number;
  }
}
