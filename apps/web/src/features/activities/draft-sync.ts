import type { Draft } from '@daybook/shared/messages/draft';

export interface Texts {
  readonly message: string;
  readonly messageSubject: string;
}

/** The draft the server was last known to hold; `savedAt` null for none. */
export interface Known extends Texts {
  readonly savedAt: Draft['savedAt'] | null;
}

export const NOTHING_KNOWN: Known = { message: '', messageSubject: '', savedAt: null };

export const sameTexts = (one: Texts, other: Texts): boolean =>
  one.message === other.message && one.messageSubject === other.messageSubject;

/**
 * What to do once it is known what the server holds: `keep` what is here (and send it), `take` what is there, or `ask`,
 * where both were written on since. `here` is null where nothing was typed in this browser. What is here never goes
 * because there is nothing there: the answer may be older than the last key.
 */
export const reconcile = (known: Known, here: Texts | null, there: Draft | null): 'keep' | 'take' | 'ask' => {
  if (there === null || (known.savedAt !== null && there.savedAt <= known.savedAt)) return 'keep';
  const untouched = here !== null && known.savedAt !== null && sameTexts(here, known);
  return here === null || untouched || sameTexts(here, there) ? 'take' : 'ask';
};
