/** The largest file that is taken, in bytes. */
export const MOST_IMPORT_BYTES = 200 * 1024 * 1024;
