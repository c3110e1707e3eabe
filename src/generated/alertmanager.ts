// Generated from schema/ by scripts/generate.ts. Do not edit: run `npm run generate`.

export type AnnotationSet = {
  [k: string]: string;
} | null;
/**
 * a time of day like 03:00, up to 24:00
 */
export type TimeOfDay = string;
/**
 * Items: A value, or an inclusive range begin:end
 */
export type RangeList = (string | number)[];
/**
 * The schema has no size limits, because Alertmanager would drop the whole group. kedb cuts long texts where it uses them, and the answer says so.
 */
export interface WebhookAlert {
  status: 'firing' | 'resolved';
  labels: LabelSet;
  annotations?: AnnotationSet;
  startsAt?: string | null;
  endsAt?: string | null;
  fingerprint?: string | null;
}
export interface LabelSet {
  [k: string]: string;
}
/**
 * Alertmanager's webhook body (notify/webhook/webhook.go, template/template.go). Fields that kedb does not use can have any value: newer versions and other senders have more of them.
 */
export interface AlertmanagerWebhook {
  /**
   * The number of alerts that Alertmanager left out, as a number or a text. Other values count as 0.
   */
  truncatedAlerts?: {
    [k: string]: unknown;
  };
  alerts: WebhookAlert[];
}
/**
 * The alert that an answer is about.
 */
export interface AlertKey {
  source: string;
  /**
   * A fingerprint of more than 128 bytes is replaced by its SHA-256 as hexadecimal text.
   */
  fingerprint: string;
  status: 'firing' | 'resolved';
  labels: {
    [k: string]: string;
  };
  starts_at: string | null;
  /**
   * null while the alert fires.
   */
  ends_at: string | null;
}
/**
 * Alertmanager's time_interval. All given fields must match. A field matches if one of its items matches. A missing field always matches.
 */
export interface TimeInterval {
  times?: {
    start_time: TimeOfDay;
    end_time: TimeOfDay;
  }[];
  weekdays?: RangeList;
  days_of_month?: RangeList;
  months?: RangeList;
  years?: RangeList;
  /**
   * IANA time zone. Default: UTC
   */
  location?: string;
}
