import { foldText } from '@daybook/shared/contacts/fold.rules';
import { SECTORS, STEMS, TAGS } from './companies.ts';
import { freePhone, type Phones } from './phones.ts';
import { type Colleague, type Company, officeTime, officeTimeSince, type Planner } from './planner.ts';
import { REGIONS, type Region } from './regions.ts';

/** A name as part of an address of mail or a page. */
export const slugOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

interface Wanted {
  readonly name: string;
  readonly region: Region;
  readonly owner: Colleague;
  readonly at: number;
  readonly weight: number;
  readonly source: string | null;
  readonly tags: readonly string[];
}

/** Adds an account. */
export const addCompany = (planner: Planner, phones: Phones, wanted: Wanted): Company => {
  const { random } = planner;
  const { name, region, owner, at, weight, source, tags } = wanted;
  const domain = `${slugOf(name)}.example`;
  const company = { id: random.id(at), name, owner, region, domain, at, weight };
  planner.steps.push({
    kind: 'account',
    at,
    byId: owner.id,
    id: company.id,
    ownerId: owner.id,
    tags,
    source,
    name: random.chance(0.4) && source !== null ? `${name} ${random.pick(region.legalForms)}` : name,
    website: `https://www.${domain}`,
    email: random.chance(0.5) ? `office@${domain}` : '',
    phone: freePhone(phones, region),
    address: `${random.pick(region.cities)}, ${region.country}`,
    country: region.country,
    fiscalNumber: random.chance(0.3) ? `DEMO-${random.int(10_000, 99_999)}` : '',
  });
  return company;
};

const namesBeside = ({ random }: Planner, taken: ReadonlySet<string>): string[] =>
  random
    .shuffled(STEMS.flatMap((stem) => SECTORS.map((sector) => `${stem} ${sector}`)))
    .filter((name) => !taken.has(name));

/** Two thirds were there from the beginning, from another product; the others came one by one. */
const addedAt = (planner: Planner, owner: Colleague): { at: number; source: string | null } => {
  const { random } = planner;
  const days = owner.time.past;
  if (!random.chance(0.65)) return { at: officeTimeSince(planner, owner, 0), source: null };
  const day = days[days.length - random.int(1, 5)] ?? owner.time.today;
  return { at: officeTime(planner, owner, day), source: 'HubSpot' };
};

/** As many accounts as asked for beside those already there; `mine` of them belong to the one who asked. */
export const planCompanies = (
  planner: Planner,
  phones: Phones,
  { count, mine, taken }: { count: number; mine: number; taken: ReadonlySet<string> },
): Company[] => {
  const { random, me, reps } = planner;
  const regions = REGIONS.map((region) => [region, region.weight] as const);
  return namesBeside(planner, taken)
    .slice(0, count)
    .map((name, i) => {
      const owner = i < mine ? me : (reps[i % reps.length] ?? me);
      return addCompany(planner, phones, {
        name,
        region: random.weighted(regions),
        owner,
        ...addedAt(planner, owner),
        weight: 0.2 + 3 * random.next() ** 3,
        tags: random.chance(0.25) ? [random.pick(TAGS)] : [],
      });
    });
};
