import type { DemoStep, DemoUser } from './demo-step.ts';
import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import type { WorkingTime } from './working-time.ts';

/** Somebody with a list of work. */
export interface Colleague extends DemoUser {
  readonly time: WorkingTime;
}

/** An account as the rest of the plan needs it. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly owner: Colleague;
  readonly region: Region;
  readonly domain: string;
  /** When it was added. */
  readonly at: number;
  /** How much happens there, in comparison. */
  readonly weight: number;
}

/** A contact as the rest of the plan needs it. */
export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: Company;
  readonly at: number;
}

/** An opportunity as the rest of the plan needs it. */
export interface Sale {
  readonly id: string;
  readonly contact: Person;
  readonly valueMinor: number;
}

/** What a plan is made with: chance, the moment, the people, and the steps so far. */
export interface Planner {
  readonly random: Random;
  readonly now: number;
  /** The one who asked for demo data. */
  readonly me: Colleague;
  readonly managers: readonly Colleague[];
  readonly reps: readonly Colleague[];
  readonly steps: DemoStep[];
}

const OPENING = 8 * 60 + 30;
const CLOSING = 17 * 60 + 45;

/** A moment of office hours on that day, in the colleague's zone. */
export const officeTime = ({ random }: Planner, { time }: Colleague, day: WorkingTime['today']): number =>
  time.at(day, random.int(OPENING, CLOSING)) + random.int(0, 59_999);

/** The last working day there was by then, in office hours; that moment itself before all of them. */
export const officeTimeBy = (planner: Planner, colleague: Colleague, then: number): number => {
  const day = colleague.time.past.find((past) => colleague.time.start(past) <= then);
  return day === undefined ? then : officeTime(planner, colleague, day);
};

/** A moment in office hours on a day after then and before today; that moment itself where there was no such day. */
export const officeTimeSince = (planner: Planner, colleague: Colleague, then: number): number => {
  const first = colleague.time.past.findIndex((day) => colleague.time.start(day) <= then);
  const count = first < 0 ? colleague.time.past.length : first;
  const day = count === 0 ? undefined : colleague.time.past[planner.random.int(0, count - 1)];
  return day === undefined ? then : officeTime(planner, colleague, day);
};
