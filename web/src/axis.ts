// Axis: round marks on a line of minutes (proleptic Gregorian, minute 0 = 1970), from minutes to millennia.

const MINUTE = 60_000;
export const DAY = 1440;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTES = [1, 5, 15, 30, 60, 180, 360, 720];
const DAYS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000];

export interface Tick { minute: number; label: string }

export function dated(minute: number): Date {
  return new Date(minute * MINUTE);
}

function year(value: number): string {
  return value > 0 ? String(value) : `${1 - value} BC`;
}

export function day(minute: number): string {
  const date = dated(minute);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${year(date.getUTCFullYear())}`;
}

function start(years: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(years, month, 1);
  return date.getTime() / MINUTE;
}

/** At most `most` marks within [low, high], at the finest round step that keeps to it. */
export function ticks(low: number, high: number, most: number): Tick[] {
  const span = high - low;
  for (const step of [...MINUTES, ...DAYS.map((days) => days * DAY)]) {
    if (span / step > most) continue;
    const found: Tick[] = [];
    for (let minute = Math.ceil(low / step) * step; minute <= high; minute += step) {
      const date = dated(minute);
      const clock = `${String(date.getUTCHours()).padStart(2, "0")}:${String(date.getUTCMinutes()).padStart(2, "0")}`;
      found.push({ minute, label: step < DAY && clock !== "00:00" ? clock : day(minute) });
    }
    return found;
  }
  for (const step of MONTH_STEPS) {
    if (span / (step * 30.4 * DAY) > most) continue;
    const first = dated(low);
    const found: Tick[] = [];
    for (let count = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step; ; count += step) {
      const minute = start(Math.floor(count / 12), ((count % 12) + 12) % 12);
      if (minute > high) return found;
      if (minute >= low) found.push({ minute, label: step % 12 ? `${MONTHS[((count % 12) + 12) % 12]} ${year(Math.floor(count / 12))}` : year(Math.floor(count / 12)) });
    }
  }
  return [];
}
