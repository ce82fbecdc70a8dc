import { ensureSetupToken } from '../features/people/ensure-setup-token.ts';
import { aBrowser, type Browser } from './browser.ts';
import type { TestApp } from './test-app.ts';

export const ADMIN = {
  name: 'Ada Palmer',
  email: 'ada@palmer.example',
  password: 'a quiet morning in May',
} as const;

/** What the set-up page sends, with a token of a start that has just been made. */
export const setupInput = async ({ deps }: TestApp) => ({
  token: await ensureSetupToken(deps),
  workspaceName: 'Palmer & Co',
  ...ADMIN,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
});

/** A workspace that was set up through the API, in the browser of its first admin. */
export const setUp = async (app: TestApp): Promise<Browser> => {
  const browser = aBrowser(app);
  const { status, json } = await browser.call('POST', '/setup', await setupInput(app));
  if (status !== 200) throw new Error(`The set-up was refused: ${JSON.stringify(json)}`);
  return browser;
};

/** Invites somebody and accepts the invitation in a browser of their own. */
export const aColleague = async (
  app: TestApp,
  admin: Browser,
  person: { name: string; role?: string; zone?: string; password?: string },
): Promise<{ id: string; email: string; password: string; browser: Browser }> => {
  const {
    name,
    role = 'rep',
    zone = 'Europe/Zurich',
    password = `a bench by the lake, ${name.length} ducks`,
  } = person;
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@palmer.example`;
  const invited = await admin.call('POST', '/users', { name, email, role, zone });
  if (invited.status !== 200) throw new Error(`The invitation was refused: ${JSON.stringify(invited.json)}`);
  const browser = aBrowser(app);
  const accepted = await browser.call(
    'POST',
    new URL(invited.json.link.url).pathname.replace('/link', '/links'),
    { password },
  );
  if (accepted.status !== 200) throw new Error(`The link was refused: ${JSON.stringify(accepted.json)}`);
  return { id: invited.json.user.id, email, password, browser };
};
