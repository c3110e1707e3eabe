// Times the native re2 package: node node-re2.cjs loop|set patterns-file lines-file. Prints "<µs a line> <hits>".
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const RE2 = require('../node_modules/re2');

const [mode, patternsFile, linesFile] = process.argv.slice(2);
const read = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const patterns = read(patternsFile);
const lines = read(linesFile);
const search = mode === 'set' ? makeSet() : makeLoop();
const end = performance.now() + 400;
let count = 0;
while (count < lines.length && (count < 3 || performance.now() < end)) search(lines[count++]);
let best = Infinity;
let hits = 0;
for (let pass = 0; pass < 4; pass++) {
  const start = performance.now();
  hits = 0;
  for (const line of lines.slice(0, count)) hits += search(line);
  best = Math.min(best, performance.now() - start);
}
console.log((best * 1000) / count, (hits * lines.length) / count);

function makeSet() {
  const set = new RE2.Set(
    patterns.map((source) => source),
    'im',
  );
  return (line) => set.match(line).length;
}

function makeLoop() {
  const regexes = patterns.map((source) => new RE2(source, 'im'));
  return (line) => regexes.reduce((sum, regex) => sum + (regex.test(line) ? 1 : 0), 0);
}
