import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import type { Contact } from '@daybook/shared/contacts/contact';
import { fillMessage } from '@daybook/shared/messages/fill-message.rules';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { readNow } from '../../shared/api/read-now.ts';
import { copyAtOnce, copyText } from '../../shared/lib/copy-text.ts';
import { readDraft } from '../../shared/lib/drafts.ts';
import { openTab } from '../../shared/lib/open-tab.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { showToast } from '../../shared/ui/toast.state.ts';
import { activityQuery, rowOf } from './activities.queries.ts';
import { type FieldDrafts, fieldDraftsName } from './field-drafts.ts';
import { type HandOff, isInSight, noteHandOff } from './hand-off.state.ts';
import { searchPerson } from './keywords.state.ts';
import { valuesFor } from './message-values.ts';
import { personOf } from './person-of.ts';
import { contactQuery } from './related.queries.ts';
import { tellNobody } from './tell-nobody.ts';

/** The message as it stands on this screen: what was typed and not saved yet counts. */
const messageOf = (activity: Activity): string => {
  const drafts: FieldDrafts = readDraft(currentPreferences().userId, fieldDraftsName(activity.id)) ?? {};
  return typeof drafts.message?.value === 'string' ? drafts.message.value : activity.message;
};

const COPIED =
  'Message copied. The profile is open in a new tab. Paste, send, then come back and mark complete.';

const SAID: Readonly<Record<HandOff['state'], (of: HandOff) => string>> = {
  copied: () => COPIED,
  opened: ({ personName }) => `The profile of ${personName} is open in a new tab.`,
  refused: () => 'The browser did not let the message be copied. Open the activity to copy it by hand.',
  gaps: ({ gaps }) => `Not known: ${gaps.join(', ')}. The message would have a gap.`,
};

/** The card of the activity says it; where that is not on screen, a message does. */
const tell = (client: QueryClient, handOff: HandOff): void => {
  noteHandOff(handOff);
  if (isInSight(handOff.row.id)) return;
  const text = SAID[handOff.state](handOff);
  if (handOff.state !== 'gaps') showToast({ text });
  else
    showToast({ text, action: { label: 'Copy anyway', run: () => openProfile(client, handOff.row, true) } });
};

const beginSearch = (contact: Contact): void => {
  searchPerson(contact);
  showToast({
    text: `No LinkedIn profile of ${contact.title} is known yet. A search is open in a new tab; paste the address here.`,
  });
};

/** Copies first: once the new tab has the focus, the browser would refuse. */
const copyAndOpen = async (client: QueryClient, handOff: HandOff): Promise<void> => {
  if (handOff.text === '') {
    openTab(handOff.url);
    return tell(client, { ...handOff, state: 'opened' });
  }
  const copied = copyAtOnce(handOff.text) || (await copyText(handOff.text)) !== 'failed';
  if (copied) openTab(handOff.url);
  tell(client, { ...handOff, state: copied ? 'copied' : 'refused' });
};

const goTo = (client: QueryClient, activity: Activity, contact: Contact, anyway: boolean): void => {
  if (contact.linkedin === null) {
    beginSearch(contact);
    return;
  }
  const isMessage = activity.type === 'linkedin' && activity.status === 'open';
  const message = messageOf(activity);
  const { text, gaps } = fillMessage(message, valuesFor(activity, contact));
  const handOff: HandOff = {
    row: rowOf(activity),
    personName: contact.title,
    personId: contact.id,
    url: contact.linkedin.url,
    message,
    text,
    state: 'opened',
    gaps,
  };
  if (!isMessage) {
    openTab(handOff.url);
    return;
  }
  if (gaps.length > 0 && !anyway) tell(client, { ...handOff, state: 'gaps' });
  else void copyAndOpen(client, handOff);
};

const readFirst = async (client: QueryClient, row: ActivityRow, anyway: boolean): Promise<void> => {
  try {
    const activity = await readNow(client, activityQuery(row.id));
    const person = personOf(activity);
    if (person === null) {
      tellNobody(row);
      return;
    }
    goTo(client, activity, await readNow(client, contactQuery(person.id)), anyway);
  } catch (error) {
    showToast({ text: problemSentence(error), tone: 'late' });
  }
};

/** Somebody has changed it since it was read: what was known may lead to somebody else's profile. */
const isOld = (client: QueryClient, queryKey: QueryKey): boolean =>
  client.getQueryState(queryKey)?.isInvalidated ?? false;

/**
 * Opens the profile of the person in a new tab; of a LinkedIn activity it copies the message as plain text first. Both
 * happen within the press where what they need is known, so that no browser takes the tab for a pop-up. Without a
 * profile the search begins; with a gap in the message nothing happens until the person wants it `anyway`.
 */
export const openProfile = (client: QueryClient, row: ActivityRow, anyway = false): void => {
  const { queryKey } = activityQuery(row.id);
  const activity = client.getQueryData(queryKey);
  const person = activity && personOf(activity);
  const ofPerson = contactQuery(person?.id ?? '').queryKey;
  const contact = client.getQueryData(ofPerson);
  const holds = !isOld(client, queryKey) && !isOld(client, ofPerson);
  if (activity && contact && holds) goTo(client, activity, contact, anyway);
  else void readFirst(client, row, anyway);
};
