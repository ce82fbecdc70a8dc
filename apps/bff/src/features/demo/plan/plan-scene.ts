import type { Due } from '@daybook/shared/activities/due.rules';
import { type LocalDate, momentAt, toInstant } from '@daybook/shared/kernel/time';
import { addCompany } from './plan-companies.ts';
import { addWork } from './plan-open-work.ts';
import { addPerson, type Taken } from './plan-people.ts';
import { addChange, addSale } from './plan-sales.ts';
import { addTouch } from './plan-touch.ts';
import { type Colleague, officeTime, type Person, type Planner } from './planner.ts';
import { REGIONS, type Region } from './regions.ts';
import {
  HELPER,
  SCENE_ACCOUNTS,
  SCENE_HISTORY,
  SCENE_WORK,
  type SceneAccount,
  type SceneWork,
} from './scene.ts';

const MINUTE_MS = 60_000;

/** Where a country is, of those the demo company sells to. */
export const regionOf = (country: string): Region => {
  const region = REGIONS.find((one) => one.country === country);
  if (region === undefined) throw new Error(`There is no region ${country}.`);
  return region;
};

const addScenePeople = (planner: Planner, taken: Taken, account: SceneAccount): Person[] => {
  const { me } = planner;
  const at = officeTime(planner, me, me.time.past.at(-3) ?? me.time.today);
  const { name, weight } = account;
  const company = addCompany(planner, taken.phones, {
    name,
    region: regionOf(account.country),
    owner: me,
    at,
    weight,
    source: null,
    tags: [],
  });
  return account.people.map(({ name: full, jobTitle, zone, linkedin }, i) => {
    const [firstName = '', lastName = ''] = full.split(' ');
    const wanted = { firstName, lastName, jobTitle, company, zone, stage: 'lead', source: null } as const;
    return addPerson(planner, taken, {
      ...wanted,
      at: at + (i + 1) * MINUTE_MS,
      ...(linkedin === undefined ? {} : { linkedin }),
    });
  });
};

/** The accounts and people of the drawings, all of them those of the one who asked. */
export const planScenePeople = (planner: Planner, taken: Taken): Person[] =>
  SCENE_ACCOUNTS.flatMap((account) => addScenePeople(planner, taken, account));

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const dayOf = ({ time }: Colleague, day: number): LocalDate => {
  if (day === 0) return time.today;
  return (day < 0 ? time.past[-day - 1] : time.coming[day - 1]) ?? time.today;
};

const HALF_HOUR = 30;
/** Nobody has an appointment later than this. */
const LATEST = 20 * 60;

/** The review is the one still to come: later than drawn when it is later already. */
const stillToCome = ({ now, me }: Planner, minutes: number): number => {
  const passed = (now - me.time.start(me.time.today)) / MINUTE_MS;
  const next = Math.ceil((passed + HALF_HOUR) / HALF_HOUR) * HALF_HOUR;
  return next > LATEST ? minutes : Math.max(minutes, next);
};

const dueOf = (planner: Planner, { due, type }: SceneWork): Due => {
  const day = dayOf(planner.me, due.day);
  if (due.minutes === undefined) return { on: day };
  const minutes = type === 'meeting' && due.day === 0 ? stillToCome(planner, due.minutes) : due.minutes;
  return { at: toInstant(momentAt(day, clock(minutes), planner.me.zone)) };
};

const byName = (people: readonly Person[], name: string): Person => {
  const person = people.find(({ firstName, lastName }) => `${firstName} ${lastName}` === name);
  if (person === undefined) throw new Error(`There is no ${name}.`);
  return person;
};

/** The list of today as drawn. */
export const planSceneWork = (planner: Planner, people: readonly Person[]): void => {
  for (const work of SCENE_WORK) {
    const { person: name, due: _due, ...wanted } = work;
    const person = byName(people, name);
    addWork(planner, planner.me, person, { ...wanted, due: dueOf(planner, work), recordIds: [person.id] });
  }
};

/** What was lately at the account that is shown most: talks, a note, a new value, a contact who is ready. */
export const planSceneHistory = (planner: Planner, people: readonly Person[]): void => {
  const { me, reps } = planner;
  const helper = reps.find(({ name }) => name === HELPER) ?? me;
  for (const { person: name, day, minutes, author, ...wanted } of SCENE_HISTORY) {
    const owner = author === 'me' ? me : helper;
    const contact = byName(people, name);
    addTouch(planner, { owner, contact }, owner.time.at(dayOf(owner, day), minutes), {
      ...wanted,
      recordIds: [contact.id],
    });
  }
  const [opening, asDrawn] = [me.time.start(me.time.today), me.time.at(me.time.today, 9 * 60 + 20)];
  const introduced = asDrawn < planner.now ? asDrawn : Math.floor((opening + planner.now) / 2);
  const marcus = byName(people, 'Marcus Lind');
  addTouch(planner, { owner: me, contact: marcus }, introduced, {
    type: 'call',
    subject: 'Budget owner introduction',
    outcome: 'connected',
    direction: 'outgoing',
    recordIds: [marcus.id],
  });
  const oskar = byName(people, 'Oskar Lind');
  const [may, june] = [me.time.past[40] ?? me.time.today, me.time.coming[30] ?? me.time.today];
  const sale = addSale(planner, oskar, {
    name: 'Line 2 retrofit',
    at: officeTime(planner, me, may),
    valueMinor: 4_800_000,
    closingOn: june,
  });
  const then = helper.time.at(dayOf(helper, -2), 16 * 60 + 40);
  addChange(planner, helper.id, sale.id, then - 9 * 86_400_000, { field: 'stage', to: 'needs' });
  addChange(planner, helper.id, sale.id, then, { field: 'value', to: 6_250_000 });
  const morning = helper.time.at(dayOf(helper, -1), 9 * 60 + 12);
  addChange(planner, helper.id, byName(people, 'Priya Raman').id, morning, {
    field: 'lifecycle',
    to: 'qualified',
  });
};
