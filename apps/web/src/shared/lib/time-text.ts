const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

const TIME = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s?(?:h|uhr|o'clock)?\s?(a|p)?\.?m?\.?$/;

const HALVES: Readonly<Record<string, number>> = { a: 0, p: 12 };

/**
 * Reads a wall-clock time as people type it: "9:30", "930", "9.30", "9h", "2 pm", "noon". Answers `HH:MM`;
 * undefined when it is none.
 */
export const parseTime = (text: string): string | undefined => {
  const clean = text.trim().toLowerCase();
  const named = WORDS[clean];
  if (named !== undefined) return named;
  const [, hourText, minuteText = '0', half] = TIME.exec(clean) ?? [];
  if (hourText === undefined || (/m\.?$/.test(clean) && half === undefined)) return undefined;
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (HALVES[half] ?? 0);
  if (hours > 23 || minute > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
