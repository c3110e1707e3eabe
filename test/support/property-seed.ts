import fc from 'fast-check';
import { inject } from 'vitest';

/** Every run has the same cases, so that a harmless change never fails. fast-check names the seed of a failure. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('propertySeed') });
