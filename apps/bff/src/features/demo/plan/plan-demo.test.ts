import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { type Instant, toMs } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import type { DemoStep } from './demo-step.ts';
import { planDemo } from './plan-demo.ts';

const NOW = toMs('2026-11-23T09:00:00.000Z' as Instant);
const ASKER = {
  id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
  name: 'Ada Palmer',
  zone: 'Europe/Berlin',
  weekStart: 1,
};
const DAY_MS = 86_400_000;

const plan = planDemo(NOW, ASKER, { share: 1, run: 1 });
const of = <K extends DemoStep['kind']>(kind: K) =>
  plan.filter((step): step is Extract<DemoStep, { kind: K }> => step.kind === kind);

test('the demo company has the size of a company: 10 reps, 2 managers, thousands of contacts, a year of history', () => {
  const users = of('user').map(({ user }) => user);
  expect(users.filter(({ role }) => role === 'rep')).toHaveLength(10);
  expect(users.filter(({ role }) => role === 'manager')).toHaveLength(2);
  expect(new Set(users.map(({ zone }) => zone)).size).toBeGreaterThanOrEqual(8);
  expect(of('account').length).toBeGreaterThan(750);
  expect(of('contact').length).toBeGreaterThan(2_500);
  expect(of('opportunity').length).toBeGreaterThan(450);
  expect(of('deal').length).toBeGreaterThan(50);
  expect(of('campaign').length).toBeGreaterThan(80);
  expect(of('contract').length).toBeGreaterThan(15);
  const done = of('activity').filter(({ completedAt }) => completedAt !== null);
  expect(done.length).toBeGreaterThan(8_000);
  expect(Math.min(...done.map(({ at }) => at))).toBeLessThan(NOW - 330 * DAY_MS);
  expect(Math.max(...done.map(({ at }) => at))).toBeGreaterThan(NOW - DAY_MS);
});

/** The ids a step refers to, beside who did it. */
const referredTo = (step: DemoStep): readonly string[] => {
  if (step.kind === 'contact') return [step.accountId];
  if (step.kind === 'opportunity') return [step.accountId, step.contactId];
  if (step.kind === 'deal' || step.kind === 'contract') return [step.accountId];
  if (step.kind === 'campaign') return [step.accountId, step.customerContactId, step.dealId];
  if (step.kind === 'activity') return step.recordIds;
  return step.kind === 'change' ? [step.recordId] : [];
};

test('nothing has happened in the future, and everything refers to what was there before it', () => {
  const there = new Set([ASKER.id]);
  const outOfOrder: DemoStep[] = [];
  for (const [i, step] of plan.entries()) {
    const isInOrder = step.at >= (plan[i - 1]?.at ?? 0) && step.at <= NOW;
    if (!isInOrder || ![step.byId, ...referredTo(step)].every((id) => there.has(id))) outOfOrder.push(step);
    if (step.kind === 'user') there.add(step.user.id);
    else if ('id' in step) there.add(step.id);
  }
  expect(outOfOrder).toEqual([]);
});

test('opportunities stand in all stages, calls ended in all ways, every type of activity occurs', () => {
  const stages = new Map(of('opportunity').map(({ id, stage }) => [id, stage]));
  for (const { change, recordId } of of('change'))
    if (change.field === 'stage') stages.set(recordId, change.to);
  expect(new Set(stages.values())).toEqual(
    new Set(['qualification', 'needs', 'offer', 'negotiation', 'won', 'lost']),
  );
  expect(new Set(of('activity').map(({ outcome }) => outcome)).size).toBe(9);
  expect(new Set(of('activity').map(({ type }) => type)).size).toBe(10);
  expect(of('activity').filter(({ moved }) => moved !== null).length).toBeGreaterThan(500);
  expect(new Set(of('change').map(({ change }) => change.field)).size).toBe(5);
});

test('nobody in it can be reached: addresses, numbers and profiles are invented, and no two contacts share one', () => {
  const contacts = of('contact');
  const emails = contacts.map(({ email }) => email);
  expect(emails.filter((email) => !/^[a-z0-9.]+@[a-z0-9-]+\.example$/.test(email))).toEqual([]);
  expect(new Set(emails).size).toBe(emails.length);
  const profiles = contacts.map(({ linkedin }) => linkedin).filter(Boolean);
  expect(new Set(profiles).size).toBe(profiles.length);
  expect(profiles.length).toBeGreaterThan(1_000);
  expect(profiles.filter((slug) => !slug.startsWith('daybook-demo-'))).toEqual([]);
  for (const slug of profiles.slice(0, 100)) {
    expect(readLinkedIn(`https://www.linkedin.com/in/${slug}`)).toMatchObject({
      identity: `linkedin.com/in/${slug}`,
    });
  }
  const phones = contacts.map(({ phone }) => phone).filter(Boolean);
  expect(new Set(phones).size).toBe(phones.length);
  expect(phones.length).toBeGreaterThan(1_000);
  const free =
    /^\+(1 \d{3} 555 01\d\d|44 (20 7946 0|\d{3} 496 0|7700 900)\d{3}|49 (30 23125|40 66969|69 90009|89 99998|221 4710) \d{3}|33 (1 99 00|2 61 91|4 65 71|6 39 98) \d\d \d\d|46 (31 390 06|40 628 04|8 465 004|980 319 2) ?\d\d|61 [238] 5550 \d{4})$/;
  expect(phones.filter((phone) => !free.test(phone))).toEqual([]);
});

test('work is done in the office hours of whoever does it', () => {
  const clocks = new Map(
    of('user').map(({ user }) => [
      user.id,
      new Intl.DateTimeFormat('en-GB', { timeZone: user.zone, hour: '2-digit', hourCycle: 'h23' }),
    ]),
  );
  const atNight = of('activity').filter(({ completedAt, byId }) => {
    const clock = clocks.get(byId);
    if (completedAt === null || completedAt > NOW - 2 * DAY_MS || clock === undefined) return false;
    const hour = Number(clock.format(completedAt));
    return hour < 8 || hour > 18;
  });
  expect(atNight).toEqual([]);
});

test('the same moment and asker give the same company', () => {
  const options = { share: 0.02, run: 7 };
  expect(planDemo(NOW, ASKER, options)).toEqual(planDemo(NOW, ASKER, options));
});

test('whoever asks is not met a second time among the colleagues', () => {
  const names = planDemo(NOW, { ...ASKER, name: 'Nora Okafor' }, { share: 0.02, run: 1 }).flatMap((step) =>
    step.kind === 'user' ? [step.user.name] : [],
  );
  expect(names).not.toContain('Nora Okafor');
  expect(names).toHaveLength(12);
});
