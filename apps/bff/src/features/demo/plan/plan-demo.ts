import { castBeside } from './cast.ts';
import type { DemoStep, DemoUser } from './demo-step.ts';
import { planCompanies } from './plan-companies.ts';
import { type Load, planOpenWork } from './plan-open-work.ts';
import { planPackages } from './plan-packages.ts';
import { planPeople, type Taken } from './plan-people.ts';
import { addChange, planSales } from './plan-sales.ts';
import { planSceneHistory, planScenePeople, planSceneWork } from './plan-scene.ts';
import { planTouches } from './plan-touch.ts';
import { type Colleague, type Company, officeTimeSince, type Person, type Planner } from './planner.ts';
import { createRandom } from './random.ts';
import { SCENE_ACCOUNTS } from './scene.ts';
import { workingTime } from './working-time.ts';

/** The user who asks for demo data, as a colleague of everybody in it. */
export type Asker = Pick<DemoUser, 'id' | 'name' | 'zone' | 'weekStart'>;

const SEED = 20_261_123;
const ACCOUNTS = 790;
const MINE = 40;
const CONTACTS = 2_950;
const OPPORTUNITIES = 500;
const PACKAGES = 60;
const MOVERS = 40;
/** Things done over the year beside what opportunities take. */
const TOUCHES = 6_500;

const MY_LOAD: Load = { overdue: 0, today: 0, doneToday: 6, upcoming: 63, someday: 14, snoozed: 4 };

const enrolled = (now: number, user: DemoUser): Colleague => ({
  ...user,
  time: workingTime(now, user.zone, user.weekend),
});

const createPlanner = (now: number, asker: Asker, run: number): Planner => {
  const random = createRandom(SEED, run);
  const cast = castBeside(asker.name).map(({ team: _team, ...member }) => {
    const email = `${member.name.toLowerCase().replaceAll(' ', '.')}@daybook-demo.example`;
    return enrolled(now, { ...member, id: random.id(now), email });
  });
  const me = { ...asker, email: '', role: 'manager', locale: '', weekend: [6, 7] } as const;
  return {
    random,
    now,
    me: enrolled(now, me),
    managers: cast.filter(({ role }) => role === 'manager'),
    reps: cast.filter(({ role }) => role === 'rep'),
    steps: [],
  };
};

const planStaff = ({ random, steps, now, me, managers, reps }: Planner): void => {
  const cast = castBeside(me.name);
  const colleagues = [...managers, ...reps];
  for (const { time: _time, ...user } of colleagues) steps.push({ kind: 'user', at: 0, byId: me.id, user });
  for (const team of new Set(cast.map((member) => member.team))) {
    const names = new Set(cast.filter((member) => member.team === team).map(({ name }) => name));
    const memberIds = colleagues.filter(({ name }) => names.has(name)).map(({ id }) => id);
    const isFirst = team === cast[0]?.team;
    steps.push({
      kind: 'team',
      at: 1,
      byId: me.id,
      id: random.id(now),
      name: team,
      memberIds: isFirst ? [me.id, ...memberIds] : memberIds,
    });
  }
};

/** Spreads a number over accounts by how much happens there; each gets at least one. */
const shares = (companies: readonly Company[], total: number): number[] => {
  const sum = companies.reduce((all, { weight }) => all + weight, 0);
  return companies.map(({ weight }) => Math.max(1, Math.round((weight / sum) * total)));
};

const planCustomers = (planner: Planner, taken: Taken, share: number): Person[] => {
  const names = new Set(SCENE_ACCOUNTS.map(({ name }) => name));
  const companies = planCompanies(planner, taken.phones, {
    count: Math.ceil(ACCOUNTS * share),
    mine: Math.ceil(MINE * share),
    taken: names,
  });
  const counts = shares(companies, CONTACTS * share);
  return companies.flatMap((company, i) => planPeople(planner, taken, company, counts[i] ?? 1));
};

const planHistory = (planner: Planner, people: readonly Person[], share: number): void => {
  const { random } = planner;
  const byCompany = [...Map.groupBy(people, ({ company }) => company)];
  const counts = shares(
    byCompany.map(([company]) => company),
    TOUCHES * share,
  );
  for (const [i, [, contacts]] of byCompany.entries()) {
    for (let left = counts[i] ?? 1; left > 0; left--) planTouches(planner, random.pick(contacts), 1);
  }
};

/** Whether something on the contact was planned before that moment and done after it. */
const isUnderWay = ({ steps }: Planner, id: string, then: number): boolean =>
  steps.some(
    (step) =>
      step.kind === 'activity' && step.recordIds.includes(id) && step.createdAt < then && step.at >= then,
  );

/** Some people change their employer, between two things they had to do with us; what was before stays there. */
const planMoves = (planner: Planner, people: readonly Person[]): void => {
  const { random } = planner;
  for (const { id, company, at } of random.shuffled(people).slice(0, MOVERS)) {
    const { company: next } = random.pick(people);
    const moved = officeTimeSince(planner, company.owner, at);
    if (next.id === company.id || next.at >= moved || isUnderWay(planner, id, moved)) continue;
    addChange(planner, company.owner.id, id, moved, { field: 'account', to: next.id });
  }
};

const loadOf = ({ random, now }: Planner, { role, time }: Colleague, share: number): Load => {
  const isAtWork = now > time.at(time.today, 9 * 60) && time.coming[0] !== undefined;
  if (role === 'manager')
    return { overdue: 1, today: 2, doneToday: isAtWork ? 1 : 0, upcoming: 9, someday: 2, snoozed: 1 };
  return {
    overdue: random.int(1, 7),
    today: random.int(4, 9),
    doneToday: isAtWork ? random.int(1, 4) : 0,
    upcoming: Math.ceil(random.int(25, 50) * share),
    someday: random.int(3, 8),
    snoozed: random.int(1, 3),
  };
};

const planLists = (planner: Planner, people: readonly Person[], share: number): void => {
  const { me, managers, reps, random } = planner;
  for (const colleague of [me, ...managers, ...reps]) {
    const theirs = people.filter(({ company }) => company.owner.id === colleague.id);
    const contacts = theirs.length > 0 ? theirs : random.shuffled(people).slice(0, 40);
    planOpenWork(
      planner,
      colleague,
      contacts,
      colleague === me ? MY_LOAD : loadOf(planner, colleague, share),
    );
  }
};

export interface PlanOptions {
  /** How much of the company, from 0 to 1: tests make a smaller one of the same kind. */
  readonly share: number;
  /** Ids are those of one run: what stayed of an earlier one may have others. */
  readonly run: number;
}

/**
 * A company that sells to industry, with a year behind it, as the steps it came to be in, first to last: the same for
 * the same moment, asker and options. Nothing in it lies after `now` but what is planned.
 */
export const planDemo = (now: number, asker: Asker, { share, run }: PlanOptions): DemoStep[] => {
  const planner = createPlanner(now, asker, run);
  const taken: Taken = { phones: new Map(), emails: new Set(), people: 0 };
  planStaff(planner);
  const scene = planScenePeople(planner, taken);
  const others = planCustomers(planner, taken, share);
  const people = [...scene, ...others];
  planHistory(planner, people, share);
  planSales(planner, people, Math.ceil((OPPORTUNITIES - 1) * share));
  planSceneHistory(planner, scene);
  planSceneWork(planner, scene);
  planLists(planner, people, share);
  planMoves(planner, others);
  planPackages(planner, taken, people, Math.ceil(PACKAGES * share));
  return planner.steps.toSorted((a, b) => a.at - b.at);
};
