import { createChance } from '../data/chance.ts';
import { COMPANY_ENDS, COMPANY_STEMS, FIRST_NAMES, JOB_TITLES, LAST_NAMES, SECTORS } from '../data/words.ts';

const HEADER = 'First Name,Last Name,Email,Phone Number,Company Name,Job Title,City,LinkedIn Bio';

/** One row in twenty is somebody who stands in the file before, under the same address. */
const REPEATED = 0.05;
const SEED = 99;

/** A list of contacts as another product exports it, with so many rows; the same for the same number. */
export const contactsCsv = (rows: number): string => {
  const chance = createChance(SEED + rows);
  const lines = [HEADER];
  for (let i = 0; i < rows; i++) {
    const n = i > 0 && chance.next() < REPEATED ? chance.below(i) : i;
    const [first, last] = [FIRST_NAMES[n % FIRST_NAMES.length], LAST_NAMES[(n * 13) % LAST_NAMES.length]];
    const company = `${COMPANY_STEMS[(n * 5) % COMPANY_STEMS.length]}${COMPANY_ENDS[Math.floor(n / 40) % COMPANY_ENDS.length]} ${SECTORS[n % 7]} Import`;
    const phone = `+44 20 7946 ${String(n % 10_000).padStart(4, '0')}`;
    const job = JOB_TITLES[n % JOB_TITLES.length];
    lines.push(`${first},${last},person${n}@import.example,${phone},${company},${job},Bremen,`);
  }
  return `${lines.join('\r\n')}\r\n`;
};
