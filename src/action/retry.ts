/** The number of attempts. Other writers may be faster several times. */
const MAX_TRIES = 6;
const FIRST_PAUSE = 200;

type Pause = (milliseconds: number) => Promise<void>;

/**
 * Retries while `delayAfter` returns a minimum delay for the error; null stops. Pauses double, with jitter, so that two
 * runs that collided do not collide again.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  delayAfter: (error: unknown) => number | null,
  pause: Pause = sleep,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const delay = delayAfter(error);
      if (delay === null || tries === MAX_TRIES) throw error;
      await pause(delay + FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + Math.random() / 2));
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
