import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { isUnreachable, Problem } from '../api/problem.ts';
import { problemSentence } from '../api/problem-words.ts';
import { RESOURCES } from '../api/query-client.ts';
import { currentFormats } from '../lib/preferences.state.ts';
import { dismissToast, showToast } from '../ui/toast.state.ts';
import {
  type Deed,
  deedToRedo,
  deedToUndo,
  forgetDeed,
  noteDeed,
  noteRedone,
  noteTakenBack,
  noteUndone,
  takenBackBy,
} from './deeds.ts';

type Undone = Awaited<ReturnType<typeof undoLast>>;

/** What is to be taken back: the operation named, or else the last one. */
interface Wanted {
  readonly id: string | undefined;
  /** How it was done in this window. */
  readonly deed: Deed | undefined;
}

const undoLast = () => answer(api.undo.$post());
const redoLast = () => answer(api.redo.$post());
const undoOne = (id: string) => answer(api.operations[':id'].undo.$post({ param: { id } }));

/** What was only just done may not have reached the server yet: its answer is waited for. */
const undoWanted = async ({ id, deed }: Wanted): Promise<Undone> => {
  const operationId = id ?? (await deed?.operationId);
  return operationId ? undoOne(operationId) : undoLast();
};

/** What was shown as done again is meant, whatever else has reached the server in between. */
const redoWanted = (deed: Deed | undefined): Promise<Undone> => {
  const undoId = deed && takenBackBy(deed);
  return undoId ? undoOne(undoId) : redoLast();
};

const meta = { affects: RESOURCES, ownErrors: true as const };
/** One after the other, in the order of the keys pressed: each means the last thing that then stands. */
const scope = { id: 'undo' };

const sentence = (verb: string, { label, skipped, remaining, running }: Undone): string => {
  // A large one goes on by itself, and what it had to leave is not known yet.
  if (running) return `${verb === 'Undone' ? 'Being undone' : 'Being done again'}: ${label}.`;
  const many = currentFormats().number(skipped.length);
  const left = skipped.length > 0 ? ` ${many} could not be, because they have changed since.` : '';
  const stays = remaining.length > 0 ? ` What stays: ${remaining.join(', ')}.` : '';
  return `${verb}: ${label}.${left}${stays}`;
};

const tellWhyNot = (error: Error): void => {
  const nothing = error instanceof Problem && error.code === 'operation.nothing-to-undo';
  showToast({ text: problemSentence(error), tone: nothing ? 'plain' : 'late' });
};

/** Taking things back: the last one by `Z`, redo by `Shift`+`Z`, a certain one from its message. Shown at once. */
export const useUndo = () => {
  const redo = useMutation({
    mutationFn: redoWanted,
    meta,
    scope,
    onMutate: (deed) => {
      deed?.again();
      if (deed) noteRedone(deed);
    },
    onError: (error, deed) => {
      deed?.back();
      if (deed && isUnreachable(error)) noteUndone(deed);
      else if (deed) forgetDeed(deed);
      tellWhyNot(error);
    },
    onSuccess: (done) => showToast({ text: sentence('Done again', done) }),
  });
  const undo = useMutation({
    mutationFn: undoWanted,
    meta,
    scope,
    onMutate: ({ deed }) => {
      deed?.back();
      if (deed) noteUndone(deed);
    },
    onError: (error, { deed }) => {
      deed?.again();
      if (deed && isUnreachable(error)) noteRedone(deed);
      else if (deed) forgetDeed(deed);
      tellWhyNot(error);
    },
    onSuccess: (done, { deed }) => {
      if (deed) noteTakenBack(deed, done.operationId);
      showToast({
        text: sentence('Undone', done),
        action: { label: 'Redo', keys: 'Shift+Z', run: () => redo.mutate(deedToRedo()) },
      });
    },
  });
  return {
    undo: (id?: string) => undo.mutate({ id, deed: deedToUndo(id) }),
    /** Takes back what was only just begun, from the message about it. */
    undoDeed: (deed: Deed) => undo.mutate({ id: undefined, deed }),
    redo: () => redo.mutate(deedToRedo()),
  };
};

const nothing = (): void => undefined;

/** Says what happened, with Undo: `done('Completed. Next: call, Thursday', operationId)`. Without an operation there is nothing to undo. */
export const useDone = () => {
  const { undo } = useUndo();
  return (text: string, operationId: string | null): void => {
    const said = showToast({
      text,
      ...(operationId !== null && { action: { label: 'Undo', keys: 'z', run: () => undo(operationId) } }),
    });
    if (operationId === null) return;
    // Taken back by its key, it is no longer true that it was done.
    const back = (): void => dismissToast(said);
    noteDeed({ back, again: nothing, operationId: Promise.resolve(operationId) });
  };
};
