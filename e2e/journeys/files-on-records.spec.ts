import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { message, undo } from '../screens/messages.ts';
import { entry, openTab } from '../screens/record.ts';

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** One page that says where it is from. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
  '4 0 obj<</Length 52>>stream\nBT /F1 24 Tf 30 100 Td (Framework contract) Tj ET\nendstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

interface Dropped {
  readonly name: string;
  readonly base64: string;
}

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');

/** Holds files of the computer over the page, and lets them go there. */
const drop = async (page: Page, files: readonly Dropped[]): Promise<void> => {
  const held = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const main = page.getByRole('main');
  await main.dispatchEvent('dragover', { dataTransfer: held });
  await expect(page.getByText('Drop to keep with Priya Raman')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: held });
};

test('Z-22: files dropped on a contact are looked at, get a second version, are deleted and come back', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  await page.goto(`/contacts/${contact.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  const files = page.getByRole('list', { name: 'Files' });
  const opened = (name: string) => page.getByRole('dialog', { name });

  await test.step('two at once, wherever on the page', async () => {
    await drop(page, [
      { name: 'offer.txt', base64: inBase64('The first offer') },
      { name: 'site.png', base64: PNG },
    ]);
    await expect(entry(page, 'File uploaded: offer.txt')).toBeVisible();
    await openTab(page, 'Files');
    await expect(files.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('a picture is looked at over the page', async () => {
    await files.getByRole('link', { name: 'site.png' }).click();
    const picture = opened('site.png').getByRole('img', { name: 'site.png' });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    await expect(opened('site.png')).toBeHidden();
    await expect(files.getByRole('link', { name: 'site.png' })).toBeFocused();
  });

  await test.step('a PDF is found by its name, and read over the page of its record', async () => {
    await drop(page, [{ name: 'Framework_2026.pdf', base64: inBase64(PDF) }]);
    await expect(files.getByRole('listitem')).toHaveCount(3);
    await page.goto('/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).fill('framework');
    await page.getByRole('option', { name: /Framework_2026\.pdf/ }).click();
    const pages = opened('Framework_2026.pdf').getByRole('list', { name: 'Pages of Framework_2026.pdf' });
    await expect(pages.getByRole('img', { name: 'Page 1 of 1 of Framework_2026.pdf' })).toBeVisible();
    await expect(pages).toContainText('Framework contract');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`/contacts/${contact.id}?tab=files`);
    await expect(files.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('a file of the same name is its second version, and the first still opens', async () => {
    await page.getByLabel('Files for Priya Raman').setInputFiles({
      name: 'offer.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The second offer'),
    });
    await expect(message(page, 'Uploaded offer.txt, version 2')).toBeVisible();
    await expect(files.getByRole('listitem').filter({ hasText: 'offer.txt' })).toContainText('2 versions');
    await files.getByRole('link', { name: 'offer.txt' }).click();
    const text = opened('offer.txt').getByLabel('Text of offer.txt');
    await expect(text).toHaveValue('The second offer');
    await opened('offer.txt').getByRole('link', { name: 'Version 1' }).click();
    await expect(text).toHaveValue('The first offer');
  });

  await test.step('what cannot be kept is told, and a second try is not offered where it cannot help', async () => {
    await page.keyboard.press('Escape');
    const program = { name: 'tool.exe', mimeType: '', buffer: Buffer.from([77, 90, 0, 3]) };
    await page.getByLabel('Files for Priya Raman').setInputFiles(program);
    const tray = page.getByRole('region', { name: 'Uploads' });
    await expect(tray).toContainText('This kind of file cannot be attached.');
    await expect(tray.getByRole('button', { name: 'Try tool.exe again' })).toHaveCount(0);
    await tray.getByRole('button', { name: 'Leave out tool.exe' }).click();
    await expect(tray).toBeHidden();
    await files.getByRole('link', { name: 'offer.txt' }).click();
  });

  await test.step('deleted with its versions, and back by undo', async () => {
    await opened('offer.txt').getByRole('button', { name: 'Delete' }).click();
    await expect(opened('offer.txt')).toBeHidden();
    await expect(files.getByRole('listitem')).toHaveCount(2);
    await expect(message(page, 'Deleted offer.txt')).toBeVisible();
    await undo(page, 'Deleted offer.txt');
    await expect(files.getByRole('listitem').filter({ hasText: 'offer.txt' })).toContainText('2 versions');
  });
});
