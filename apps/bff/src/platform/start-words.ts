import type { Config } from './config.ts';
import { NewerSchemaError } from './db/migrate.ts';
import { FolderInUseError } from './db/single-writer.ts';

const codeOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  // The driver's own limit on connecting has no code.
  return error instanceof Error && /\btimeout\b/.test(error.message) ? 'ETIMEDOUT' : '';
};

const ofPort = (code: string, { host, port }: Config): string | undefined => {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken. Choose another with PORT, or stop what uses it.`;
  if (code === 'EADDRNOTAVAIL') return `HOST=${host} is no address of this machine.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST=${host} is not known. Give an address of this machine.`;
  if (code === 'EACCES') return `This user may not use port ${port}. Choose one above 1023 with PORT.`;
  return undefined;
};

const ofServer = (code: string, url: string): string | undefined => {
  const { host, pathname, username } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  if (
    [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ECONNRESET',
    ].includes(code)
  )
    return `The database server at ${host} cannot be reached. Check DATABASE_URL, and whether it runs.`;
  if (code === '28P01' || code === '28000')
    return `The database server at ${host} does not let the user ${decodeURIComponent(username)} in. Check user and password in DATABASE_URL.`;
  if (code === '3D000')
    return `The database server at ${host} has no database ${database}. Create it, or correct DATABASE_URL.`;
  if (code === '42501') return `The user of DATABASE_URL may not create tables in the database ${database}.`;
  if (code === '25006')
    return `The database ${database} at ${host} can only be read. Let it be written, or give another one in DATABASE_URL.`;
  if (code === '53300')
    return `The database server at ${host} has no connection left. Let it take more, or try again later.`;
  if (['57P01', '57P02', '57P03'].includes(code))
    return `The database server at ${host} is starting or stopping. Try again in a moment.`;
  return undefined;
};

const ofFolder = (code: string, folder: string): string | undefined => {
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'SQLITE_CANTOPEN'].includes(code) ||
    code.startsWith('SQLITE_READONLY')
  )
    return `DAYBOOK_DATA=${folder} cannot be written. Choose another folder, or let this user write there.`;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return `The disk with ${folder} is full. Make room and start again.`;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `The database in ${folder} is damaged. Put a backup back with: npm run restore -- FILE`;
  return undefined;
};

const isAboutDoor = (error: unknown, { host }: Config): boolean => {
  if (!(error instanceof Error) || !('syscall' in error)) return false;
  return error.syscall === 'listen' || ('hostname' in error && error.hostname === host);
};

/** Why the program cannot start, in a sentence that says what to do; undefined where it is a fault of ours. */
export const startSentence = (error: unknown, config: Config): string | undefined => {
  const { location, dataFolder } = config;
  const where = location.engine === 'postgres' ? 'The database of DATABASE_URL' : `The data in ${dataFolder}`;
  if (error instanceof FolderInUseError)
    return `Another Daybook is running on ${dataFolder}. Stop it first, or choose another folder with DAYBOOK_DATA.`;
  if (error instanceof NewerSchemaError)
    return `${where} was written by a newer Daybook. Start that one, or a newer one still.`;
  const code = codeOf(error);
  if (isAboutDoor(error, config)) return ofPort(code, config);
  return (
    (location.engine === 'postgres' ? ofServer(code, location.url) : undefined) ?? ofFolder(code, dataFolder)
  );
};
