import type { BrowserContext, PlaywrightTestArgs } from '@playwright/test';
import type { Daybook } from './daybook.ts';

/** A name that browsers resolve to this machine and do not take for secure: see the configuration. */
const HOST = 'daybook.test';

type Use = (url: string | undefined) => Promise<void>;

/** For `test.use`: Daybook as it is reached in a network without TLS. */
export const bareAddress = {
  baseURL: async ({ daybook }: PlaywrightTestArgs & { readonly daybook: Daybook }, use: Use) =>
    use(`http://${HOST}:${new URL(daybook.origin).port}`),
};

/** Whoever is signed in on this machine is so at that address as well. */
export const signedInAt = async (context: BrowserContext, address: string | undefined): Promise<void> => {
  const { hostname } = new URL(address ?? '');
  const cookies = await context.cookies();
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: hostname })));
};
