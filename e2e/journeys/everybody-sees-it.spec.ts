import { setInterval as beats } from 'node:timers/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { list, row } from '../screens/list.ts';
import { actIn } from '../support/daybook.ts';
import { layWire } from '../support/wire.ts';

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];
type Act = Fixtures['act'];

const BROWSERS = 20;
const TASKS = 10;
const OPERATIONS = 200;
/** So that all of them take thirty seconds. */
const EVERY_MS = 150;
/** By then everybody sees it: in `npm run soak`, and wherever else the machine does nothing beside it. */
const SEEN_WITHIN_MS = 3000;
/** On a machine that others keep busy: as many times what it takes all of the pages to ask for the list and draw. */
const ROUND_TRIPS = process.env['DAYBOOK_E2E_STRICT'] === undefined ? 10 : 0;
/** What hangs is ended. */
const GIVE_UP_MS = 60_000;
/** Pages on which people work meanwhile. */
const BUSY = 8;
const ALL_OPEN = '/activities?owner=all&view=open';

/** One life of an activity in eight operations, at the end of which it is as it was at its beginning. */
const LIFE: readonly ((act: Act, id: string, n: number, owners: readonly string[]) => Promise<unknown>)[] = [
  (act, id, n) => act.post(`/api/activities/${id}/reschedule`, { due: { on: `2026-11-${10 + (n % 20)}` } }),
  (act, id, n, owners) => act.post(`/api/activities/${id}/reassign`, { ownerId: owners[n % owners.length] }),
  (act, id) => act.post(`/api/activities/${id}/complete`),
  (act, id) => act.post(`/api/activities/${id}/reopen`),
  (act, id) => act.post(`/api/activities/${id}/snooze`, { until: '2026-11-25T08:00:00Z' }),
  (act, id) => act.post(`/api/activities/${id}/unsnooze`),
  (act, id) => act.post(`/api/activities/${id}/trash`),
  (act, id) => act.post(`/api/activities/${id}/restore`),
];

/** What the list on a page shows: the row of each activity by its id, and the numbers of the views. */
const shown = async (page: Page) => {
  const rows = await list(page)
    .getByRole('row')
    .evaluateAll((all) =>
      all
        .filter((each) => each.hasAttribute('aria-selected'))
        .map((each) => ({
          id: each.id.slice(-36),
          top: each.getBoundingClientRect().top,
          text: each.textContent ?? '',
        })),
    );
  const views = await page.getByRole('navigation', { name: 'Views' }).getByRole('link').allTextContents();
  return { rows: rows.toSorted((a, b) => a.top - b.top).map(({ id, text }) => ({ id, text })), views };
};

/** What the API says belongs there. */
const said = async (request: APIRequestContext, origin: string) => {
  const read = async (path: string) => (await request.get(`${origin}/api/activities${path}`)).json();
  const { items } = await read('?owner=all&view=open&limit=200');
  const { overdue, today, upcoming, open, doneToday, someday, snoozed } = await read('/counts?owner=all');
  return {
    rows: items.map(({ id, subject }: Record<'id' | 'subject', string>) => ({
      id,
      text: expect.stringContaining(subject),
    })),
    views: [
      `Overdue and today${overdue + today}`,
      `Upcoming${upcoming}`,
      `All open${open}`,
      `Done${doneToday}`,
      `Someday${someday}`,
      `Snoozed${snoozed}`,
    ],
  };
};

test.use({
  // One browser is without a connection for a while and another one's is cut, both on purpose.
  expectedTroubles: [/ERR_(INTERNET_DISCONNECTED|CONNECTION_|EMPTY_RESPONSE|INCOMPLETE_CHUNKED|NETWORK_)/],
  viewport: { width: 1000, height: 1400 },
});

const HERE = { timezoneId: 'Europe/Berlin', locale: 'en-GB' };

/** Opens the list in so many browsers of two people, the last of them over a wire; answers the pages and the wire. */
const openEverywhere = async ({
  page,
  act,
  daybook,
  elsewhere,
}: Pick<Fixtures, 'page' | 'act' | 'daybook' | 'elsewhere'>) => {
  const { user, link } = await act.post<{ user: { id: string }; link: { url: string } }>('/api/users', {
    name: 'Ben Adeyemi',
    email: 'ben@palmer.example',
    // Each ticks off what the other has added.
    role: 'admin',
  });
  const ben = await elsewhere(HERE);
  await actIn(ben.context(), daybook).post(`/api${new URL(link.url).pathname.replace('link', 'links')}`, {
    password: 'seven herons on a roof',
  });
  const cookies = [await page.context().cookies(), await ben.context().cookies()];
  const pages = [page, ben];
  while (pages.length < BROWSERS) {
    const next = await elsewhere(HERE);
    await next.context().addCookies(cookies[pages.length % 2] ?? []);
    pages.push(next);
  }
  const wire = await layWire(daybook.origin);
  // Not all at once: that would only measure how fast this machine draws twenty pages.
  for (const one of pages) {
    await one.goto(`${one === pages.at(-1) ? wire.origin : daybook.origin}${ALL_OPEN}`);
    await expect(row(one, 'Task 0')).toBeVisible();
  }
  const { me } = await (await page.request.get('/api/me')).json();
  return { pages, wire, owners: [me.id, user.id] as readonly string[] };
};

/** What people do on their pages: every other one adds a task, and the next ticks it off. */
const onPage = async (page: Page, k: number): Promise<void> => {
  if (k % 2 === 0) {
    await page.keyboard.press('n');
    await page.getByLabel('Subject').fill(`Errand ${k}`);
    await page.keyboard.press('Enter');
    return;
  }
  await list(page)
    .getByRole('button', { name: `Complete “Errand ${k - 1}”` })
    .first()
    .click();
};

/** How long it takes all pages at once to ask for the list and to draw a frame, and nothing else. */
const bareRoundTrip = async (pages: readonly Page[]): Promise<number> => {
  const began = performance.now();
  await Promise.all(
    pages.map((page) =>
      page.evaluate(async () => {
        const answer = await fetch('/api/activities?owner=all&view=open&limit=200', { cache: 'no-store' });
        await answer.json();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }),
    ),
  );
  return performance.now() - began;
};

/** Does one after the other for each subject, whatever the others wait for. */
const inTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return {
    do: (subject: string, work: () => Promise<unknown>): void => {
      last.set(subject, (last.get(subject) ?? Promise.resolve()).then(work));
      last.get(subject)?.catch(() => undefined);
    },
    done: () => Promise.all(last.values()),
  };
};

test('twenty browsers on one list show within three seconds what 200 operations made of it', async ({
  page,
  act,
  daybook,
  elsewhere,
}) => {
  // A limit for what hangs: a busy machine takes minutes to open twenty pages.
  test.setTimeout(600_000);
  await act.setUp();
  const ids: string[] = [];
  for (let n = 0; n < TASKS; n += 1) {
    const given = { type: 'task', subject: `Task ${n}`, due: { on: `2026-11-${15 + n}` } };
    ids.push((await act.post<{ activity: { id: string } }>('/api/activities', given)).activity.id);
  }
  const { pages, wire, owners } = await openEverywhere({ page, act, daybook, elsewhere });
  const offline = pages.at(-2)?.context();
  const steps = new Map<string, number>();
  const turns = inTurns();
  let n = 0;
  for await (const _ of beats(EVERY_MS)) {
    if (n === 60) await offline?.setOffline(true);
    if (n === 60 + Math.ceil(5000 / EVERY_MS)) await offline?.setOffline(false);
    if (n === 100) wire.cut();
    const now = n;
    if (n % 10 === 9) {
      const k = (n - 9) / 10;
      const busy = pages[k % BUSY] ?? page;
      turns.do(`page ${k % BUSY}`, () => onPage(busy, k));
    } else {
      // Some tasks live faster than others.
      const id = ids[Math.floor((TASKS * ((n * n) % 97)) / 97)] ?? '';
      const step = steps.get(id) ?? 0;
      steps.set(id, step + 1);
      turns.do(id, async () => LIFE[step % LIFE.length]?.(act, id, now, owners));
    }
    n += 1;
    if (n === OPERATIONS) break;
  }
  await turns.done();
  const want = await said(page.request, daybook.origin);
  const began = performance.now();
  await Promise.all(
    pages.map((one) => expect.poll(() => shown(one), { timeout: GIVE_UP_MS, intervals: [50] }).toEqual(want)),
  );
  const took = performance.now() - began;
  const bare = await bareRoundTrip(pages);
  expect(took, `a bare round trip takes ${bare} ms`).toBeLessThan(
    Math.max(SEEN_WITHIN_MS, ROUND_TRIPS * bare),
  );
  await wire.close();
});
