import type { Results } from './results.ts';

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 60;
const RIGHT = 230;
const TOP = 20;
const BOTTOM = 45;
const COLOURS = [
  '#d1242f',
  '#0969da',
  '#8250df',
  '#1a7f37',
  '#9a6700',
  '#bf3989',
  '#57606a',
  '#0550ae',
  '#cf7000',
  '#116329',
  '#6e40aa',
  '#24292f',
];

/** Draws the time of each contender against the number of patterns as an SVG. Both scales are logarithmic. */
export function drawChart({ sizes }: Results): string {
  const series = (sizes[0]?.contenders ?? []).map(({ name }) => ({
    name,
    points: sizes.flatMap((size) => {
      const value = size.contenders.find((contender) => contender.name === name)?.us_per_line;
      return value ? { x: size.patterns, y: value } : [];
    }),
  }));
  const drawn = series.filter(({ points }) => points.length > 0);
  const values = drawn.flatMap(({ points }) => points.map(({ y }) => y));
  const x = scale(
    Math.min(...sizes.map(({ patterns }) => patterns)),
    Math.max(...sizes.map(({ patterns }) => patterns)),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values))),
    HEIGHT - BOTTOM,
    TOP,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Microseconds a line by number of patterns">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...gridLines(values, y),
    ...sizes.map(({ patterns }) =>
      text(x(patterns), HEIGHT - BOTTOM + 18, patterns.toLocaleString('en'), 'middle'),
    ),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'patterns', 'middle'),
    text(8, TOP - 6, 'µs a line', 'start'),
    ...drawn.map(({ points }, i) =>
      polyline(
        points.map((point) => [x(point.x), y(point.y)]),
        i,
      ),
    ),
    ...labels(drawn.map(({ name, points }) => ({ name, y: y(points.at(-1)?.y ?? 1) }))),
    '</svg>',
    '',
  ].join('\n');
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = Math.log(to) - Math.log(from) || 1;
  return (value) => start + ((Math.log(value) - Math.log(from)) / span) * (end - start);
}

function gridLines(values: number[], y: (value: number) => number): string[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).flatMap((value) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#d8dee4"/>`,
    text(LEFT - 6, y(value) + 4, value.toLocaleString('en'), 'end'),
  ]);
}

function polyline(points: number[][], i: number): string {
  const colour = COLOURS[i % COLOURS.length];
  const path = points.map((point) => point.map((value) => value.toFixed(1)).join(',')).join(' ');
  const dots = points.map(
    ([cx = 0, cy = 0]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3" fill="${colour}"/>`,
  );
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${i === 0 ? 3 : 1.5}"/>${dots.join('')}`;
}

/** The names at the ends of the lines, moved apart so that they do not overlap. */
function labels(ends: { name: string; y: number }[]): string[] {
  const sorted = ends.map((end, i) => ({ ...end, i })).sort((a, b) => a.y - b.y);
  let lowest = 0;
  return sorted.map(({ name, y, i }) => {
    lowest = Math.max(y + 4, lowest + 15);
    return text(WIDTH - RIGHT + 10, lowest, name, 'start', COLOURS[i % COLOURS.length], i === 0);
  });
}

function text(
  x: number,
  y: number,
  content: string,
  anchor: string,
  fill = '#24292f',
  isBold = false,
): string {
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${fill}"${weight}>${content}</text>`;
}
