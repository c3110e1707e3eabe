/** A date and a time of day in some time zone. Sunday is 0, January is 1. */
export type LocalTime = {
  year: number;
  month: number;
  day: number;
  daysInMonth: number;
  weekday: number;
  minuteOfDay: number;
};

/** One formatter per time zone, because creating one is slow. There are only as many as the zones in intervals. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is an IANA time zone. An offset such as +02:00 is not one, as in Alertmanager, although Intl accepts it. */
export function isTimeZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && formatFor(zone) !== null;
}

/** The local time in a zone that `isTimeZone` accepts. */
export function localTime(at: number, zone: string): LocalTime {
  const format = formatFor(zone);
  if (!format) throw new RangeError(`${zone} is not a time zone`);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const number = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    year,
    month,
    day,
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
    minuteOfDay: number('hour') * 60 + number('minute'),
  };
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = createFormat(zone);
    formats.set(zone, format);
    return format;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}
