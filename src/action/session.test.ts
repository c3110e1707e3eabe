import * as toolkit from '@actions/core';
import { afterEach, expect, it, vi } from 'vitest';
import { guarded } from './session.ts';

/** In the form of a token of GitHub, and so surely a secret. Written in two parts for scanners of this repository. */
const SECRET = ['ghp', 'aB3dE5gH7jK9mN1pQ3rS5tU7vW9xY1zA3bC5'].join('_');

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

it.each(['info', 'notice', 'warning', 'error', 'setFailed'] as const)(
  'prints nothing by %s that steers a terminal, reorders text or is a secret',
  (kind) => {
    let printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    guarded(toolkit)[kind](`a \x1b[2J\u009b2J\u202e ${SECRET} b`);
    expect(printed).toContain('a �[2J�2J� … b');
  },
);
