import { expect, type Page, type Request } from '@playwright/test';

const underWay = new WeakMap<Page, Set<Request>>();

/** What never ends is not waited for. */
const isStream = (request: Request): boolean => new URL(request.url()).pathname === '/api/live';

/** From here on it is known what a page is asking for; call it before the page asks for anything. */
export const watchRequests = (page: Page): void => {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => {
    if (!isStream(request)) requests.add(request);
  });
  const forget = (request: Request) => requests.delete(request);
  page.on('requestfinished', forget).on('requestfailed', forget);
};

/** Colours and places have been drawn anew once two frames have gone by, and what fades has come to its end. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** Waits until nothing more is on its way: all that was asked for has come and has been drawn, and asked for no more. */
export const atRest = async (page: Page): Promise<void> => {
  const requests = underWay.get(page);
  if (requests === undefined) throw new Error('Nobody has watched what this page asks for.');
  do {
    await expect.poll(() => [...requests].map((request) => request.url())).toEqual([]);
    await expect(page.getByRole('status', { name: /^Reading/ })).toHaveCount(0);
    await drawn(page);
  } while (requests.size > 0);
};
