import { expect, test } from '../fixtures.ts';
import { message, undo } from '../screens/messages.ts';
import { bareAddress, signedInAt } from '../support/bare-address.ts';

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** The page LinkedIn would show; nothing is asked of LinkedIn itself. */
const LINKEDIN = { contentType: 'text/html', body: '<title>LinkedIn</title>' };

/** A step on LinkedIn with somebody whose profile is known; answers its id. */
const planStep = async (act: Act, text: string): Promise<string> => {
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Mia',
    lastName: 'Laurent',
    linkedin: 'linkedin.com/in/mia-laurent',
  });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'linkedin',
    subject: 'Write to Mia',
    message: text,
    primaryId: contact.id,
  });
  return activity.id;
};

test('back from LinkedIn one is asked though the page was loaded anew; the wrong person takes the profile off, and undo puts it back', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await context.route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill(LINKEDIN));
  await page.goto(`/activities/${await planStep(act, 'Hi {first_name}')}`);
  const profile = page.getByLabel('LinkedIn profile', { exact: true });
  await expect(profile).toHaveValue('linkedin.com/in/mia-laurent');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the profile and copy the message' }).click();
  await (await opened).close();
  // As a phone does with a tab that was left alone.
  await page.reload();
  await page
    .getByRole('dialog', { name: 'How did it go?' })
    .getByRole('button', { name: 'Wrong person' })
    .click();
  await expect(message(page, 'The LinkedIn profile was taken off Mia Laurent.')).toBeVisible();
  await expect(profile).toHaveValue('');
  await undo(page, 'The LinkedIn profile was taken off Mia Laurent.');
  await expect(profile).toHaveValue('linkedin.com/in/mia-laurent');
  await page.reload();
  await expect(profile).toHaveValue('linkedin.com/in/mia-laurent');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where a browser refuses to copy, the text is there selected, and one is asked all the same how it went', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await context.route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill(LINKEDIN));
  await page.addInitScript(() => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`/activities/${await planStep(act, 'Hi {first_name}')}`);
  await page.getByRole('button', { name: 'Open the profile and copy the message' }).click();
  const text = page.getByRole('textbox', { name: 'The message' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('Hi Mia');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the profile', exact: true }).click();
  await (await opened).close();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByRole('dialog', { name: 'How did it go?' })).toBeVisible();
});

test('a text is kept as a template, found by its words, and fills the gaps for somebody else', async ({
  page,
  act,
}) => {
  await act.setUp();
  await page.goto(`/activities/${await planStep(act, 'Hi {first_name}, shall we talk on Thursday?')}`);
  const picker = page.getByRole('dialog', { name: 'Templates' });
  await page.getByRole('button', { name: 'Template', exact: true }).click();
  await picker.getByRole('button', { name: 'Keep this text as a template' }).click();
  const dialog = page.getByRole('dialog', { name: 'New template' });
  await dialog.getByLabel('Name').fill('Thursday');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', { firstName: 'Oskar' });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'linkedin',
    subject: 'Write to Oskar',
    primaryId: contact.id,
  });
  await page.goto(`/activities/${activity.id}`);
  await page.getByRole('button', { name: 'Template', exact: true }).click();
  await picker.getByLabel('Use a template').fill('shall we');
  await page.getByRole('option', { name: /Thursday/ }).click();
  const text = page.getByRole('textbox', { name: 'Message' });
  await expect(text).toContainText('Hi Oskar, shall we talk on Thursday?');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(message(page, 'Changed the message')).toBeVisible();
});

test.describe('two devices of one person', () => {
  test.use({ expectedTroubles: [/ERR_FAILED/] });

  test('what was begun on one device goes on at the other; what both wrote is asked about, and nothing is lost', async ({
    page,
    context,
    act,
    elsewhere,
  }) => {
    await act.setUp();
    const address = `/activities/${await planStep(act, '')}`;
    const phone = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
    await phone.context().addCookies(await context.cookies());
    const text = (one: typeof page) => one.getByRole('textbox', { name: 'Message' });

    await page.goto(address);
    await text(page).click();
    await page.keyboard.type('Dear Mia');
    await page.getByRole('heading', { level: 1 }).click();
    const kept = async () => (await page.request.get(`/api${address}/draft`)).text();
    await expect.poll(kept).toContain('Dear Mia');
    await phone.goto(address);
    await expect(text(phone)).toHaveText('Dear Mia');

    // Neither has heard of what the other writes now.
    await phone.route('**/api/live', (route) => route.abort());
    await text(phone).click();
    await phone.keyboard.press('End');
    await phone.keyboard.type(', from the train');
    await expect.poll(kept).toContain('from the train');
    await text(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(', from the desk');
    const asked = page.getByRole('alert').filter({ hasText: 'on another device meanwhile' });
    await expect(asked).toContainText('Dear Mia, from the train');
    await expect(text(page)).toHaveText('Dear Mia, from the desk');
    await asked.getByRole('button', { name: 'Keep what is here' }).click();
    await expect(asked).toBeHidden();
    await expect.poll(kept).toContain('from the desk');
    await phone.reload();
    await expect(text(phone)).toHaveText('Dear Mia, from the desk');
  });
});

test.describe('on a bare address of the network, where pages have no clipboard', () => {
  test.use(bareAddress);

  test('T-59, T-60: the globe copies the text and opens the profile', async ({
    page,
    context,
    act,
    baseURL,
  }) => {
    await act.setUp();
    await signedInAt(context, baseURL);
    await context.route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill(LINKEDIN));
    await page.goto(`/activities/${await planStep(act, 'Hi {first_name}, nice to meet you')}`);
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open the profile and copy the message' }).click();
    const linkedIn = await opened;
    expect(linkedIn.url()).toBe('https://www.linkedin.com/in/mia-laurent');
    await linkedIn.close();
    await expect(page.getByText('Message copied', { exact: true })).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(page.getByRole('dialog', { name: 'How did it go?' })).toBeVisible();
    await page.keyboard.press('4');
    // What was copied comes out wherever it is pasted.
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: 'Search and commands' });
    await expect(search).toBeFocused();
    await page.keyboard.press('Control+V');
    await expect(search).toHaveValue('Hi Mia, nice to meet you');
  });
});
