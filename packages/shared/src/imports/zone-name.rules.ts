import { foldText } from '../contacts/fold.rules.ts';
import { isZone } from '../kernel/time.ts';

/** The names Windows and Outlook give to zones, and the city that stands for each (Unicode CLDR, windowsZones). */
const WINDOWS: Readonly<Record<string, string>> = {
  'dateline standard time': 'Etc/GMT+12',
  'hawaiian standard time': 'Pacific/Honolulu',
  'alaskan standard time': 'America/Anchorage',
  'pacific standard time': 'America/Los_Angeles',
  'us mountain standard time': 'America/Phoenix',
  'mountain standard time': 'America/Denver',
  'central america standard time': 'America/Guatemala',
  'central standard time': 'America/Chicago',
  'central standard time (mexico)': 'America/Mexico_City',
  'sa pacific standard time': 'America/Bogota',
  'eastern standard time': 'America/New_York',
  'us eastern standard time': 'America/Indiana/Indianapolis',
  'venezuela standard time': 'America/Caracas',
  'atlantic standard time': 'America/Halifax',
  'pacific sa standard time': 'America/Santiago',
  'newfoundland standard time': 'America/St_Johns',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Argentina/Buenos_Aires',
  'montevideo standard time': 'America/Montevideo',
  'azores standard time': 'Atlantic/Azores',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'romance standard time': 'Europe/Paris',
  'central european standard time': 'Europe/Warsaw',
  'w. central africa standard time': 'Africa/Lagos',
  'gtb standard time': 'Europe/Bucharest',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'israel standard time': 'Asia/Jerusalem',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'arabic standard time': 'Asia/Baghdad',
  'arab standard time': 'Asia/Riyadh',
  'e. africa standard time': 'Africa/Nairobi',
  'iran standard time': 'Asia/Tehran',
  'arabian standard time': 'Asia/Dubai',
  'pakistan standard time': 'Asia/Karachi',
  'india standard time': 'Asia/Kolkata',
  'nepal standard time': 'Asia/Kathmandu',
  'bangladesh standard time': 'Asia/Dhaka',
  'se asia standard time': 'Asia/Bangkok',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'taipei standard time': 'Asia/Taipei',
  'w. australia standard time': 'Australia/Perth',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'cen. australia standard time': 'Australia/Adelaide',
  'e. australia standard time': 'Australia/Brisbane',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  utc: 'UTC',
};

let cities: Map<string, string> | undefined;

const fold = (text: string): string =>
  foldText(text)
    .replace(/[\s_-]+/g, ' ')
    .trim();

const zonesByCity = (): Map<string, string> =>
  new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [fold(zone.slice(zone.lastIndexOf('/') + 1)), zone]),
  );

const byCity = (text: string): string | undefined => {
  cities ??= zonesByCity();
  return cities.get(fold(text));
};

const canonical = (name: string): string | undefined =>
  isZone(name) ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : undefined;

/** `Europe/Zurich`, also as HubSpot writes it: `europe_slash_zurich`. */
const byName = (text: string): string | undefined => {
  const name = text
    .replaceAll(/_slash_/gi, '/')
    .replace(/\s*\/\s*/g, '/')
    .replace(/ /g, '_');
  return /^[a-z]+(?:\/[a-z0-9_+-]+){1,2}$/i.test(name) ? canonical(name) : undefined;
};

/** "(UTC+01:00) Amsterdam, Berlin, Bern": the first city that is known. */
const byCities = (text: string): string | undefined => {
  for (const city of text.replace(/^\([^)]*\)/, '').split(/[,;]/, 8)) {
    const zone = byCity(city);
    if (zone !== undefined) return zone;
  }
  return undefined;
};

/**
 * A time zone by its IANA name, its name in Windows or one of its cities; undefined otherwise. An offset alone is no
 * zone: it does not say what happens in summer.
 */
export const readZone = (text: string): string | undefined => {
  const plain = text.trim().slice(0, 120);
  if (plain === '') return undefined;
  const windows = foldText(plain);
  const named = Object.hasOwn(WINDOWS, windows) ? canonical(WINDOWS[windows] ?? '') : undefined;
  return named ?? byName(plain) ?? byCities(plain);
};
