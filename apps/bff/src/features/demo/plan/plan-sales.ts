import type { LocalDate } from '@daybook/shared/kernel/time';
import { toInstant } from '@daybook/shared/kernel/time';
import { OPPORTUNITY_STAGES, type OpportunityStage } from '@daybook/shared/opportunities/opportunity.fields';
import type { DemoChange } from './demo-step.ts';
import { addTouch } from './plan-touch.ts';
import { officeTimeBy, officeTimeSince, type Person, type Planner, type Sale } from './planner.ts';
import { OPPORTUNITY_NAMES } from './words.ts';

const SOON_MS = 600_000;
const DAY_MS = 86_400_000;

/** Where the opportunities stand by now. */
const ENDS: readonly (readonly [OpportunityStage, number])[] = [
  ['won', 26],
  ['lost', 22],
  ['qualification', 16],
  ['needs', 14],
  ['offer', 13],
  ['negotiation', 9],
];

/** What a new stage makes of the contact. */
const LIFECYCLE = { needs: 'qualified', won: 'customer', lost: 'lost' } as const;

const dayOf = (at: number): LocalDate => toInstant(at).slice(0, 10) as LocalDate;

/** The stages walked through, the last one included; a lost one leaves the path anywhere. */
const pathTo = ({ random }: Planner, end: OpportunityStage): OpportunityStage[] => {
  const stages: OpportunityStage[] = OPPORTUNITY_STAGES.map(({ value }) => value);
  if (end !== 'lost') return stages.slice(0, stages.indexOf(end) + 1);
  return [...stages.slice(0, random.int(1, 4)), 'lost'];
};

interface WantedSale {
  readonly name: string;
  readonly at: number;
  readonly valueMinor: number;
  readonly closingOn: LocalDate;
}

/** Adds an opportunity at its first stage. */
export const addSale = (
  { random, steps }: Planner,
  contact: Person,
  { name, at, valueMinor, closingOn }: WantedSale,
): Sale => {
  const id = random.id(at);
  const { company } = contact;
  steps.push({
    kind: 'opportunity',
    at,
    byId: company.owner.id,
    id,
    ownerId: company.owner.id,
    tags: [],
    source: null,
    name,
    accountId: company.id,
    contactId: contact.id,
    valueMinor,
    currency: company.region.country === 'United States' ? 'USD' : 'EUR',
    stage: 'qualification',
    closingOn,
  });
  return { id, contact, valueMinor };
};

/** Adds a change of a record. */
export const addChange = (
  { steps }: Planner,
  byId: string,
  recordId: string,
  at: number,
  change: DemoChange,
): void => {
  steps.push({ kind: 'change', at, byId, recordId, change });
};

const addStage = (planner: Planner, sale: Sale, stage: OpportunityStage, at: number): void => {
  const { owner } = sale.contact.company;
  addChange(planner, owner.id, sale.id, at, { field: 'stage', to: stage });
  const lifecycle = stage in LIFECYCLE ? LIFECYCLE[stage as keyof typeof LIFECYCLE] : undefined;
  if (lifecycle !== undefined && planner.random.chance(0.8)) {
    addChange(planner, owner.id, sale.contact.id, at + 60_000, { field: 'lifecycle', to: lifecycle });
  }
};

/** What happens between two stages: calls, mails, perhaps another value or closing date. */
const addMoves = (planner: Planner, sale: Sale, from: number, to: number): void => {
  const { random } = planner;
  const { owner } = sale.contact.company;
  const within = () => Math.max(from, officeTimeBy(planner, owner, from + random.next() * (to - from)));
  for (let i = random.int(1, 3); i > 0; i--)
    addTouch(planner, { owner, contact: sale.contact, sale }, within());
  const by = owner.id;
  if (random.chance(0.2)) {
    const valueMinor = Math.round((sale.valueMinor * random.int(80, 140)) / 10_000) * 100;
    addChange(planner, by, sale.id, within(), { field: 'value', to: valueMinor });
  }
  if (random.chance(0.25)) {
    addChange(planner, by, sale.id, within(), {
      field: 'closing',
      to: dayOf(to + random.int(20, 120) * DAY_MS),
    });
  }
};

/** An opportunity with its walk through the stages, from when it was found until now. */
const planSale = (planner: Planner, contact: Person): void => {
  const { random, now } = planner;
  const end = random.weighted(ENDS);
  const isOver = end === 'won' || end === 'lost';
  const oldest = Math.max(contact.at, now - (isOver ? 360 : 130) * DAY_MS);
  const at = officeTimeSince(planner, contact.company.owner, oldest);
  const path = pathTo(planner, end);
  const step = Math.max(0, Math.min(25 * DAY_MS, (now - DAY_MS - at) / path.length));
  const times = path.map((_, i) =>
    i === 0 ? at : officeTimeBy(planner, contact.company.owner, at + i * step),
  );
  for (const [i, time] of times.entries()) times[i] = Math.max(time, (times[i - 1] ?? 0) + SOON_MS);
  const closingOn = dayOf(isOver ? (times.at(-1) ?? at) : now + random.int(5, 150) * DAY_MS);
  const sale = addSale(planner, contact, {
    name: random.pick(OPPORTUNITY_NAMES),
    at,
    valueMinor: random.int(8, 240) * 50_000,
    closingOn,
  });
  for (const [i, stage] of path.entries()) {
    const [from = at, to = at] = times.slice(Math.max(0, i - 1));
    if (i > 0) addMoves(planner, sale, from, to);
    if (i > 0) addStage(planner, sale, stage, to);
  }
};

/** Opportunities with some of these contacts, the busier accounts first. */
export const planSales = (planner: Planner, people: readonly Person[], count: number): void => {
  const likely = planner.random
    .shuffled(people)
    .toSorted((a, b) => b.company.weight - a.company.weight)
    .slice(0, Math.ceil(count * 1.6));
  for (const contact of planner.random.shuffled(likely).slice(0, count)) planSale(planner, contact);
};
