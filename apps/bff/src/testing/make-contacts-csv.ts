import { createRandom, type Random } from './random.ts';

const FIRST =
  'Ana Jonas Mia Tomasz Priya Jürgen Zoë François Sofia Daniel Hanna Marco Émilie Łukasz Nora Sean Björk Ute Käthe Wei Olena Aisha Paul Grace'.split(
    ' ',
  );
const LAST =
  "Souza Weber Laurent Zieliński Raman Müller O'Brien Dubois Almeida Cho Berg Rossi Lefèvre Żak Lindström Guðmundsdóttir Groß Zhang Kovalenko Khan Hopper García".split(
    ' ',
  );
const COMPANY =
  'Acme Muster Fjord Lotus Atelier Beispiel Works Navy Engine Helvetia Nordlicht Aurora Kontor Delta'.split(
    ' ',
  );
const FORM = ['', '', ' AG', ' GmbH', ' Ltd', ', Inc.', ' S.A.', ' & Söhne KG', ' sp. z o.o.', ' B.V.'];
const TITLE = [
  'Head of Sales',
  'Buyer',
  'CEO',
  'Einkaufsleiterin',
  'Directeur, achats',
  'Office "manager"',
  '',
];
const ZONE = ['Europe/Zurich', 'Europe/London', 'America/New_York', 'Asia/Kolkata', ''];
const LANGUAGE = ['de', 'en', 'fr', 'it', ''];
const STAGE = ['Lead', 'Marketing Qualified Lead', 'Customer', ''];
const NOTE = ['', '', '', 'Met at the fair', 'Call after lunch;\nprefers mornings', 'Says "maybe"'];

const HEADER =
  'Record ID,First Name,Last Name,Email,Phone Number,Company Name,Job Title,Contact owner,Lifecycle Stage,Preferred language,Time Zone,LinkedIn URL,Notes,Favourite colour';

export interface ContactsCsvOptions {
  readonly rows: number;
  readonly seed?: number;
  /** Addresses of users, to be owners. */
  readonly owners?: readonly string[];
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

const makeRow = (random: Random, row: number, owners: readonly string[]): string => {
  const [first, last] = [random.pick(FIRST), random.pick(LAST)];
  const company = `${random.pick(COMPANY)} ${random.int(2000)}`;
  const domain = `${company.replace(' ', '-').toLowerCase()}.example`;
  const slug = `${ascii(first)}-${ascii(last)}-${row.toString(36)}`;
  const cells = [
    String(10_000 + row),
    first,
    last,
    random.chance(0.9) ? `${ascii(first)}.${ascii(last)}.${row}@${domain}` : '',
    random.chance(0.7)
      ? `+41 44 ${String(1_000_000 + (row % 9_000_000)).replace(/(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3')}`
      : '',
    random.chance(0.95) ? `${company}${random.pick(FORM)}` : '',
    random.pick(TITLE),
    random.chance(0.5) && owners.length > 0 ? random.pick(owners) : '',
    random.pick(STAGE),
    random.pick(LANGUAGE),
    random.pick(ZONE),
    random.chance(0.4) ? `https://www.linkedin.com/in/${slug}` : '',
    random.pick(NOTE),
    random.pick(['', 'Green', 'Blue']),
  ];
  return `${cells.map(quoted).join(',')}\n`;
};

/**
 * A HubSpot export of that many people, in UTF-8 and in pieces; the same for the same options. Names and companies
 * repeat, companies also under other legal forms; ids, addresses and profiles do not.
 */
export function* makeContactsCsv({
  rows,
  seed = 1,
  owners = [],
}: ContactsCsvOptions): Generator<string, void, undefined> {
  const random = createRandom(seed);
  yield `${HEADER}\n`;
  for (let row = 0; row < rows; row += 1) yield makeRow(random, row, owners);
}
