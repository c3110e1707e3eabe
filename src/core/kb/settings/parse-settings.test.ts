import { expect, it } from 'vitest';
import { parseSettings } from './parse-settings.ts';

it.each([
  ['- a\n', 'the settings file is a list: ["a"]'],
  ['a word\n', 'the settings file is a string: "a word"'],
  ['name: "\x1b"\n', 'the settings file contains a raw escape character (an ANSI colour?)'],
  [`name: ${'['.repeat(200)}\n`, 'the YAML has more than 100 nested levels'],
  ['x-a: &a [*a]\n', '*a is inside &a, so the value would contain itself'],
])('speaks of settings, not of an entry: %j', (text, message) => {
  const { diagnostics } = parseSettings('kedb.yaml', text);
  expect(diagnostics[0]?.message).toBe(message);
  expect(JSON.stringify(diagnostics)).not.toMatch(/front matter|entry/);
});
