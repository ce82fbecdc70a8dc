/** A line has at most so many bytes, without its end. */
const MOST_BYTES = 75;

const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

/** A text as a value: what separates values, and line breaks, are marked; other control characters become blanks. */
export const icsText = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n').replace(/[\\;,]/g, '\\$&')]
    .map((character) => {
      if (character === '\n') return '\\n';
      return isControl(character) ? ' ' : character;
    })
    .join('');

/** One property: lines of at most 75 bytes, of which all but the first begin with a blank; no character is torn. */
export const icsLine = (name: string, value: string): string => {
  const lines: string[] = [];
  let line = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      lines.push(line);
      line = ' ';
      bytes = 1;
    }
    line += character;
    bytes += size;
  }
  return [...lines, line].map((each) => `${each}\r\n`).join('');
};

/** A component with what stands in it. */
export const icsBlock = (name: string, lines: readonly string[]): string =>
  `${icsLine('BEGIN', name)}${lines.join('')}${icsLine('END', name)}`;
