/**
 * The same text, standing by itself. A part of a longer text keeps all of that text in memory for as long as it is kept,
 * and what is remembered of each row of a file would keep the whole file.
 */
export const ownText = (text: string): string => Buffer.from(text).toString();
