import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const plan = (user: Awaited<ReturnType<typeof aUser>>, subject: string, on: string | null) =>
  user.call('POST', '/activities', { type: 'task', subject, due: on === null ? null : { on } });

const subjectsOf = ({ json }: { json: { items: { subject: string }[] } }) =>
  json.items.map((item) => item.subject);

test('a page is read again up to where the next one begins, whatever was added or taken in between', async () => {
  const nora = await aUser(app.current);
  for (let day = 1; day <= 6; day += 1) await plan(nora, `Day ${day}`, `2026-12-0${day}`);
  const first = await nora.call('GET', '/activities?view=upcoming&limit=2');
  const second = await nora.call(
    'GET',
    `/activities?view=upcoming&limit=2&cursor=${encodeURIComponent(first.json.cursor)}`,
  );
  expect(subjectsOf(second)).toEqual(['Day 3', 'Day 4']);

  await nora.call('POST', `/activities/${second.json.items[0].id}/complete`, {});
  await plan(nora, 'Late on day 3', '2026-12-03');
  await plan(nora, 'Early on day 4', '2026-12-04');

  const bounds = `cursor=${encodeURIComponent(first.json.cursor)}&until=${encodeURIComponent(second.json.cursor)}`;
  const again = await nora.call('GET', `/activities?view=upcoming&limit=50&${bounds}`);
  expect(subjectsOf(again)).toEqual(['Late on day 3', 'Day 4']);
  expect(again.json.cursor).toBeNull();
  const rest = await nora.call(
    'GET',
    `/activities?view=upcoming&cursor=${encodeURIComponent(second.json.cursor)}`,
  );
  expect(subjectsOf(rest)).toEqual(['Early on day 4', 'Day 5', 'Day 6']);
});

test('a place that is not one of the list is refused by name', async () => {
  const nora = await aUser(app.current);
  const refused = await nora.call('GET', '/activities?view=open&until=elsewhere');
  expect(refused).toMatchObject({
    status: 400,
    json: { code: 'request.invalid', errors: [{ path: 'until' }] },
  });
});

test('the counts say when the next snooze ends', async () => {
  const nora = await aUser(app.current);
  const none = await nora.call('GET', '/activities/counts');
  expect(none.json.nextWake).toBeNull();
  for (const until of ['2026-11-25T08:00:00.000Z', '2026-11-24T08:00:00.000Z']) {
    const { json } = await plan(nora, `Until ${until}`, '2026-11-23');
    await nora.call('POST', `/activities/${json.activity.id}/snooze`, { until });
  }
  const { json } = await nora.call('GET', '/activities/counts');
  expect(json).toMatchObject({ snoozed: 2, today: 0, nextWake: '2026-11-24T08:00:00.000Z' });
});
