import { type RolldownOptions, rolldown } from 'rolldown';
import { pageBundles } from '../../../rolldown.config.ts';
import { checkKb } from '../../../src/core/checks/check-kb.ts';
import { compileBuild, writeBuild } from '../../../src/node/build.ts';
import { readKbFolder } from '../../../src/node/read-kb.ts';

/** Compiles this repository's KB and the scripts of its pages once, before any test: the Worker's modules import them. */
export default async function buildKb(): Promise<void> {
  await Promise.all(pageBundles.map(bundlePage));
  const { files } = readKbFolder('kb');
  const { kb } = checkKb(files);
  writeBuild('build', compileBuild(kb, 'kb'));
}

async function bundlePage({ output, ...input }: RolldownOptions): Promise<void> {
  const bundle = await rolldown(input);
  for (const options of [output ?? []].flat()) await bundle.write(options);
}
