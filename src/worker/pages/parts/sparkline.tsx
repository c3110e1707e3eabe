import { DAYS_KEPT } from '../../../core/counting/delivery.ts';
import { DAY_MS } from '../../../lib/time/duration.ts';

const HEIGHT = 20;

type SparklineProps = {
  /** Occurrences by UTC day, YYYY-MM-DD. */
  days: Record<string, number>;
  /** Now, in milliseconds since 1970. */
  at: number;
};

/** The last 90 days as bars, one bar per day. All bars are one path, because a page shows fifty sparklines. */
export function Sparkline({ days, at }: SparklineProps) {
  const counts = Array.from(
    { length: DAYS_KEPT },
    (_, index) => days[dayBefore(at, DAYS_KEPT - 1 - index)] ?? 0,
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const label = `${total} in the last ${DAYS_KEPT} days`;
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${DAYS_KEPT} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="base" d={`M0 ${HEIGHT}H${DAYS_KEPT}`} />
      <path d={barsOf(counts)} fill="currentColor" />
    </svg>
  );
}

function dayBefore(at: number, days: number): string {
  return new Date(at - days * DAY_MS).toISOString().slice(0, 10);
}

/** A single occurrence stays visible next to a day with a thousand. */
function barsOf(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, day) => {
      if (count === 0) return '';
      const height = Math.max(2, Math.round((count / most) * HEIGHT));
      return `M${day} ${HEIGHT}v-${height}h.8v${height}z`;
    })
    .join('');
}
