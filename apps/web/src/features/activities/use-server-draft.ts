import type { Activity } from '@daybook/shared/activities/activity';
import type { Draft } from '@daybook/shared/messages/draft';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useReachable } from '../../shared/api/connection.state.ts';
import { Problem } from '../../shared/api/problem.ts';
import { readDraft, writeDraft } from '../../shared/lib/drafts.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { draftQuery, dropDraft, keepDraft } from './draft.queries.ts';
import { type Known, NOTHING_KNOWN, reconcile, sameTexts, type Texts } from './draft-sync.ts';
import type { ActivityEdit } from './use-activity-edit.ts';

const PAUSE_MS = 700;

const nameOf = (activityId: string): string => `message.${activityId}`;

/** What the server was last known to hold, kept beside what was typed. */
const useKnown = (activityId: string) => {
  const { userId } = currentPreferences();
  const known = useRef<Known | null>(null);
  const read = (): Known => {
    known.current ??= { ...NOTHING_KNOWN, ...readDraft(userId, nameOf(activityId)) };
    return known.current;
  };
  const note = (next: Known) => {
    known.current = next;
    writeDraft(userId, nameOf(activityId), next.savedAt === null ? null : { ...next });
  };
  return { read, note };
};

const nothing = (): void => undefined;

/** Sends one draft after the other; `onClash` is told what another device has sent meanwhile. */
const useSending = ({ id, version }: Activity, onClash: (theirs: Draft) => void) => {
  const known = useKnown(id);
  const last = useRef<Promise<void>>(Promise.resolve());
  const put = async (texts: Texts, keepalive: boolean): Promise<void> => {
    const { savedAt } = known.read();
    if (savedAt !== null && sameTexts(texts, known.read())) return;
    try {
      known.note(await keepDraft(id, { ...texts, version, seenAt: savedAt }, keepalive));
    } catch (error) {
      // Everything else is tried again with the next key, or once the server is there again.
      if (error instanceof Problem && error.code === 'thing.conflict') onClash(error.facts['draft'] as Draft);
    }
  };
  return {
    known,
    put: (texts: Texts, keepalive: boolean) => {
      last.current = last.current.then(() => put(texts, keepalive));
    },
    /** It was saved, or given up. */
    drop: () => {
      if (known.read().savedAt === null) return;
      known.note(NOTHING_KNOWN);
      last.current = last.current.then(() => dropDraft(id)).then(nothing, nothing);
    },
  };
};

/** Calls `send` a moment after typing, once the server is there again, and while the page is left. */
const useMoments = (typed: string | null, held: boolean, send: (keepalive: boolean) => void) => {
  const reachable = useReachable();
  const now = useEffectEvent(send);
  useEffect(() => {
    if (!reachable || held) return undefined;
    const timer = setTimeout(() => now(false), typed === null ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, reachable, held]);
  useEffect(() => {
    const leave = () => now(true);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
};

/**
 * Keeps what is typed into a message on the server as well: a moment after typing, on leaving the field, and while the
 * page is left. Answers the draft of another device where both were written on, with the two ways out.
 */
export const useServerDraft = (activity: Activity, edit: ActivityEdit) => {
  const [message, subject] = [edit.field('message'), edit.field('messageSubject')];
  const here: Texts | null = edit.messageDirty
    ? { message: message.value, messageSubject: subject.value }
    : null;
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const { known, put, drop } = useSending(activity, setTheirs);
  const { data: there } = useQuery(draftQuery(activity.id));

  const send = (keepalive: boolean) => {
    if (theirs !== null) return;
    if (here !== null) put(here, keepalive);
    else if (there !== undefined) drop();
  };
  const take = (draft: Draft) => {
    known.note(draft);
    message.onChange(draft.message);
    subject.onChange(draft.messageSubject);
    setTheirs(null);
  };
  const settle = useEffectEvent((draft: Draft | null) => {
    const answer = reconcile(known.read(), here, draft);
    if (answer === 'take' && draft !== null) take(draft);
    else if (answer === 'ask') setTheirs(draft);
    else send(false);
  });
  useEffect(() => {
    let current = true;
    // In a task of its own: what is taken over is drawn like something typed.
    if (there !== undefined) queueMicrotask(() => current && settle(there));
    return () => {
      current = false;
    };
  }, [there]);
  useMoments(here && `${here.messageSubject}\n${here.message}`, theirs !== null, send);
  return {
    /** Leaving the field. */
    flush: () => send(false),
    theirs,
    takeTheirs: () => theirs && take(theirs),
    keepMine: () => {
      if (theirs) known.note(theirs);
      setTheirs(null);
    },
  };
};
