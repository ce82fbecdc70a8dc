import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { FolderInUseError } from './db/single-writer.ts';
import { originOf } from './origin.ts';
import { startSentence } from './start-words.ts';

const sqlite = readConfig({ DAYBOOK_DATA: '/var/lib/daybook', PORT: '80', HOST: '192.0.2.1' }, []);
const postgres = readConfig({ DATABASE_URL: 'postgres://ada:secret@db.example:5433/crm' }, []);

const failure = (facts: object): Error => Object.assign(new Error('as the system words it'), facts);

test.each([
  [{ code: 'EACCES', syscall: 'listen' }, 'This user may not use port 80. Choose one above 1023 with PORT.'],
  [
    { code: 'EADDRINUSE', syscall: 'listen' },
    'Port 80 on 192.0.2.1 is taken. Choose another with PORT, or stop what uses it.',
  ],
  [
    { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: '192.0.2.1' },
    'HOST=192.0.2.1 is not known. Give an address of this machine.',
  ],
  [
    { code: 'EACCES', syscall: 'mkdir' },
    'DAYBOOK_DATA=/var/lib/daybook cannot be written. Choose another folder, or let this user write there.',
  ],
  [
    { code: 'SQLITE_READONLY_DIRECTORY' },
    'DAYBOOK_DATA=/var/lib/daybook cannot be written. Choose another folder, or let this user write there.',
  ],
  [{ code: 'SQLITE_FULL' }, 'The disk with /var/lib/daybook is full. Make room and start again.'],
  [
    { code: 'SQLITE_CORRUPT' },
    'The database in /var/lib/daybook is damaged. Put a backup back with: npm run restore -- FILE',
  ],
])('on SQLite, %o becomes a sentence that says what to do', (facts, sentence) => {
  expect(startSentence(failure(facts), sqlite)).toBe(sentence);
});

test.each([
  [
    { code: 'ECONNREFUSED' },
    'The database server at db.example:5433 cannot be reached. Check DATABASE_URL, and whether it runs.',
  ],
  [
    { code: '28P01' },
    'The database server at db.example:5433 does not let the user ada in. Check user and password in DATABASE_URL.',
  ],
  [
    { code: '3D000' },
    'The database server at db.example:5433 has no database crm. Create it, or correct DATABASE_URL.',
  ],
  [{ code: '42501' }, 'The user of DATABASE_URL may not create tables in the database crm.'],
  [
    { code: '25006' },
    'The database crm at db.example:5433 can only be read. Let it be written, or give another one in DATABASE_URL.',
  ],
  [
    { code: '53300' },
    'The database server at db.example:5433 has no connection left. Let it take more, or try again later.',
  ],
  [
    { code: '57P03' },
    'The database server at db.example:5433 is starting or stopping. Try again in a moment.',
  ],
  [
    { message: 'timeout exceeded when trying to connect' },
    'The database server at db.example:5433 cannot be reached. Check DATABASE_URL, and whether it runs.',
  ],
])('on PostgreSQL, %o becomes a sentence without the password', (facts, sentence) => {
  expect(startSentence(failure(facts), postgres)).toBe(sentence);
});

test('a folder in use is named, and what nobody foresaw is left to the log', () => {
  expect(startSentence(new FolderInUseError(), sqlite)).toBe(
    'Another Daybook is running on /var/lib/daybook. Stop it first, or choose another folder with DAYBOOK_DATA.',
  );
  expect(startSentence(new RangeError('oops'), sqlite)).toBeUndefined();
});

test('the printed address can be opened: the configured one, else this machine as it listens', () => {
  const url = (host: string, baseUrl: URL | null = null) => originOf({ host, baseUrl }, 8484);
  expect(url('127.0.0.1')).toBe('http://127.0.0.1:8484');
  expect(url('0.0.0.0')).toBe('http://localhost:8484');
  expect(url('::1')).toBe('http://[::1]:8484');
  expect(url('0.0.0.0', new URL('https://crm.example.com'))).toBe('https://crm.example.com');
});
