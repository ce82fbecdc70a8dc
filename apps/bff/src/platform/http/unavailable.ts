import { Refusal } from '@daybook/shared/kernel/refusal';

/** What disk and database say when they cannot, by the codes of the system, SQLite and PostgreSQL. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|SQLITE_FULL|53100)$/, 'The disk of the server is full. Nothing was saved; tell your admin.'],
  [
    /^(EROFS|SQLITE_READONLY|SQLITE_IOERR|58030)/,
    'The server cannot write to its disk. Nothing was saved; tell your admin.',
  ],
  // A standby, which takes no serialisable transaction, says that this is not supported.
  [/^(25006|0A000)$/, 'The database can only be read just now. Nothing was saved; tell your admin.'],
  [/^(40001|40P01|SQLITE_BUSY)/, 'Many people are changing this at once. Nothing was saved; try again.'],
  // Whether the last word of a lost connection was heard is not known, so nothing is said of saving.
  [
    /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P0|53300|08)/,
    'The database cannot be reached. Try again in a moment.',
  ],
];

/** The driver has no codes for its own failures. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const codeOf = (error: Error): string => {
  if ('code' in error) return String(error.code);
  return LOST.test(error.message) ? 'ECONNRESET' : '';
};

/** A failure that is the surroundings' and may pass, in a sentence for the person whose click it was. */
export const asUnavailable = (error: Error): Refusal | undefined => {
  const code = codeOf(error);
  const detail = REASONS.find(([codes]) => codes.test(code))?.[1];
  return detail === undefined ? undefined : new Refusal('server.unavailable', { detail });
};
