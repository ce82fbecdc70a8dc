import { activityVerbs } from './activities.ts';
import type { VerbGenerators } from './world.ts';

/** One generator for every verb that changes what an undo brings back; a verb without one fails the build. */
export const verbGenerators: VerbGenerators = { ...activityVerbs };

/**
 * Verbs that no undo takes back, each with the reason. They run in tests of their own.
 */
export const NOT_UNDONE: Readonly<Record<string, string>> = {
  'undo-operation': 'is the undo itself',
};
