import { toPattern } from './placeholders.ts';
import { makeRandom, pick, type Random } from './random.ts';
import { SERVICES, SYMPTOMS } from './words.ts';

type Style = (service: string, symptom: string) => string;

/** How authors of known errors write patterns, the commonest first. */
const STYLES: [weight: number, style: Style][] = [
  [40, (service, symptom) => `${service}.*${symptom}`],
  [10, (service, symptom) => `${symptom}.*${service}`],
  [12, (service, symptom) => `${service}: ${symptom}`],
  [8, (service, symptom) => `error.*${service}.*${symptom}`],
  [6, (service, symptom) => `^.*${service}\\[\\d+\\]: ${symptom}`],
  [6, (service, symptom) => `(error|fatal|critical) ${service} ${symptom}`],
  [5, (service, symptom) => `${service}.*(${symptom}|gave up)`],
  [5, (service, symptom) => `\\b${service}\\b.*${symptom}$`],
  [4, (service, symptom) => `(?P<service>${service}).*${symptom}`],
  [4, (service, symptom) => `${service}[-\\w]* \\S+: ${symptom}`],
];
const TOTAL = STYLES.reduce((sum, [weight]) => sum + weight, 0);

/** As many different patterns as asked, the same for the same seed. */
export function generatePatterns(count: number, seed = 1): string[] {
  const random = makeRandom(seed);
  const patterns = new Set<string>();
  while (patterns.size < count) {
    const symptom = toPattern(pick(random, SYMPTOMS), random);
    patterns.add(pickStyle(random)(pickService(random), symptom));
  }
  return [...patterns];
}

function pickStyle(random: Random): Style {
  let left = random() * TOTAL;
  for (const [weight, style] of STYLES) {
    left -= weight;
    if (left < 0) return style;
  }
  return STYLES[0]?.[1] ?? ((service) => service);
}

/** Few services fail often: the square of a chance prefers the first of the list. */
export function pickService(random: Random): string {
  return SERVICES[Math.floor(random() ** 2 * SERVICES.length)] ?? '';
}
