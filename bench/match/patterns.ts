import { createRandom, type Random } from '../../test/support/arbitraries/random.ts';
import { toPattern } from './placeholders.ts';
import { SERVICES, SYMPTOMS } from './words.ts';

/** A way to write a pattern for a symptom of a service, and a line that the author may have had. */
type Style = {
  weight: number;
  pattern: (service: string, symptom: string) => string;
  line: (service: string, message: string) => string;
};

/** The ways in which authors write patterns, the most common first. */
const STYLES: Style[] = [
  { weight: 40, pattern: (service, symptom) => `${service}.*${symptom}`, line: plainLine },
  {
    weight: 10,
    pattern: (service, symptom) => `${symptom}.*${service}`,
    line: (service, message) => `ERROR ${message} (from ${service})`,
  },
  { weight: 12, pattern: (service, symptom) => `${service}: ${symptom}`, line: plainLine },
  {
    weight: 8,
    pattern: (service, symptom) => `error.*${service}.*${symptom}`,
    line: (service, message) => `level=error component=${service} msg="${message}"`,
  },
  {
    weight: 6,
    pattern: (service, symptom) => `^.*${service}\\[\\d+\\]: ${symptom}`,
    line: (service, message) => `Jan 12 03:04:05 web-2 ${service}[4711]: ${message}`,
  },
  {
    weight: 6,
    pattern: (service, symptom) => `(error|fatal|critical) ${service} ${symptom}`,
    line: (service, message) => `2025-01-12 03:04:05 FATAL ${service} ${message}`,
  },
  { weight: 5, pattern: (service, symptom) => `${service}.*(${symptom}|gave up)`, line: plainLine },
  { weight: 5, pattern: (service, symptom) => `\\b${service}\\b.*${symptom}$`, line: plainLine },
  { weight: 4, pattern: (service, symptom) => `(?P<service>${service}).*${symptom}`, line: plainLine },
  {
    weight: 4,
    pattern: (service, symptom) => `${service}[-\\w]* \\S+: ${symptom}`,
    line: (service, message) => `${service}-7 worker: ${message}`,
  },
];
const TOTAL = STYLES.reduce((sum, { weight }) => sum + weight, 0);

/** A pattern, with the service and the symptom that it was made from. */
export type GeneratedPattern = { source: string; service: string; symptom: string; line: Style['line'] };

/** This number of different patterns. The same seed gives the same patterns. */
export function generatePatterns(count: number, seed = 1): string[] {
  return generateDescribed(count, seed).map(({ source }) => source);
}

export function generateDescribed(count: number, seed = 1): GeneratedPattern[] {
  const random = createRandom(seed);
  const patterns = new Map<string, GeneratedPattern>();
  while (patterns.size < count) {
    const symptom = random.pick(SYMPTOMS);
    const text = toPattern(symptom, random);
    const { pattern, line } = pickStyle(random);
    const service = pickService(random);
    const source = pattern(service, text);
    if (!patterns.has(source)) patterns.set(source, { source, service, symptom, line });
  }
  return [...patterns.values()];
}

function plainLine(service: string, message: string): string {
  return `2025-01-12T03:04:05.678Z error ${service}: ${message}`;
}

function pickStyle(random: Random): Style {
  let left = random.next() * TOTAL;
  for (const style of STYLES) {
    left -= style.weight;
    if (left < 0) return style;
  }
  throw new Error('the weights do not add up');
}

/** Picks a service. Squaring the random number prefers the first ones, because a few services fail most often. */
export function pickService(random: Random): string {
  return SERVICES[Math.floor(random.next() ** 2 * SERVICES.length)] ?? '';
}
