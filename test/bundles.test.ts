import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import bundles from '../rolldown.config.ts';

/** gray-matter's own readers. kedb passes its own engine, so this code would be dead weight that can run JavaScript. */
const ENGINES = /\besprima\b|\bsafeLoad\b|eval\(str\)|node_modules\/(?:js-yaml|esprima)\//;

const withGrayMatter = bundles.filter(({ input }) => /src\/(action|cli)\//.test(String(input)));

describe('the bundles of the Action and the CLI', () => {
  it.each(withGrayMatter)('contain gray-matter without its engines: $input', async (options) => {
    const build = await rolldown(options);
    const { output } = await build.generate([options.output].flat()[0]);
    const chunks = output.filter((item) => item.type === 'chunk');
    expect(chunks.flatMap(({ moduleIds }) => moduleIds).join('\n')).toContain('/gray-matter/index.js');
    for (const { code, moduleIds } of chunks) expect(`${moduleIds}\n${code}`).not.toMatch(ENGINES);
  });
});
