const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1000;

/** "840 kB", "12.3 MB": bytes for a person. */
export const sizeText = (bytes: number, locale: string): string => {
  let value = bytes / STEP;
  let at = 0;
  while (value >= STEP && at < UNITS.length - 1) {
    value /= STEP;
    at++;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[at] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 100 && at > 0 ? 1 : 0,
  }).format(value);
};
