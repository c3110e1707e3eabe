const DURATION =
  /^(?:(?<y>\d+)y)?(?:(?<w>\d+)w)?(?:(?<d>\d+)d)?(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>\d+)s)?(?:(?<ms>\d+)ms)?$/;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY_MS = 24 * HOUR;

const UNITS = { y: 365 * DAY_MS, w: 7 * DAY_MS, d: DAY_MS, h: HOUR, m: MINUTE, s: SECOND, ms: 1 };

/** The longest duration. Go stores durations as nanoseconds in 64 bits: about 292 years. */
const LONGEST = Math.floor(2 ** 63 / 1e6);

/**
 * Reads a Prometheus duration such as 1h30m, in milliseconds; null for other text. Units go from large to small, each at most once. A
 * year has 365 days. Only 0 needs no unit (ParseDuration in prometheus/common, model/time.go).
 */
export function parseDuration(text: string): number | null {
  if (text === '0') return 0;
  const groups = text === '' ? undefined : DURATION.exec(text)?.groups;
  if (!groups) return null;
  const total = Object.entries(UNITS).reduce(
    (sum, [unit, length]) => sum + Number(groups[unit] ?? 0) * length,
    0,
  );
  return total <= LONGEST ? total : null;
}
