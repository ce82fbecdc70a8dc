import { activityVerbs } from './activities.ts';
import { fieldVerbs } from './fields.ts';
import { formVerbs } from './forms.ts';
import { importVerbs } from './imports.ts';
import { messageVerbs } from './messages.ts';
import { peopleVerbs } from './people.ts';
import { recordVerbs } from './records.ts';
import { repeatingVerbs } from './repeating.ts';
import { stageVerbs } from './stages.ts';
import { webhookVerbs } from './webhooks.ts';
import type { VerbGenerators } from './world.ts';

/** One generator for every verb that changes what an undo brings back; a verb without one fails the build. */
export const verbGenerators: VerbGenerators = {
  ...activityVerbs,
  ...fieldVerbs,
  ...formVerbs,
  ...importVerbs,
  ...messageVerbs,
  ...peopleVerbs,
  ...recordVerbs,
  ...repeatingVerbs,
  ...stageVerbs,
  ...webhookVerbs,
};

/**
 * Verbs that no undo takes back, each with the reason. They run in tests of their own.
 */
export const NOT_UNDONE: Readonly<Record<string, string>> = {
  'undo-operation': 'is the undo itself',
  'create-demo-workspace': 'is a set-up, once',
  'start-demo': 'is taken back by removing the demo data',
  'remove-demo': 'removes for good',
  'purge-activity': 'removes for good',
  'purge-record': 'removes for good',
  'retry-job': 'what is tried again runs',
  'drop-job': 'removes for good',
  'erase-contact': 'erases for good',
  'drop-files-naming': 'removes files for good',
  'upload-import': 'a file is only looked at; nothing of it is written yet',
  'change-import': 'says how a file will be read; nothing of it is written yet',
  'stop-import': 'ends an import, which is what is undone',
  'discard-import': 'a file that was only looked at goes for good',
  'set-up-workspace': 'there is nothing before it',
  'create-api-key': 'its secret was shown; what ends it is revoking',
  'revoke-api-key': 'what was shut out must not come back by a key press',
  'create-calendar-feed': 'its address was shown; what ends it is revoking',
  'revoke-calendar-feed': 'who was shut out must not come back by a key press',
  'switch-off-webhook': 'is done by the program where nothing gets through; an admin switches on again',
  'accept-link': 'a password was chosen and somebody is signed in by it',
};
