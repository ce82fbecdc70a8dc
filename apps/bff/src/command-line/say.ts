/** One line for the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Progress on one line of a terminal; elsewhere nothing, so that logs stay readable. */
export const progressLine = (
  words: (value: number) => string,
): { tell(value: number): void; end(): void } => {
  let shown = '';
  return {
    tell: (value) => {
      const line = words(value);
      if (!process.stderr.isTTY || line === shown) return;
      shown = line;
      process.stderr.write(`\r${line}`);
    },
    end: () => {
      if (shown !== '') process.stderr.write('\r\u001b[K');
    },
  };
};

/** Bytes for a person: "12.3 MB". */
export const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
