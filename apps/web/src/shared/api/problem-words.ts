import { Problem, type ProblemCode } from './problem.ts';

/** What to say when the server says nothing more exact. */
const WORDS: Readonly<Record<ProblemCode, string>> = {
  'network.unreachable': 'Daybook cannot be reached. Check your connection, then try again.',
  'network.garbled': 'The answer could not be read. Try again.',
  'request.invalid': 'Something in what you gave is not right. Check the fields that are marked.',
  'request.too-large': 'This is too large. Make it smaller and try again.',
  'request.compressed': 'This was sent compressed and cannot be read. Send it as it is.',
  'request.not-found': 'There is no such page.',
  'request.cross-site':
    'This request came from another site, so it was not carried out. Open Daybook by its own address.',
  'request.key-reused': 'This was sent twice with different content. Load the page again and repeat it.',
  'request.too-many': 'Too much was asked at once. Wait a moment and try again.',
  'session.required': 'You are signed out. Sign in to go on.',
  'session.wrong-password': 'This email and password do not belong together.',
  'session.too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
  'api-key.invalid': 'This API key does not work any more. Make a new one in the settings.',
  'api-key.not-here': 'This cannot be done with an API key. Sign in to do it.',
  'actor.not-allowed': 'You may not do this. Ask a manager or an admin.',
  'thing.not-found': 'This is not there any more.',
  'thing.conflict': 'Somebody else has changed this in the meantime.',
  'thing.in-use': 'This is still in use, so it cannot be removed.',
  'thing.trashed': 'This is in the trash. Restore it first.',
  'setup.done': 'This workspace is already set up. Sign in instead.',
  'setup.wrong-token': 'This set-up link is not valid. Use the one printed when the server started.',
  'link.expired': 'This link is no longer valid. Ask for a new one.',
  'user.email-taken': 'Somebody with this email address is already here.',
  'user.last-admin': 'This is the last admin. Make somebody else an admin first.',
  'user.inactive': 'This person is deactivated.',
  'password.too-weak': 'This password is too easy to guess. Choose a longer or less common one.',
  'contact.identity-taken': 'This belongs to another contact.',
  'contact.linkedin-refused': 'This is not the address of a LinkedIn profile.',
  'activity.already-completed': 'This activity is already completed.',
  'activity.not-completed': 'This activity is not completed.',
  'activity.owner-inactive': 'The owner is deactivated. Choose somebody else.',
  'operation.not-undoable': 'This can no longer be undone.',
  'operation.nothing-to-undo': 'There is nothing to undo.',
  'operation.conflict': 'This cannot be undone, because it has changed since.',
  'operation.running': 'This is still running. Wait until it is done.',
  'import.unreadable': 'This file cannot be read as a table.',
  'import.wrong-state': 'This import has already gone on. Load the page again.',
  'demo.present': 'Demo data is already here.',
  'demo.absent': 'There is no demo data here.',
  'server.unavailable': 'Daybook is busy at the moment. Try again shortly.',
  'server.error': 'Something went wrong on the server. Try again; if it stays, tell your admin.',
};

/** One sentence for the person, whatever was thrown. */
export const problemSentence = (error: unknown): string => {
  if (!(error instanceof Problem)) return 'Something went wrong on this page. Load it again.';
  return error.detail || WORDS[error.code] || error.title || WORDS['server.error'];
};

/** What is wrong with the one thing that was sent; undefined where nothing is. */
export const firstProblem = (error: Error | null): string | undefined => {
  if (error === null) return undefined;
  const [first] = error instanceof Problem ? error.errors : [];
  return first?.message ?? problemSentence(error);
};
