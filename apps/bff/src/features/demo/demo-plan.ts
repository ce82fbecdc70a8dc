import type { Reader } from '../../platform/db/open.ts';
import { findUserByKey } from '../people/people.store.ts';
import type { DemoStep } from './plan/demo-step.ts';
import { type PlanOptions, planDemo } from './plan/plan-demo.ts';

/** The plan of the demo data that this user asked for at that moment: the same however often it is made. */
export const planFor = async (
  db: Reader,
  userKey: number | null,
  at: number,
  options: PlanOptions,
): Promise<readonly DemoStep[]> => {
  const user = userKey === null ? undefined : await findUserByKey(db, userKey);
  if (user === undefined) throw new Error('Whoever asked for demo data is not there any more.');
  return planDemo(at, { id: user.id, name: user.name, zone: user.zone, weekStart: user.week_start }, options);
};
