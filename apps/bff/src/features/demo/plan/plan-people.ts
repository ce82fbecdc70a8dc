import type { LifecycleStage } from '@daybook/shared/contacts/contact.fields';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { JOB_TITLES, TAGS } from './companies.ts';
import { freePhone, type Phones } from './phones.ts';
import { slugOf } from './plan-companies.ts';
import { type Company, officeTimeSince, type Person, type Planner } from './planner.ts';

interface Wanted {
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly company: Company;
  readonly at: number;
  readonly zone: string;
  readonly stage: LifecycleStage;
  readonly source: string | null;
  /** The last part of the LinkedIn address; made from the name where it is left out. */
  readonly linkedin?: string;
}

/** What no two contacts may share, and how much of it is given away. */
export interface Taken {
  readonly phones: Phones;
  readonly emails: Set<string>;
  people: number;
}

const addressOf = (taken: Taken, name: string, domain: string): string => {
  const local = slugOf(name).replaceAll('-', '.');
  for (let n = 1; ; n++) {
    const email = `${local}${n === 1 ? '' : n}@${domain}`;
    if (taken.emails.has(email)) continue;
    taken.emails.add(email);
    return email;
  }
};

const birthday = ({ random }: Planner): LocalDate | null => {
  if (!random.chance(0.15)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${random.int(1958, 2001)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}` as LocalDate;
};

/** Adds a contact. The addresses end in what is kept free for examples, the numbers are nobody's. */
export const addPerson = (planner: Planner, taken: Taken, wanted: Wanted): Person => {
  const { random } = planner;
  const { firstName, lastName, jobTitle, company, at, zone, stage, source } = wanted;
  const id = random.id(at);
  const name = `${firstName} ${lastName}`;
  const number = String(++taken.people).padStart(4, '0');
  const invented = random.chance(0.6) ? `daybook-demo-${slugOf(name)}-${number}` : '';
  planner.steps.push({
    kind: 'contact',
    at,
    byId: company.owner.id,
    id,
    ownerId: company.owner.id,
    tags: random.chance(0.12) ? [random.pick(TAGS)] : [],
    source,
    firstName,
    lastName,
    jobTitle,
    accountId: company.id,
    email: addressOf(taken, name, company.domain),
    phone: random.chance(0.8) ? freePhone(taken.phones, company.region) : '',
    linkedin: wanted.linkedin ?? invented,
    zone,
    language: random.pick(company.region.languages),
    birthday: birthday(planner),
    stage,
  });
  return { id, firstName, lastName, company, at };
};

const MINUTE_MS = 60_000;

/** The people of an account: a few in most of them, up to a dozen where much happens. */
export const planPeople = (planner: Planner, taken: Taken, company: Company, count: number): Person[] => {
  const { random } = planner;
  const { region, owner } = company;
  return Array.from({ length: count }, (_, i) => {
    const soon = Math.min(company.at + (i + 1) * 3 * MINUTE_MS, planner.now);
    return addPerson(planner, taken, {
      firstName: random.pick(region.firstNames),
      lastName: random.pick(region.lastNames),
      jobTitle: random.pick(JOB_TITLES),
      company,
      at: i === 0 || random.chance(0.6) ? soon : officeTimeSince(planner, owner, company.at),
      zone: random.pick(region.zones),
      stage: 'lead',
      source: null,
    });
  });
};
