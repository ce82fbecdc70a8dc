/** A number as English sentences have it: "12,000". */
export const numberText = (n: number): string => n.toLocaleString('en');

/** What is said of a text that is longer than it may be. */
export const tooLong = (most: number): string => `Use at most ${numberText(most)} characters.`;
