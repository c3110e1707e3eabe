import type { AlertKey } from '../../generated/alertmanager.ts';

/** One alert, whoever sent it. `labels` identify it; `annotations` only describe it. */
export type Alert = AlertKey & { annotations: Record<string, string> };

/** An alert that fired a while ago: what an exception's `after … within` looks at. Times are ISO 8601. */
export type RecentAlert = Pick<Alert, 'labels' | 'starts_at'>;
