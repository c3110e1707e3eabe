/** Far above what alerts have, far below a cell's 2 MB; and 500 episodes of this size still fit into one RPC answer. */
const MAX_LABELS = 16 * 1024;

/** Labels as JSON. Beyond the cap the longest are left out: the short ones, alertname among them, say what it was. */
export function capLabels(labels: Readonly<Record<string, string>>): string {
  const whole = JSON.stringify(labels);
  if (whole.length <= MAX_LABELS) return whole;
  const kept: [string, string][] = [];
  let length = 2;
  for (const label of Object.entries(labels).sort((a, b) => sizeOf(a) - sizeOf(b))) {
    length += sizeOf(label);
    if (length > MAX_LABELS) break;
    kept.push(label);
  }
  return JSON.stringify(Object.fromEntries(kept));
}

/** With the colon and the comma. */
function sizeOf([name, value]: readonly [string, string]): number {
  return JSON.stringify(name).length + JSON.stringify(value).length + 2;
}
