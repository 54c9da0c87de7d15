const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/i;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Minutes since 1970 of a time as logs write it: ISO 8601 (a date, with or without time; without a zone it is taken for UTC), or seconds, milliseconds or microseconds since 1970. null for
 * anything else.
 */
export function readTime(text: string): number | null {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text) / 60;
  if (/^\d{12,13}$/.test(text)) return Number(text) / 60_000;
  if (/^\d{15,16}$/.test(text)) return Number(text) / 60_000_000;
  const match = iso.exec(text);
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)));
  const last = month === 2 && isLeap(year!) ? 29 : lengths[month! - 1];
  if (!(day! >= 1 && day! <= last) || hour > 24 || minute > 59 || second > 60) return null;
  return dayNumber(year!, month!, day!) * 1440 + hour * 60 + minute + second / 60 - zoneOf(match[7]);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function zoneOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? "");
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Days since 1970-01-01 in the Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The date of a number of days since 1970-01-01, as 2025-03-01. */
export function dateOf(days: number): string {
  const z = Math.floor(days) + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year + era * 400 + (month <= 2 ? 1 : 0)).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
