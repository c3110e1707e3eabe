/** Which part may import which. Each comment tells the reader of a violation what to do instead. */

/** Pure packages: they run in Node, workerd and a browser, and touch nothing outside. */
const CORE_PACKAGES = [
  '@noble/hashes',
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

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'src/core takes strings and objects and gives them back. Take what you need as a parameter; I/O belongs to a shell.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: TEST },
      to: { pathNot: ['^src/core/', '^schema/', CORE_PACKAGE_PATH] },
    },
    {
      name: 'shells-do-not-meet',
      comment:
        'cli, action, worker and browser know only the core (and cli and action the reader of files). Move what they share into src/core.',
      severity: 'error',
      from: { path: '^src/(cli|action|worker|browser)/' },
      to: { path: '^src/(cli|action|worker|browser)/', pathNot: '^src/$1/' },
    },
    {
      name: 'worker-reads-no-files',
      comment: 'The Worker and a browser have no file system: the knowledge base is compiled.',
      severity: 'error',
      from: { path: '^src/(worker|browser)/' },
      to: { path: ['^src/files/', '^(node:)?fs'] },
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
      name: 'files-know-only-the-core',
      comment: 'src/files reads and writes, and src/worker-api asks, for the shells; they do not call them.',
      severity: 'error',
      from: { path: '^src/(files|worker-api)/' },
      to: { path: '^src/(cli|action|worker|browser)/' },
    },
    {
      name: 'data-flows-entry-match-plan',
      comment: 'A plan may use a match, a match an entry: never back.',
      severity: 'error',
      from: { path: '^src/core/(entry|match|alert)/', pathNot: TEST },
      to: { path: '^src/core/(plan|answer|checks|kb|report|edit)/' },
    },
    {
      name: 'match-does-not-parse',
      comment: 'Matching runs in the Worker and the browser, where no entry is parsed.',
      severity: 'error',
      from: { path: '^src/core/(match|alert|plan)/', pathNot: TEST },
      to: { path: '^src/core/entry/' },
    },
    {
      name: 'checks-are-independent',
      comment:
        'A check never imports another one. Move what two need into checks/support/, or into the core.',
      severity: 'error',
      from: { path: '^src/core/checks/', pathNot: ['/(all-checks|check-kb)\\.ts$', '/run/', TEST] },
      to: { path: '^src/core/checks/', pathNot: '/(check\\.ts$|support/)' },
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
