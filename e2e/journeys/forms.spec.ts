import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

/** A web page of somebody else's, on an origin of its own. */
const aSite = async (body: string) => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Acme</title><main>${body}</main>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/contact`,
    close: () => {
      site.closeAllConnections();
      site.close();
    },
  };
};

test('Z-09, Z-21: a form made in the settings is sent from a page on another origin, and is on the timeline', async ({
  page,
  act,
  elsewhere,
  daybook,
}) => {
  await act.setUp();
  await page.goto('/settings/forms');
  await page.getByRole('button', { name: 'New form' }).click();
  const dialog = page.getByRole('dialog', { name: 'New form' });
  await dialog.getByLabel('Name', { exact: true }).fill('Book a demo');
  await dialog.getByLabel('Heading').fill('See it at work');
  await dialog.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('menuitem', { name: 'One of several' }).click();
  await dialog.getByLabel('Question 4: one of several').fill('How many are you?');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Give at least two options to choose from.')).toBeVisible();
  await dialog.getByLabel('Options, one a line').fill('One to ten\nMore');
  await dialog.getByLabel('Consent').fill('You may write to me.');
  await dialog.getByLabel('Planned for the owner of the contact').selectOption('A call');
  await dialog.getByLabel('What is to be done').fill('Call back');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'The form Book a demo is saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Share Book a demo' }).click();
  const share = page.getByRole('dialog', { name: 'Put Book a demo on the web' });
  const address = await share.getByLabel('Its own page').inputValue();
  const site = await aSite(await share.getByLabel('Shown inside a page of yours').inputValue());
  await share.getByRole('button', { name: 'Done' }).click();

  const visitor = await elsewhere();
  await visitor.goto(site.url);
  const form = visitor.getByTitle('See it at work').contentFrame();
  await form.getByLabel('First name').fill('Mia');
  await form.getByLabel('Email').fill('mia at laurent');
  await form.getByLabel('How many are you?').selectOption('More');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('This does not look like an email address.')).toBeVisible();
  await form.getByLabel('Email').fill('mia@laurent.example');
  await form.getByLabel('You may write to me.').check();
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('Thank you. We will be in touch soon.')).toBeVisible();
  expect(address).toContain(daybook.origin);
  site.close();

  await page.getByRole('button', { name: 'More for Book a demo' }).click();
  await page.getByRole('menuitem', { name: 'Submissions' }).click();
  await page
    .getByRole('dialog', { name: 'Who has sent Book a demo' })
    .getByRole('link', { name: 'Mia' })
    .click();
  await expect(page.getByRole('heading', { name: 'Mia' })).toBeVisible();
  await expect(page.getByText('Mia sent the form Book a demo')).toBeVisible();
  await expect(page.getByText(`On ${new URL(site.url).host}`)).toBeVisible();
  await expect(page.getByText('How many are you?: More')).toBeVisible();
  await expect(page.getByText('Call back').first()).toBeVisible();
});
