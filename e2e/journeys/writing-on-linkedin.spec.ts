import { expect, test } from '../fixtures.ts';

/** The page LinkedIn would show; nothing is asked of LinkedIn itself. */
const LINKEDIN = { contentType: 'text/html', body: '<title>LinkedIn</title>' };

test('T-46, T-47, T-48, T-49, T-50, T-51, T-52, T-53, T-55, T-56, T-57, T-59, T-60, T-61: a LinkedIn step is searched for, pasted, copied, opened and completed', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await context.route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill(LINKEDIN));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', {
    name: 'Kestrel Optics',
  });
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Jonas',
    lastName: 'Weber',
    accountId: account.id,
  });
  const plan = (subject: string) =>
    act.post<{ activity: { id: string } }>('/api/activities', {
      type: 'linkedin',
      action: 'connection_request',
      subject,
      due: { on: '2026-11-20' },
      primaryId: contact.id,
    });
  const { activity: first } = await plan('Send connection request');
  const { activity: second } = await plan('Thank for connecting');
  const said = page.getByRole('region', { name: 'Messages' });
  const message = page.getByRole('textbox', { name: 'Message' });
  const profile = page.getByLabel('LinkedIn profile', { exact: true });

  await test.step('T-47: the planned action is there; what is typed survives a reload', async () => {
    await page.goto(`/activities/${first.id}`);
    await expect(page.getByText('4 days overdue')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Action' })).toHaveValue('connection_request');
    await message.click();
    await page.keyboard.type('Hi ');
    await page.getByRole('button', { name: 'Insert field' }).click();
    await page.getByRole('menuitem', { name: 'First name', exact: true }).click();
    await page.keyboard.type(', nice talk.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nora');
    await expect(page.getByText('25 of 200')).toBeVisible();
    await page.reload();
    await expect(message).toContainText('Hi Jonas, nice talk.');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await expect(said.getByText('Changed the message')).toBeVisible();
  });

  await test.step('T-49 to T-53: the search takes the keywords shown, which can be changed', async () => {
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Another keyword').fill('Jena');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Kestrel Optics', pressed: true }).click();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Search LinkedIn' }).first().click();
    const results = await opened;
    expect(new URL(results.url()).searchParams.get('keywords')).toBe('Jonas Weber Jena');
    await results.close();
  });

  await test.step('T-55 to T-57: what is pasted is cleaned and saved on the contact; a company is refused', async () => {
    const paste = async (text: string) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await profile.fill('');
      await profile.press('ControlOrMeta+V');
    };
    await paste('https://www.linkedin.com/company/kestrel');
    await expect(page.getByText('This is the page of an organisation, not of a person.')).toBeVisible();
    await paste('https://de.linkedin.com/in/JonasWeber-Optics/?utm_source=share');
    await expect(profile).toHaveValue('linkedin.com/in/jonasweber-optics');
    await expect(page.getByText('Pasted, tracking removed')).toBeVisible();
    await page.getByRole('button', { name: 'Save to contact' }).click();
    await expect(said.getByText('LinkedIn profile of Jonas Weber saved.')).toBeVisible();
  });

  await test.step('T-59, T-60: the globe copies the text and opens the profile; T-61: back, it is completed', async () => {
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open the profile and copy the message' }).click();
    const linkedIn = await opened;
    expect(linkedIn.url()).toBe('https://www.linkedin.com/in/jonasweber-optics');
    await linkedIn.close();
    await expect(page.getByText('Message copied', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hi Jonas, nice talk.\nNora');
    // A window without a screen never loses the focus, so it is told that it has it back.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(page.getByRole('dialog', { name: 'How did it go?' })).toBeVisible();
    await page.keyboard.press('1');
    await expect(said.getByText('Completed “Send connection request”')).toBeVisible();
    await page.getByRole('link', { name: /^Timeline \d/ }).click();
    await expect(page.getByText('Sent a connection request:')).toBeVisible();
    await expect(page.getByText('Hi Jonas, nice talk.').first()).toBeVisible();
  });

  await test.step('T-58: the next step of this person has the profile; `O` opens it; not connected yet moves it', async () => {
    await page.goto(`/activities/${second.id}`);
    await expect(profile).toHaveValue('linkedin.com/in/jonasweber-optics');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('o');
    await (await opened).close();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(page.getByRole('dialog', { name: 'How did it go?' })).toBeVisible();
    await page.keyboard.press('2');
    await expect(page.getByText('When will you look again?')).toBeVisible();
    await page.keyboard.press('1');
    await expect(said.getByText('Moved “Thank for connecting” to')).toBeVisible();
  });
});

const RESULTS = {
  contentType: 'text/html',
  body: `<title>People</title>
    <a href="/in/jonas-weber-berlin?miniProfile=1">Jonas Weber, baker in Berlin</a>
    <a href="/in/JonasWeber-Optics/?miniProfile=2">Jonas Weber, Kestrel Optics</a>`,
};

test('T-54: of several people of one name the right one is clicked in the results, and the address of their page is taken', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await context.route(/^https:\/\/www\.linkedin\.com\//, (route) =>
    route.fulfill(route.request().url().includes('/search/') ? RESULTS : LINKEDIN),
  );
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Jonas',
    lastName: 'Weber',
  });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'linkedin',
    action: 'connection_request',
    subject: 'Send connection request',
    primaryId: contact.id,
  });
  await page.goto(`/activities/${activity.id}`);
  const profile = page.getByLabel('LinkedIn profile', { exact: true });
  await expect(profile).toHaveValue('');
  await page.getByRole('button', { name: 'Paste from the clipboard' }).click();
  await expect(page.getByText('The browser did not let Daybook read the clipboard.')).toBeVisible();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Search LinkedIn' }).first().click();
  const results = await opened;
  await results.getByRole('link', { name: 'Jonas Weber, Kestrel Optics' }).click();
  await results.waitForURL(/\/in\/JonasWeber-Optics/);
  const address = results.url();
  await results.close();
  await page.evaluate((text) => navigator.clipboard.writeText(text), address);
  await page.getByRole('button', { name: /^Paste .*from the clipboard$/ }).click();
  await expect(profile).toHaveValue('linkedin.com/in/jonasweber-optics');
  await page.getByRole('button', { name: 'Save to contact' }).click();
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText('LinkedIn profile of Jonas Weber saved.'),
  ).toBeVisible();
  await page.goto(`/contacts/${contact.id}`);
  await expect(page.getByRole('link', { name: 'linkedin.com/in/jonasweber-optics' }).first()).toBeVisible();
});
