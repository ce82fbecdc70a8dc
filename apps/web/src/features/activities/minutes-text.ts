const SPAN = /^(?:(\d{1,2}) ?(?:h|hours?|hrs?|:) ?)?(?:(\d{1,4}) ?(?:m|min|mins|minutes?)?)?$/i;
const LONGEST = 24 * 60;

/** Reads a duration as people type it: "18", "18 min", "1 h 20", "1:20", "2h". Answers minutes; undefined when it is none. */
export const parseMinutes = (text: string): number | undefined => {
  const clean = text.trim().replace(/\s+/g, ' ');
  const [, hours, minutes] = SPAN.exec(clean) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return total <= LONGEST ? total : undefined;
};
