import ICAL from 'ical.js';
import ical from 'node-ical';
import { beforeAll, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();

beforeAll(async () => {
  await setUp(app.current);
});

interface Read {
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly status: string;
  readonly sequence: number;
  readonly allDay: boolean;
}

/** A calendar by the first parser, each event by its UID; it knows only the zones the calendar itself tells of. */
const byIcalJs = (text: string): Map<string, Read> => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return [
        event.uid,
        {
          start: event.startDate.toJSDate().toISOString(),
          end: event.endDate.toJSDate().toISOString(),
          summary: event.summary,
          location: event.location,
          description: event.description,
          status: String(component.getFirstPropertyValue('status')),
          sequence: event.sequence,
          allDay: event.startDate.isDate,
        },
      ];
    }),
  );
};

/** The same by the second one, which has zone data of its own. */
const byNodeIcal = (text: string) =>
  new Map(
    Object.values(ical.sync.parseICS(text)).flatMap((part) =>
      part?.type === 'VEVENT' ? [[part.uid, part] as const] : [],
    ),
  );

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.current.app.request(new URL(url).pathname, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const anAddress = async (by: TestUser, withDays = true): Promise<string> => {
  const { json, status } = await by.call('POST', '/calendar-feed', { withDays });
  expect(status).toBe(200);
  return json.url;
};

const plan = async (by: TestUser, input: object) => {
  const { json, status } = await by.call('POST', '/activities', {
    type: 'meeting',
    subject: 'Review',
    ...input,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

test('another calendar reads what is planned at the hour it is planned for, across the change of the clock', async () => {
  const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
  const before = await plan(nora, {
    due: { at: '2027-03-27T09:00:00Z' },
    endAt: '2027-03-27T10:15:00Z',
  });
  const after = await plan(nora, { due: { at: '2027-03-29T08:00:00Z' } });
  const day = await plan(nora, { type: 'task', due: { on: '2026-12-24' }, endOn: '2026-12-26' });
  const { text, headers } = await get(await anAddress(nora));

  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const [first, second] = [byIcalJs(text), byNodeIcal(text)];
  const uid = (id: string) => `${id}@daybook`;
  expect(first.get(uid(before.id))).toMatchObject({
    start: '2027-03-27T09:00:00.000Z',
    end: '2027-03-27T10:15:00.000Z',
    status: 'CONFIRMED',
  });
  expect(first.get(uid(after.id))).toMatchObject({
    start: '2027-03-29T08:00:00.000Z',
    end: '2027-03-29T08:30:00.000Z',
  });
  expect(second.get(uid(before.id))?.start.toISOString()).toBe('2027-03-27T09:00:00.000Z');
  expect(second.get(uid(after.id))?.start.toISOString()).toBe('2027-03-29T08:00:00.000Z');
  expect(first.get(uid(day.id))?.allDay).toBe(true);
  expect(second.get(uid(day.id))?.datetype).toBe('date');
  // Ten in the morning before and after, by the clock of who plans.
  expect(text).toContain('DTSTART;TZID=Europe/Zurich:20270327T100000');
  expect(text).toContain('DTSTART;TZID=Europe/Zurich:20270329T100000');
  expect(text).toContain('DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227');
});

test.each(['America/St_Johns', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'])(
  'moments are right in %s the whole year round',
  async (zone) => {
    const nora = await aUser(app.current, { zone });
    const moments = Array.from({ length: 14 }, (_, month) =>
      new Date(Date.UTC(2026, 8 + month, 25, 9, 30)).toISOString(),
    );
    for (const at of moments) await plan(nora, { subject: at, due: { at } });
    const { text } = await get(await anAddress(nora));
    for (const { summary, start } of byIcalJs(text).values()) expect(start).toBe(summary);
    for (const { summary, start } of byNodeIcal(text).values()) expect(start.toISOString()).toBe(summary);
    expect(byIcalJs(text).size).toBe(14);
  },
);

test('every text comes through, however long and whatever is in it, in lines of at most 75 bytes', async () => {
  const nora = await aUser(app.current);
  const subject = 'Lunch; Grüezi, 🙂 “Ørsted & Søn” \\ '.repeat(6).trim();
  const notes = 'First line\nBEGIN:VEVENT\nATTENDEE:mailto:mallory@example.com\n\n再见, and; more\\n';
  const { id } = await plan(nora, {
    type: 'lunch',
    subject,
    notes,
    location: 'Kronenhalle, Rämistrasse 4; Zürich',
    due: { at: '2026-11-25T11:00:00Z' },
  });
  const { text } = await get(await anAddress(nora));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const events = byIcalJs(text);
  expect([...events.keys()]).toEqual([`${id}@daybook`]);
  const event = events.get(`${id}@daybook`);
  expect(event).toMatchObject({ summary: subject, location: 'Kronenhalle, Rämistrasse 4; Zürich' });
  expect(event?.description).toContain(notes.trim());
  expect(byNodeIcal(text).get(`${id}@daybook`)?.summary).toBe(subject);
});

test('what is moved keeps its UID and counts up, what is deleted is told as cancelled, what is done is ticked', async () => {
  const nora = await aUser(app.current);
  const url = await anAddress(nora);
  const { id } = await plan(nora, { due: { at: '2026-11-25T11:00:00Z' } });
  const gone = await plan(nora, { subject: 'Gone', due: { at: '2026-11-26T11:00:00Z' } });
  const done = await plan(nora, { subject: 'Sign', due: { on: '2026-11-24' } });
  const read = async () => byIcalJs((await get(url)).text);
  const first = (await read()).get(`${id}@daybook`);
  app.current.clock.advance(60_000);
  await nora.call('POST', `/activities/${id}/reschedule`, { due: { at: '2026-11-27T11:00:00Z' } });
  await nora.call('POST', `/activities/${gone.id}/trash`);
  await nora.call('POST', `/activities/${done.id}/complete`, {});
  const later = await read();
  const moved = later.get(`${id}@daybook`);
  expect(moved?.start).toBe('2026-11-27T11:00:00.000Z');
  expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Number.POSITIVE_INFINITY);
  expect((await get(url)).text).toContain('LAST-MODIFIED:20261123T0901');
  expect(later.get(`${gone.id}@daybook`)).toMatchObject({ status: 'CANCELLED' });
  expect(later.get(`${done.id}@daybook`)).toMatchObject({ summary: '✓ Sign', status: 'CONFIRMED' });
});

test('only one’s own are told, three months back and a year ahead, and days only where they are wanted', async () => {
  const [nora, ben] = [await aUser(app.current), await aUser(app.current, { name: 'Ben Adeyemi' })];
  await plan(nora, { subject: 'Long ago', due: { at: '2026-07-01T11:00:00Z' } });
  await plan(nora, { subject: 'Far ahead', due: { at: '2028-01-01T11:00:00Z' } });
  await plan(nora, { subject: 'Lately', due: { at: '2026-09-01T11:00:00Z' } });
  await plan(nora, { subject: 'Next year', due: { at: '2027-11-01T11:00:00Z' } });
  await plan(nora, { subject: 'On a day', due: { on: '2026-12-01' } });
  await plan(nora, { subject: 'Someday' });
  await plan(ben, { subject: 'Ben’s', due: { at: '2026-11-25T11:00:00Z' } });
  const told = async (withDays: boolean) =>
    [...byIcalJs((await get(await anAddress(nora, withDays))).text).values()]
      .map(({ summary }) => summary)
      .sort();
  expect(await told(true)).toEqual(['Lately', 'Next year', 'On a day']);
  expect(await told(false)).toEqual(['Lately', 'Next year']);
});

test('what has not changed is not sent again', async () => {
  const nora = await aUser(app.current);
  await plan(nora, { due: { at: '2026-11-25T11:00:00Z' } });
  const url = await anAddress(nora);
  const { headers } = await get(url);
  const etag = headers.get('etag') ?? '';
  expect(await get(url, { 'if-none-match': `W/${etag}` })).toMatchObject({ status: 304, text: '' });
  await plan(nora, { due: { at: '2026-11-25T14:00:00Z' } });
  expect((await get(url, { 'if-none-match': etag })).status).toBe(200);
});

test('a new address ends the old one, revoking ends it for good, and so does leaving', async () => {
  const ada = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
  const nora = await aUser(app.current);
  const old = await anAddress(nora);
  expect((await get(old)).status).toBe(200);
  const fresh = await anAddress(nora);
  expect((await get(old)).status).toBe(404);
  expect((await nora.call('GET', '/calendar-feed')).json.feed.readAt).toBeNull();
  expect((await get(fresh)).status).toBe(200);
  expect((await nora.call('GET', '/calendar-feed')).json.feed.readAt).not.toBeNull();
  expect((await nora.call('DELETE', '/calendar-feed')).status).toBe(200);
  expect(await get(fresh)).toMatchObject({ status: 404 });
  expect((await nora.call('GET', '/calendar-feed')).json).toEqual({ feed: null });
  expect((await nora.call('POST', '/undo')).json).toMatchObject({ code: 'operation.nothing-to-undo' });

  const left = await anAddress(nora);
  await ada.call('POST', `/users/${nora.user.id}/deactivate`, { handOverTo: null });
  await ada.call('POST', `/users/${nora.user.id}/reactivate`);
  expect((await get(left)).status).toBe(404);
});

test('of an address only the hash is kept, and it is shown once', async () => {
  const nora = await aUser(app.current);
  const once = { 'idempotency-key': 'make-the-address-once' };
  const first = await nora.call('POST', '/calendar-feed', {}, once);
  const again = await nora.call('POST', '/calendar-feed', {}, once);
  const token = /([\w-]{43})\.ics$/.exec(first.json.url)?.[1] ?? 'none';
  expect(again.json).toEqual({ ...first.json, url: null });
  const { read } = app.current.deps.db;
  const places = await Promise.all([
    read.selectFrom('calendar_feed').selectAll().execute(),
    read.selectFrom('idempotency').selectAll().execute(),
    read.selectFrom('operation_change').selectAll().execute(),
  ]);
  expect(JSON.stringify(places)).not.toContain(token);
});

test('a client that asks too often is told when to come back', async () => {
  app.current.clock.advance(3_600_000);
  const url = await anAddress(await aUser(app.current));
  let last = await get(url);
  for (let n = 0; n < 80 && last.status === 200; n++) last = await get(url);
  expect(last.status).toBe(429);
  expect(last.headers.get('retry-after')).toBe('2');
  app.current.clock.advance(3_600_000);
  expect((await get(url)).status).toBe(200);
});

test('one activity is a file for any calendar, by the clock of who asks', async () => {
  const nora = await aUser(app.current, { zone: 'America/New_York' });
  const { id } = await plan(nora, { subject: 'Board/call', due: { at: '2026-11-25T14:00:00Z' } });
  const file = async (of: string) => {
    const response = await app.current.app.request(`/api/activities/${of}/calendar.ics`, {
      headers: { cookie: nora.cookie },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const { text, headers } = await file(id);
  expect(headers.get('content-disposition')).toContain('filename="Board call.ics"');
  expect(text).toContain('DTSTART;TZID=America/New_York:20261125T090000');
  expect(byIcalJs(text).get(`${id}@daybook`)?.start).toBe('2026-11-25T14:00:00.000Z');
  const never = await plan(nora, { subject: 'Someday' });
  expect(await file(never.id)).toMatchObject({ status: 400 });
});
