import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { problemSentence } from '../api/problem-words.ts';
import { RESOURCES } from '../api/query-client.ts';
import { showToast } from '../ui/toast.state.ts';

type Undone = Awaited<ReturnType<typeof undoLast>>;

const undoLast = () => answer(api.undo.$post());
const redoLast = () => answer(api.redo.$post());
const undoOne = (id: string) => answer(api.operations[':id'].undo.$post({ param: { id } }));

const meta = { affects: RESOURCES, ownErrors: true as const };

const sentence = (verb: string, { label, skipped, remaining }: Undone): string => {
  const left = skipped.length > 0 ? ` ${skipped.length} could not be, because they have changed since.` : '';
  const stays = remaining.length > 0 ? ` What stays: ${remaining.join(', ')}.` : '';
  return `${verb}: ${label}.${left}${stays}`;
};

const tellWhyNot = (error: Error): void => {
  const nothing = error instanceof Problem && error.code === 'operation.nothing-to-undo';
  showToast({ text: problemSentence(error), tone: nothing ? 'plain' : 'late' });
};

/** Taking things back: the last one by `Z`, redo by `Shift`+`Z`, a certain one from its message. */
export const useUndo = () => {
  const redo = useMutation({
    mutationFn: redoLast,
    meta,
    onError: tellWhyNot,
    onSuccess: (done) => showToast({ text: sentence('Done again', done) }),
  });
  const undo = useMutation({
    mutationFn: (id: string | undefined) => (id === undefined ? undoLast() : undoOne(id)),
    meta,
    onError: tellWhyNot,
    onSuccess: (done) =>
      showToast({
        text: sentence('Undone', done),
        action: { label: 'Redo', keys: 'Shift+Z', run: () => redo.mutate() },
      }),
  });
  return { undo: (operationId?: string) => undo.mutate(operationId), redo: () => redo.mutate() };
};

/** Says what happened, with Undo: `done('Completed. Next: call, Thursday', operationId)`. Without an operation there is nothing to undo. */
export const useDone = () => {
  const { undo } = useUndo();
  return (text: string, operationId: string | null): void => {
    showToast({
      text,
      ...(operationId !== null && { action: { label: 'Undo', keys: 'z', run: () => undo(operationId) } }),
    });
  };
};
