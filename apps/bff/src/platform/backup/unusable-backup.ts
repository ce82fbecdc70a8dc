/** A file that is no backup, or not a whole one; the message says which. */
export class UnusableBackupError extends Error {}
