/** Says of many requests how far it is, and how fast. */
export const progressTeller = (engine: string): ((sent: number) => void) => {
  const begun = Date.now();
  return (sent) => {
    const seconds = Math.max(1, Math.round((Date.now() - begun) / 1000));
    const speed = Math.round(sent / seconds);
    process.stderr.write(`${engine}: ${sent} requests in ${seconds} s, ${speed} a second\n`);
  };
};
