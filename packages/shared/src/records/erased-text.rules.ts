/** What a person is called where their data stood. */
export const ERASED = 'an erased person';

/** Texts by which a person is recognised. */
export interface Marks {
  /** Full names they had that nobody else has, addresses and profiles: wherever they stand, they mean this person. */
  readonly unique: readonly string[];
  /** What only means this person in something that is about them: each name by itself, phone numbers. */
  readonly near: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (texts: readonly string[]): RegExp | undefined => {
  const longestFirst = [...new Set(texts.filter((text) => text.length > 1))].toSorted(
    (a, b) => b.length - a.length,
  );
  if (longestFirst.length === 0) return undefined;
  const alternatives = longestFirst.map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
};

type Scrub = (text: string) => string;

/** Replaces the person wherever a text names them; `near` for texts that are about them. */
export const scrubber = ({ unique, near }: Marks, isNear: boolean): Scrub => {
  const pattern = patternOf(isNear ? [...unique, ...near] : unique);
  return (text) => (pattern === undefined ? text : text.replace(pattern, ERASED));
};

const inValue = (value: unknown, scrub: Scrub): unknown => {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((part) => inValue(part, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [scrub(name), inValue(part, scrub)]));
};

/** The same inside the texts of a JSON document; what is no JSON is taken as text. */
export const scrubJson = (text: string, scrub: Scrub): string => {
  try {
    return JSON.stringify(inValue(JSON.parse(text), scrub));
  } catch {
    return scrub(text);
  }
};

/** How the texts may stand in the database and in files: as they are, in small or large letters, and inside JSON. */
export const variantsOf = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()])
      .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
      .filter((text) => text.length > 1),
  ),
];
