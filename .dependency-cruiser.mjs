/**
 * Which part may import which: three floors (lib, core, shells) on the ground of what is generated, and an order
 * within the first two. Each comment tells the reader of a violation what to do instead.
 */

/** Pure packages: they run in Node, workerd and a browser, and touch nothing outside. */
const CORE_PACKAGES = [
  '@noble/hashes',
  '@streamparser/json',
  'fastest-levenshtein',
  'gray-matter',
  'hast-util-sanitize',
  'hast-util-to-html',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-hast',
  'micromark-extension-gfm',
  're2js',
  'unbash',
  'yaml',
];
const CORE_PACKAGE_PATH = `node_modules/(${CORE_PACKAGES.join('|')}|@types/(mdast|hast))/`;
const TEST = '\\.test\\.tsx?$';

/** A room may import those of the groups before its own; rooms of one group do not know each other. */
const LIB_ORDER = [
  ['util'],
  ['time', 'text'],
  ['diagnostics', 'regex'],
  ['encoding', 'yaml', 'engine', 'alertmanager', 'sql', 'records'],
  ['json-schema'],
  ['markdown', 'secrets', 'shell'],
];
const CORE_ORDER = [
  ['problem'],
  ['entry'],
  ['match'],
  ['kb'],
  ['plan'],
  ['answer'],
  ['unmatched'],
  ['authoring'],
  ['counting'],
  ['compare'],
  ['checks'],
  ['output'],
];

/** One rule for each group of rooms: what comes with it or after it is out of reach. */
function inOrder(floor, groups) {
  return groups.map((rooms, index) => ({
    name: `${floor}-order-${rooms.join('-')}`,
    comment: `src/${floor} is in order (${groups.map((group) => group.join(' ')).join(' < ')}): move what both need to the earlier room.`,
    severity: 'error',
    from: { path: `^src/${floor}/(${rooms.join('|')})/`, pathNot: TEST },
    to: { path: `^src/${floor}/(${groups.slice(index).flat().join('|')})/`, pathNot: `^src/${floor}/$1/` },
  }));
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'lib-knows-no-domain',
      comment:
        'src/lib knows nothing of known errors, and of the generated types only those of Alertmanager: take what you need as a parameter.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: TEST },
      to: { path: ['^src/(?!lib/)', '^schema/'], pathNot: '^src/generated/alertmanager\\.ts$' },
    },
    {
      name: 'core-is-pure',
      comment:
        'src/lib and src/core take strings and objects and give them back. Take what you need as a parameter; I/O belongs to a shell.',
      severity: 'error',
      from: { path: '^src/(lib|core)/', pathNot: TEST },
      to: { pathNot: ['^src/(lib|core|generated)/', '^schema/', CORE_PACKAGE_PATH] },
    },
    {
      name: 'generated-is-the-ground',
      comment: 'The files generated from schema/ import nothing of ours.',
      severity: 'error',
      from: { path: '^src/generated/' },
      to: { path: '^src/(?!generated/)' },
    },
    ...inOrder('lib', LIB_ORDER),
    ...inOrder('core', CORE_ORDER),
    {
      name: 'shells-do-not-meet',
      comment:
        'cli, action, worker and browser know only lib and core (and cli and action also src/node). Move what they share there.',
      severity: 'error',
      from: { path: '^src/(cli|action|worker|browser)/' },
      to: { path: '^src/(cli|action|worker|browser)/', pathNot: '^src/$1/' },
    },
    {
      name: 'node-serves-shells',
      comment: 'src/node reads, writes and asks for the CLI and the Action; it does not call them.',
      severity: 'error',
      from: { path: '^src/node/' },
      to: { path: '^src/(cli|action|worker|browser)/' },
    },
    {
      name: 'worker-reads-no-files',
      comment: 'The Worker and a browser have no file system: the knowledge base is compiled.',
      severity: 'error',
      from: { path: '^src/(worker|browser)/' },
      to: { path: ['^src/node/', '^(node:)?fs'] },
    },
    {
      name: 'worker-stays-small',
      comment:
        'Parsing and rendering happen when the KB is compiled: no YAML, Markdown or front matter parser in the Worker or a page.',
      severity: 'error',
      from: { path: '^src/(worker|browser)/', pathNot: TEST },
      to: {
        reachable: true,
        path: 'node_modules/(gray-matter|yaml|ajv|mdast-util-(from-markdown|to-hast)|hast-util-.*)/',
      },
    },
    {
      name: 'match-does-not-parse',
      comment: 'Matching runs in the Worker and the browser, where no entry is parsed.',
      severity: 'error',
      from: { path: '^src/(core/(match|plan)|lib/(engine|alertmanager))/', pathNot: TEST },
      to: {
        path: '^src/(core/entry|lib/(yaml|json-schema|markdown))/',
        pathNot: '^src/lib/markdown/escape\\.ts$',
      },
    },
    {
      name: 'checks-are-independent',
      comment: 'A rule never imports another one. Move what two need into checks/support/, or into lib.',
      severity: 'error',
      from: { path: '^src/core/checks/rules/', pathNot: TEST },
      to: { path: '^src/core/checks/', pathNot: '^src/core/checks/(check\\.ts$|support/)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Support for tests lives in test/support.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: ['^(test|scripts|bench|dist)/', TEST] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
