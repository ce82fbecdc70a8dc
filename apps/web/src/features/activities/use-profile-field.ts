import type { Contact } from '@daybook/shared/contacts/contact';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { LINKEDIN_REFUSALS } from '@daybook/shared/contacts/linkedin.words';
import type { RecordRef } from '@daybook/shared/records/record';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../../shared/api/problem.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { readDraft, writeDraft } from '../../shared/lib/drafts.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { saveProfile } from './linkedin.queries.ts';
import { contactQuery } from './related.queries.ts';

interface Trouble {
  readonly message: string;
  /** Whose the profile is, where it is somebody else's. */
  readonly owner: RecordRef | null;
}

const HINTS = {
  profile: undefined,
  sales:
    'This is a Sales Navigator address, which not everybody can open. For the public one, choose “Copy LinkedIn.com URL” under the three dots there.',
  recruiter:
    'This is a Recruiter address, which not everybody can open. For the public one, follow “Public profile” there and copy that address.',
} as const;

const troubleOf = (error: unknown): Trouble => {
  const owner = error instanceof Problem ? error.facts['record'] : undefined;
  const [first] = error instanceof Problem ? error.errors : [];
  return { message: first?.message ?? problemSentence(error), owner: (owner as RecordRef) ?? null };
};

const shownFor = ({ linkedin }: Contact): string => linkedin?.identity ?? '';

/** What is typed into the field is kept in this browser until it is saved. */
const useKeptText = (contact: Contact) => {
  const { userId } = currentPreferences();
  const name = `linkedin.${contact.id}`;
  const [typed, setTyped] = useState<string | null>(() => {
    const kept = readDraft(userId, name)?.['text'];
    return typeof kept === 'string' ? kept : null;
  });
  useEffect(() => writeDraft(userId, name, typed === null ? null : { text: typed }), [userId, name, typed]);
  return [typed, setTyped] as const;
};

/** The address of a person's LinkedIn profile as it is typed or pasted, read, and saved on the contact. */
export const useProfileField = (contact: Contact) => {
  const client = useQueryClient();
  const done = useDone();
  const [typed, setTyped] = useKeptText(contact);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tracking, setTracking] = useState(false);
  const [busy, setBusy] = useState(false);
  const value = typed ?? shownFor(contact);
  const reading = readLinkedIn(value);
  const identity = reading.kind === 'refused' ? undefined : reading.identity;
  const dirty = value.trim() !== shownFor(contact) && identity !== contact.linkedin?.identity;

  const write = (text: string) => {
    setTyped(text === shownFor(contact) ? null : text);
    setTrouble(null);
    setTracking(false);
  };
  const check = (text: string): boolean => {
    const read = readLinkedIn(text);
    const ok = text.trim() === '' || read.kind !== 'refused';
    if (!ok) setTrouble({ message: LINKEDIN_REFUSALS[read.reason], owner: null });
    return ok;
  };
  /** Takes what was pasted for what it stands for; an address of nobody stays as it is, with the reason. */
  const paste = (text: string) => {
    const read = readLinkedIn(text);
    write(read.kind === 'refused' ? text.trim() : read.identity);
    if (read.kind === 'refused') setTrouble({ message: LINKEDIN_REFUSALS[read.reason], owner: null });
    else setTracking(/[?#]/.test(text));
  };
  const save = async () => {
    if (!dirty || busy || !check(value)) return;
    setBusy(true);
    try {
      const { contact: next, operationId } = await saveProfile(contact, value.trim());
      client.setQueryData(contactQuery(contact.id).queryKey, next);
      setTyped(null);
      setTracking(false);
      done(`LinkedIn profile of ${contact.title} ${next.linkedin ? 'saved' : 'removed'}.`, operationId);
      for (const key of ['records', 'timeline'] as const) void client.invalidateQueries({ queryKey: [key] });
    } catch (error) {
      setTrouble(troubleOf(error));
      if (error instanceof Problem && error.code === 'thing.conflict')
        void client.invalidateQueries({ queryKey: contactQuery(contact.id).queryKey });
    } finally {
      setBusy(false);
    }
  };
  return {
    value,
    dirty,
    busy,
    trouble,
    /** It was pasted with what LinkedIn or a mail adds to follow people by. */
    tracking,
    hint: reading.kind === 'refused' ? undefined : HINTS[reading.kind],
    write,
    paste,
    /** Says why nothing was pasted. */
    tell: (message: string) => setTrouble({ message, owner: null }),
    save,
    check: () => check(value),
  };
};
