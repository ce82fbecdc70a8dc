import type { Raid } from './raid.ts';

/** Says of many requests how far it is, how fast, what took longest, and at once what was wrong with an answer. */
export const progressTeller = (engine: string): ((sent: number, raid: Omit<Raid, 'requests'>) => void) => {
  const begun = Date.now();
  let told = 0;
  return (sent, { faults, busiest, slowest }) => {
    const seconds = Math.max(1, Math.round((Date.now() - begun) / 1000));
    const speed = Math.round(sent / seconds);
    for (const fault of faults.slice(told)) process.stderr.write(`${engine}: ${fault}\n`);
    told = faults.length;
    const worst = `at most ${toldOf(busiest)} busy, ${toldOf(slowest)} by the clock`;
    process.stderr.write(`${engine}: ${sent} requests in ${seconds} s, ${speed} a second, ${worst}\n`);
  };
};

const toldOf = ({ ms, what }: Raid['busiest']): string => `${Math.round(ms)} ms (${what})`;
