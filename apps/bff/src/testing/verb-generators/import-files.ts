import type { Random } from '../random.ts';
import type { World } from './world.ts';

/** A file of some kind of thing: what its columns are called, and one row of it. */
export interface ImportFile {
  readonly name: string;
  readonly header: string;
  readonly row: (world: World) => readonly string[];
}

const company = (random: Random): string =>
  random.pick(['', 'Acme', 'ACME GmbH', 'Acme AG', 'Fjord AS', `Works ${random.int(10)}`]);
const day = (random: Random): string =>
  random.pick(['', '2027-01-01', '31.12.2027', '2026-02-30', `2026-11-${10 + random.int(20)}`]);
const amount = (random: Random): string => random.pick(['', '"1,200 EUR"', '900', 'much', 'CHF 12.50']);
const owner = (random: Random): string => random.pick(['', 'nobody@gone.example']);
const named = (random: Random, what: string): string => random.pick(['', what, `${what} ${random.int(8)}`]);
const somebody = (random: Random): string => random.pick(['', 'Ana Souza', 'Jonas Weber', 'Nobody Here']);

/** Things that may be here already, at this account or another, with what does not fit and what is not there. */
export const IMPORT_FILES: readonly ImportFile[] = [
  {
    name: 'people.csv',
    header: 'First name,Last name,Email,Phone,Company,Job title,Owner,Tags,Notes,Favourite colour',
    row: ({ random }) => [
      random.pick(['Ana', 'Jonas', '"Zoë, Dr."', '']),
      random.pick(['Souza', 'Weber', 'Żak', '']),
      random.chance(0.6) ? `person${random.int(40)}@import.example` : '',
      random.chance(0.4) ? `+41 44 668 18 ${10 + random.int(20)}` : '',
      company(random),
      random.pick(['', 'Buyer', 'CEO']),
      owner(random),
      random.pick(['', 'Fair', '"Fair;vip"']),
      random.pick(['', '', 'Call after lunch', '"Says ""maybe"""']),
      random.pick(['', 'Green']),
    ],
  },
  {
    name: 'companies.csv',
    header: 'Record ID,Company name,Company Domain Name,Company owner,City,Country/Region,Industry',
    row: ({ random }) => [
      random.pick(['', `90${random.int(9)}`]),
      company(random),
      random.pick(['', `works${random.int(10)}.example`]),
      owner(random),
      random.pick(['', 'Bern']),
      random.pick(['', 'Norway', 'Nowhere']),
      random.pick(['', 'Machines']),
    ],
  },
  {
    name: 'sales.csv',
    header:
      'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Deal owner,Associated Company,Associated Contact',
    row: ({ random }) => [
      random.pick(['', `70${random.int(9)}`]),
      named(random, 'Retrofit'),
      random.pick(['', 'Contract Sent', 'Closed Won', 'Closed Lost', 'Coffee']),
      random.pick(['', '900', '"12,500.50"', 'much']),
      random.pick(['', 'CHF']),
      day(random),
      owner(random),
      company(random),
      somebody(random),
    ],
  },
  {
    name: 'tasks.csv',
    header:
      'Record ID,Task Title,Task Type,Due date,Task Status,Priority,Task notes,Assigned to,Associated Contact,Associated Company',
    row: ({ random }) => [
      random.pick(['', `80${random.int(9)}`]),
      named(random, 'Call back'),
      random.pick(['Call', 'To-do', 'Email', 'Dance']),
      day(random),
      random.pick(['Not started', 'Completed']),
      random.pick(['High', 'None']),
      random.pick(['', '<p>About the <b>offer</b></p>']),
      owner(random),
      somebody(random),
      company(random),
    ],
  },
  {
    name: 'notes.csv',
    header: 'Record ID,Note body,Activity date,Associated Contact',
    row: ({ random }) => [
      random.pick(['', `60${random.int(9)}`]),
      random.pick(['', 'Likes coffee']),
      day(random),
      somebody(random),
    ],
  },
  {
    name: 'deals.csv',
    header: 'Deal,Customer,Value,Agreed on,Tags',
    row: ({ random }) => [
      named(random, 'Spring'),
      company(random),
      amount(random),
      day(random),
      random.pick(['', 'Fair']),
    ],
  },
  {
    name: 'campaigns.csv',
    header:
      'Campaign,Client,Client contact,Agency,Agency contact,Deal,Start date,End date,Budget,Campaign manager',
    row: ({ random }) => [
      named(random, 'Launch'),
      company(random),
      somebody(random),
      company(random),
      somebody(random),
      named(random, 'Spring'),
      day(random),
      day(random),
      amount(random),
      owner(random),
    ],
  },
  {
    name: 'contracts.csv',
    header: 'Contract name,Contract number,Publisher,Signed on,Valid from,Valid until,Language,Payment terms',
    row: ({ random }) => [
      named(random, 'Frame'),
      random.pick(['', `PX-${random.int(12)}`]),
      company(random),
      day(random),
      day(random),
      day(random),
      random.pick(['', 'German', 'Martian']),
      random.pick(['', '30 days net']),
    ],
  },
];
