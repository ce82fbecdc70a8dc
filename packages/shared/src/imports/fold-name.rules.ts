import { foldedWords } from '../contacts/fold.rules.ts';

/** A name as it is compared, whatever its case, accents and signs; of signs alone, they themselves. */
export const foldName = (text: string): string => foldedWords(text).join(' ') || text.trim().toLowerCase();
