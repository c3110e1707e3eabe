import type { LiveCount } from '../../../core/counting/live-counts.ts';

export function LastSeen({ live: { count, lastSeen } }: { live: LiveCount }) {
  if (count === 0) return <>never seen</>;
  return (
    <>
      seen {count === 1 ? 'once' : `${count} times`}
      {lastSeen !== null && (
        <>
          , last on <time datetime={lastSeen}>{lastSeen}</time>
        </>
      )}
    </>
  );
}
