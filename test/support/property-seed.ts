import fc from 'fast-check';
import { inject } from 'vitest';

/** The same cases on every run, so that a change that breaks nothing never fails. fast-check names the seed of a failure. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('propertySeed') });
