import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { ImportColumn } from '@daybook/shared/imports/import-column';
import { isFooter, isSomebody, readRow } from '@daybook/shared/imports/import-row.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { makeContactsCsv } from '../../testing/make-contacts-csv.ts';
import type { Bytes } from './decode.ts';
import { inspectFile } from './inspect-file.ts';
import { readRows } from './read-rows.ts';

const days = { order: 'day-first', today: '2026-11-23' as LocalDate } as const;
const fixture = (name: string) => (): Bytes =>
  createReadStream(path.join(import.meta.dirname, 'fixtures', name));
const file =
  (...pieces: (string | Uint8Array)[]) =>
  (): Bytes =>
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })();

/** Everybody in a file as a short line, and how many rows are nobody. */
const peopleIn = async (open: () => Bytes): Promise<{ people: string[]; nobody: number }> => {
  const { source, columns, headerLine, ...format } = await inspectFile(open);
  const people: string[] = [];
  let nobody = 0;
  for await (const rows of readRows(open(), format))
    for (const { line, cells } of rows) {
      if (line <= headerLine || isFooter(source, cells, columns)) continue;
      const { values } = readRow(cells, columns as readonly ImportColumn[], days);
      const { first_name = '', last_name = '', email, phone, account = '' } = values;
      if (isSomebody(values))
        people.push(`${line}: ${first_name} ${last_name} <${email.join(' ')}> ${phone.length} ${account}`);
      else nobody += 1;
    }
  return { people, nobody };
};

describe('what a file is', () => {
  test.each([
    [
      'linkedin-connections.csv',
      { source: 'linkedin', encoding: 'utf-8', delimiter: ',', headerLine: 4, rowCount: 16 },
    ],
    [
      'hubspot-contacts.csv',
      { source: 'hubspot', encoding: 'utf-8', delimiter: ',', headerLine: 1, rowCount: 12 },
    ],
    [
      'salesforce-contacts.csv',
      { source: 'salesforce', encoding: 'windows-1252', delimiter: ',', headerLine: 1, rowCount: 15 },
    ],
    [
      'pipedrive-people.csv',
      { source: 'pipedrive', encoding: 'utf-8', delimiter: ',', headerLine: 1, rowCount: 10 },
    ],
    [
      'google-contacts-old.csv',
      { source: 'google', encoding: 'utf-16le', delimiter: ',', headerLine: 1, rowCount: 11 },
    ],
    [
      'google-contacts.csv',
      { source: 'google', encoding: 'utf-8', delimiter: ',', headerLine: 1, rowCount: 10 },
    ],
    [
      'outlook-classic-de.csv',
      { source: 'outlook', encoding: 'windows-1252', delimiter: ';', headerLine: 1, rowCount: 10 },
    ],
    [
      'outlook-new.csv',
      { source: 'outlook', encoding: 'utf-8', delimiter: ',', headerLine: 1, rowCount: 10 },
    ],
    [
      'kundenliste-excel.csv',
      { source: 'other', encoding: 'windows-1252', delimiter: ';', headerLine: 4, rowCount: 3 },
    ],
    [
      'contatti-excel.txt',
      { source: 'other', encoding: 'utf-16le', delimiter: '\t', headerLine: 1, rowCount: 3 },
    ],
  ])('%s', async (name, expected) => {
    expect(await inspectFile(fixture(name))).toMatchObject(expected);
  });

  test.each([
    [
      'linkedin-connections.csv',
      1,
      [
        '6: Jürgen Müller <juergen.mueller@muster.example> 0 Muster & Söhne GmbH',
        '7: Zoë O’Connor <> 0 "The Works", Inc.',
        '15: Mia Laurent <mia@atelier-nord.example> 0 Atelier Nord',
        '17: Daniel Cho <> 0 ',
      ],
    ],
    [
      'hubspot-contacts.csv',
      1,
      [
        '3: Anna Meier <anna.meier@acme.example a.meier@privat.example anna@meier.example> 0 ACME',
        '13: Łukasz Żak <lukasz@przyklad.example> 0 Przykład',
      ],
    ],
    [
      'salesforce-contacts.csv',
      1,
      [
        '2: Jürgen Müller <j.mueller@mueller.example> 2 Müller & Söhne GmbH',
        '5:  Rossi <rossi@esempio.example> 0 Esempio SpA',
        '8: Ute von der Heide <ute@heide.example> 0 Heide KG',
      ],
    ],
    [
      'pipedrive-people.csv',
      1,
      [
        '3: María José García <mj@ejemplo.example mj@casa.example> 2 Ejemplo',
        '4: Jonas Weber <jonas.weber@acme.example> 1 Acme',
        '6:   <sales@shop.example> 0 Shop',
      ],
    ],
    [
      'google-contacts-old.csv',
      1,
      [
        '2: Jürgen Müller <jm@mueller.example info@mueller.example> 2 Müller GmbH',
        '4: Maria José García <mj@casa.example mj@ejemplo.example> 0 Ejemplo',
      ],
    ],
    [
      'google-contacts.csv',
      1,
      [
        '3: Paul Henri Lefèvre <paul@lefevre.example p@perso.example> 0 Lefèvre, Fils & Cie',
        '7: Nora Lindström <nora@exempel.example> 0 Exempel AB',
      ],
    ],
    [
      'outlook-classic-de.csv',
      1,
      [
        '3: Käthe Maria Groß <kaethe@gross.example k.gross@web.example> 1 Groß KG',
        '8: Renate Weiß-Schäfer <renate@schaefer.example> 1 Schäfer OHG',
        '9:   <info@laden.example> 0 Laden',
      ],
    ],
    [
      'outlook-new.csv',
      1,
      [
        '4:   <hello@engine.example> 0 Engine',
        '8: Emmy Noether <emmy@goettingen.example> 1 Universität Göttingen',
      ],
    ],
    [
      'kundenliste-excel.csv',
      0,
      ['5: Jonas Weber <jonas.weber@acme.example> 1 Acme AG', '7: Ute Groß <> 0 '],
    ],
    ['contatti-excel.txt', 0, ['4: Niccolò D\'Amico <nicco@damico.example> 1 D\'Amico "Vini" Srl']],
  ])('who is in %s: %i rows are nobody', async (name, nobody, some) => {
    const found = await peopleIn(fixture(name));

    expect(found.nobody).toBe(nobody);
    expect(found.people).toEqual(expect.arrayContaining(some));
  });

  test('notes of any length before a known header are passed over', async () => {
    const notes = 'A line, of notes; with marks\n'.repeat(500);
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

    expect(await inspectFile(file(`${notes}${header}\nJane,Doe,,j@x.com,,,\n`))).toMatchObject({
      source: 'linkedin',
      headerLine: 501,
      rowCount: 1,
    });
  });

  test('an empty file has no columns and nobody in it', async () => {
    expect(await inspectFile(file(''))).toMatchObject({
      columns: [],
      rowCount: 0,
      headerLine: 0,
      source: 'other',
    });
  });

  test('a file without a header begins with somebody', async () => {
    expect(await inspectFile(file('sep=;\nJane;j@x.com\nJohn;k@x.com\n'))).toMatchObject({
      headerLine: 0,
      rowCount: 2,
    });
  });

  test('an open quote is named before anything is imported', async () => {
    await expect(inspectFile(file('Name,Email\nJane,"j@x.com\nJohn,k@x.com\n'))).rejects.toMatchObject({
      line: 2,
    });
  });

  test('birthdays give away which number is the day', async () => {
    const american = file('Name,Birthday\nJane,1/2/1980\nJohn,12/31/1980\n');

    expect((await inspectFile(american)).dayOrder).toBe('month-first');
  });
});

test('a hundred thousand people are read in seconds', async () => {
  const open = (): Bytes =>
    (async function* () {
      let text = '';
      for (const row of makeContactsCsv({ rows: 100_000 })) {
        text += row;
        if (text.length < 65_536) continue;
        yield Buffer.from(text);
        text = '';
      }
      yield Buffer.from(text);
    })();
  let count = 0;
  for await (const rows of readRows(open(), { encoding: 'utf-8', delimiter: ',' })) count += rows.length;

  expect(count).toBe(100_001);
});
