/** The sums of a run of the chaos test. */
export type Figures = {
  seeds: number;
  /** Alerts that were told, and those of which the truth leaves no doubt. */
  alerts: number;
  certain: number;
  /** Distinct acknowledged episodes. */
  episodes: number;
  /** Sent webhooks, including those without an answer. */
  deliveries: number;
  /** SIGKILLs: of the Worker, of Alertmanager, of sync. */
  kills: number;
  /** Processes of sync. */
  syncs: number;
  /** Pull requests of sync that somebody merged. */
  merges: number;
  lost: number;
  double: number;
};

export function noFigures(): Figures {
  return {
    seeds: 0,
    alerts: 0,
    certain: 0,
    episodes: 0,
    deliveries: 0,
    kills: 0,
    syncs: 0,
    merges: 0,
    lost: 0,
    double: 0,
  };
}

export function addFigures(one: Figures, other: Figures): Figures {
  return {
    seeds: one.seeds + other.seeds,
    alerts: one.alerts + other.alerts,
    certain: one.certain + other.certain,
    episodes: one.episodes + other.episodes,
    deliveries: one.deliveries + other.deliveries,
    kills: one.kills + other.kills,
    syncs: one.syncs + other.syncs,
    merges: one.merges + other.merges,
    lost: one.lost + other.lost,
    double: one.double + other.double,
  };
}

/** The output of `npm run chaos -- --json`. */
export function figuresAsJson({
  merges: _merges,
  alerts: _alerts,
  certain: _certain,
  ...figures
}: Figures): string {
  return JSON.stringify(figures);
}

const COLUMNS = [
  'alerts',
  'certain',
  'episodes',
  'deliveries',
  'kills',
  'syncs',
  'merges',
  'lost',
  'double',
] as const;
const WIDTH = 12;

export function tableHead(): string {
  return ['seed'.padEnd(WIDTH), ...COLUMNS.map((name) => name.padStart(WIDTH)), 's'.padStart(8)].join('');
}

export function tableRow(name: string, figures: Figures, milliseconds: number): string {
  const cells = COLUMNS.map((column) => String(figures[column]).padStart(WIDTH));
  return [name.padEnd(WIDTH), ...cells, (milliseconds / 1000).toFixed(1).padStart(8)].join('');
}
