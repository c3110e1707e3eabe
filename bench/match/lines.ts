import { createRandom, type Random } from '../../test/support/arbitraries/random.ts';
import { pickService } from './patterns.ts';
import { fillIn } from './placeholders.ts';
import { ROUTINE, SYMPTOMS } from './words.ts';

/** The text that programs write around a message. */
const FRAMES: ((service: string, message: string, random: Random) => string)[] = [
  (service, message, random) =>
    `${clock(random)} web-${random.between(1, 9)} ${service}[${random.between(300, 32000)}]: ${message}`,
  (service, message, random) => `${stamp(random)} ERROR ${service} ${message}`,
  (service, message, random) => `${stamp(random)} [${service}] error: ${message}`,
  (service, message, random) =>
    `level=error ts=${stamp(random)} caller=main.go:${random.between(10, 900)} component=${service} msg="${message}"`,
  (service, message, random) =>
    `{"time":"${stamp(random)}","level":"error","service":"${service}","message":${JSON.stringify(message)}}`,
  (service, message, random) => `[${stamp(random)}] ${service}: ${message}`,
  (service, message, random) =>
    `E${random.between(1000, 1231)} 12:0${random.between(0, 9)}:33.${random.between(100000, 999999)} 1 ${service}.go:${random.between(10, 900)}] ${message}`,
];
const TAILS = [
  '',
  ' (attempt 2 of 5)',
  ' request_id=7f3a-11',
  ', retrying in 5 s',
  ' while handling request, see previous messages for the cause',
];

/** Log lines in the styles of many programs. Three of ten report a failure; the rest is routine. */
export function generateLines(count: number, seed = 2): string[] {
  const random = createRandom(seed);
  const lines = Array.from({ length: count }, () => {
    const template = random.chance(0.3) ? random.pick(SYMPTOMS) : random.pick(ROUTINE);
    return random.pick(FRAMES)(pickService(random), fillIn(template, random) + random.pick(TAILS), random);
  });
  // Real lines come from JSON too. V8 keeps a concatenated string in pieces, and the first search would have to join them.
  return JSON.parse(JSON.stringify(lines));
}

function stamp(random: Random): string {
  return `2025-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}T${clockTime(random)}.${random.between(100, 999)}Z`;
}

function clock(random: Random): string {
  return `${random.pick(['Jan', 'Mar', 'Jun', 'Oct'])} ${random.between(1, 28)} ${clockTime(random)}`;
}

function clockTime(random: Random): string {
  return [random.between(0, 23), random.between(0, 59), random.between(0, 59)].map(pad).join(':');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
