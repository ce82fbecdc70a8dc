import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import type { CampaignStep } from './demo-step.ts';
import { addCompany } from './plan-companies.ts';
import { addPerson, type Taken } from './plan-people.ts';
import { regionOf } from './plan-scene.ts';
import { addTouch } from './plan-touch.ts';
import { officeTimeSince, type Person, type Planner } from './planner.ts';
import { AGENCIES, CAMPAIGN_NAMES, CAMPAIGN_WORK, CONTRACT_NAMES, PACKAGE_NAMES, TERMS } from './words.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const dayOf = (at: number): LocalDate => toInstant(at).slice(0, 10) as LocalDate;

/** Some minutes later, or now. */
const soon = ({ now }: Planner, at: number, minutes: number): number =>
  Math.min(now, at + minutes * MINUTE_MS);

/** The agencies that campaigns come through, each with whom one talks to there. */
const planAgencies = (planner: Planner, taken: Taken): Person[] =>
  AGENCIES.map(({ name, country, firstName, lastName, jobTitle, zone }, i) => {
    const owner = planner.reps[i] ?? planner.me;
    const at = owner.time.start(owner.time.past.at(-3) ?? owner.time.today) + 10 * 60 * MINUTE_MS;
    const company = addCompany(planner, taken.phones, {
      name,
      region: regionOf(country),
      owner,
      at,
      weight: 1,
      source: null,
      tags: ['Agency'],
    });
    const wanted = { firstName, lastName, jobTitle, company, zone, stage: 'customer', source: null } as const;
    return addPerson(planner, taken, { ...wanted, at: at + MINUTE_MS });
  });

const headOf = ({ random }: Planner, { company }: Person, at: number, name: string) => ({
  at,
  byId: company.owner.id,
  id: random.id(at),
  ownerId: company.owner.id,
  tags: [],
  source: null,
  name,
  accountId: company.id,
  currency: company.region.country === 'United States' ? 'USD' : 'EUR',
});

/** What is done for a campaign from when it was booked until now. */
const planWork = (planner: Planner, contact: Person, campaign: CampaignStep): void => {
  const { random } = planner;
  const { owner } = contact.company;
  // Nothing is planned for a campaign before there is one.
  const since = { owner, contact: { ...contact, at: campaign.at } };
  for (const work of random.shuffled(CAMPAIGN_WORK).slice(0, random.int(1, 4)))
    addTouch(planner, since, officeTimeSince(planner, owner, campaign.at), {
      ...work,
      recordIds: [campaign.id, contact.id],
    });
};

const planCampaign = (
  planner: Planner,
  contact: Person,
  { at, deal, agency }: { at: number; deal: string; agency: Person | undefined },
  place: number,
): number => {
  const { random } = planner;
  const starts = at + (14 + place * 60 + random.int(0, 20)) * DAY_MS;
  const budgetMinor = random.int(4, 60) * 50_000;
  const campaign: CampaignStep = {
    kind: 'campaign',
    ...headOf(planner, contact, soon(planner, at, (place + 1) * 4), random.pick(CAMPAIGN_NAMES)),
    campaignKind: random.chance(0.15) ? 'internal' : 'external',
    customerContactId: contact.id,
    agencyId: agency?.company.id ?? null,
    agencyContactId: agency?.id ?? null,
    dealId: deal,
    startsOn: dayOf(starts),
    endsOn: dayOf(starts + random.int(20, 55) * DAY_MS),
    budgetMinor,
  };
  planner.steps.push(campaign);
  planWork(planner, contact, campaign);
  return budgetMinor;
};

const planContract = (planner: Planner, contact: Person, at: number, number: string): void => {
  const { random, steps } = planner;
  const starts = at + random.int(5, 40) * DAY_MS;
  steps.push({
    kind: 'contract',
    ...headOf(planner, contact, soon(planner, at, 30), random.pick(CONTRACT_NAMES)),
    number,
    signedOn: dayOf(at),
    startsOn: dayOf(starts),
    endsOn: dayOf(starts + 365 * DAY_MS),
    language: random.pick(contact.company.region.languages),
    payoutTerms: random.pick(TERMS),
  });
};

/** A package of campaigns agreed with one customer; some are under a contract. */
const planPackage = (planner: Planner, contact: Person, agencies: readonly Person[], place: number): void => {
  const { random, steps, now } = planner;
  const { owner } = contact.company;
  const at = officeTimeSince(planner, owner, Math.max(contact.at, now - 300 * DAY_MS));
  const agency = place === 0 || random.chance(0.4) ? random.pick(agencies) : undefined;
  const head = headOf(planner, contact, at, random.pick(PACKAGE_NAMES));
  const where = steps.length;
  const count = place === 0 ? 2 : random.int(1, 3);
  const budgets = Array.from({ length: count }, (_, i) =>
    planCampaign(planner, contact, { at, deal: head.id, agency }, i),
  );
  steps.splice(where, 0, {
    kind: 'deal',
    ...head,
    valueMinor: budgets.reduce((sum, budget) => sum + budget, 0),
    agreedOn: dayOf(at),
  });
  if (place % 3 === 0) planContract(planner, contact, at, `FC-${dayOf(at).slice(0, 4)}-${101 + place}`);
};

/**
 * Deals with their campaigns, and contracts, at so many customers; the first contact's among them. Of people who changed
 * their employer nothing new is told.
 */
export const planPackages = (
  planner: Planner,
  taken: Taken,
  people: readonly Person[],
  count: number,
): void => {
  const moved = new Set(
    planner.steps.flatMap((step) =>
      step.kind === 'change' && step.change.field === 'account' ? [step.recordId] : [],
    ),
  );
  const [first, ...others] = people.filter(({ id }) => !moved.has(id));
  if (first === undefined) return;
  const agencies = planAgencies(planner, taken);
  const chosen = [first, ...planner.random.shuffled(others).slice(0, count)];
  for (const [place, contact] of chosen.entries()) planPackage(planner, contact, agencies, place);
};
