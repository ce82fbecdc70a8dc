import { beforeAll, expect, test } from 'vitest';
import { aBrowser } from '../../testing/browser.ts';
import { testApp } from '../../testing/test-app.ts';
import { ADMIN, aColleague, setUp } from '../../testing/workspace.ts';

const app = testApp({ trustedProxies: 1 });

const from = (address: string) => ({ 'x-forwarded-for': address });

beforeAll(async () => {
  await setUp(app.current);
});

const signIn = (email: string, password: string, address: string) =>
  aBrowser(app.current).call('POST', '/session', { email, password }, from(address));

test('the right email and password sign in, however the address is written', async () => {
  for (const email of ['ada@palmer.example', ' ADA@Palmer.Example ', 'Ada Palmer <ada@palmer.example>']) {
    const browser = aBrowser(app.current);
    const { status, json } = await browser.call(
      'POST',
      '/session',
      { email, password: ADMIN.password },
      from('10.0.0.1'),
    );
    expect(status, email).toBe(200);
    expect(json.me).toMatchObject({ name: 'Ada Palmer', email: 'ada@palmer.example' });
    expect((await browser.call('GET', '/me')).status).toBe(200);
  }
});

test('the cookie cannot be read by scripts, is not sent along by other sites, and is for TLS only behind TLS', async () => {
  const plain = await signIn(ADMIN.email, ADMIN.password, '10.0.0.2');
  expect(plain.headers.getSetCookie()[0]).toMatch(
    /^daybook_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const tls = await aBrowser(app.current).call(
    'POST',
    '/session',
    { email: ADMIN.email, password: ADMIN.password },
    {
      ...from('10.0.0.2'),
      'x-forwarded-proto': 'https',
    },
  );
  expect(tls.headers.getSetCookie()[0]).toContain('; Secure');
});

test('only the hash of a session is kept', async () => {
  const browser = aBrowser(app.current);
  await browser.call('POST', '/session', { email: ADMIN.email, password: ADMIN.password }, from('10.0.0.3'));
  const token = browser.cookie?.split('=')[1] ?? 'none';
  const rows = await app.current.deps.db.read.selectFrom('session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('a wrong password and an unknown address are refused alike', async () => {
  const wrong = await signIn(ADMIN.email, 'not the password', '10.0.0.4');
  const unknown = await signIn('nobody@palmer.example', 'not the password', '10.0.0.4');
  expect(wrong).toMatchObject({ status: 401, json: { code: 'session.wrong-password' } });
  expect(unknown.json).toEqual(wrong.json);
  expect(unknown.headers.getSetCookie()).toEqual([]);
});

test('an unknown address takes as long to refuse as a wrong password', async () => {
  const time = async (email: string, i: number) => {
    // Of the processor, not of the clock, which goes on while others have the machine.
    const start = process.cpuUsage();
    await signIn(email, 'not the password', `10.0.1.${i}`);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < 5; i++) {
    known.push(await time(ADMIN.email, i));
    unknown.push(await time(`nobody${i}@palmer.example`, i));
  }
  // The least of each: what else goes on in this process can only add.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  app.current.clock.advance(60 * 60_000);
});

test('the eleventh wrong password for one account is told to wait, whatever it is and whether or not the account exists', async () => {
  for (const [i, email] of [ADMIN.email, 'nobody-at-all@palmer.example'].entries()) {
    for (let n = 0; n < 10; n++) {
      expect((await signIn(email, 'guess', `10.1.${i}.${n}`)).status).toBe(401);
    }
    const eleventh = await signIn(email, ADMIN.password, `10.1.${i}.99`);
    expect(eleventh).toMatchObject({
      status: 429,
      json: { code: 'session.too-many-attempts', detail: 'Too many attempts. Try again in 15 minutes.' },
    });
  }
  app.current.clock.advance(15 * 60_000 + 1);
  expect((await signIn(ADMIN.email, ADMIN.password, '10.1.0.99')).status).toBe(200);
});

test('who goes on knocking while told to wait does not lock the owner out for longer', async () => {
  for (let n = 0; n < 10; n++) await signIn(ADMIN.email, 'guess', '10.2.0.1');
  for (let minute = 0; minute < 15; minute++) {
    app.current.clock.advance(60_000);
    if (minute < 14) expect((await signIn(ADMIN.email, 'guess', '10.2.0.1')).status).toBe(429);
  }
  app.current.clock.advance(1000);
  expect((await signIn(ADMIN.email, ADMIN.password, '10.2.0.1')).status).toBe(200);
});

test('many accounts tried from one address are told to wait, and other addresses are not', async () => {
  for (let n = 0; n < 50; n++) await signIn(`guess${n}@palmer.example`, 'guess', '10.3.0.1');
  expect((await signIn(ADMIN.email, ADMIN.password, '10.3.0.1')).status).toBe(429);
  expect((await signIn(ADMIN.email, ADMIN.password, '10.3.0.2')).status).toBe(200);
});

test('ten at once are counted as ten', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signIn('at-once@palmer.example', 'guess', '10.4.0.1')),
  );
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
});

test('signing in rightly starts the count anew', async () => {
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 9; n++) await signIn(ADMIN.email, 'guess', `10.5.${round}.${n}`);
    expect((await signIn(ADMIN.email, ADMIN.password, '10.5.9.9')).status).toBe(200);
  }
});

test('an invited person who has no password yet cannot sign in without one', async () => {
  const admin = aBrowser(app.current);
  await admin.call('POST', '/session', { email: ADMIN.email, password: ADMIN.password }, from('10.6.0.1'));
  await admin.call('POST', '/users', { name: 'Iris', email: 'iris@palmer.example', role: 'rep' });
  expect((await signIn('iris@palmer.example', 'nobody has this password', '10.6.0.2')).status).toBe(401);
});

test('who signs in as somebody else in the same browser leaves no session behind', async () => {
  const admin = aBrowser(app.current);
  await admin.call('POST', '/session', { email: ADMIN.email, password: ADMIN.password }, from('10.7.0.1'));
  const ben = await aColleague(app.current, admin, { name: 'Ben Adeyemi' });
  const stolen = aBrowser(app.current, admin.cookie);
  await admin.call('POST', '/session', { email: ben.email, password: ben.password }, from('10.7.0.1'));
  expect((await admin.call('GET', '/me')).json.me.name).toBe('Ben Adeyemi');
  expect((await stolen.call('GET', '/me')).status).toBe(401);
});
