import type { SavedView } from '@daybook/shared/views/saved-view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { showToast } from '../ui/toast.state.ts';

interface ViewNews {
  /** The view that the list comes from; undefined where there is none, or it is not there any more. */
  readonly current: SavedView | undefined;
  /** The id that the address gives. */
  readonly asked: string | null;
  /** Which views there are is known, and not being asked again. */
  readonly known: boolean;
  /** The list as it is shown. */
  readonly query: string;
  readonly normal: (query: string) => string;
  readonly open: (view: SavedView) => void;
}

/**
 * Tells whoever looks at a view that somebody else changed or deleted it meanwhile, and whoever comes by a link that its
 * view is not there. The list stays as it is: one may be in the middle of it. Answers how to say that it is oneself who deletes one.
 */
export const useViewNews = ({ current, asked, known, query, normal, open }: ViewNews) => {
  const before = useRef<SavedView>(undefined);
  const deleting = useRef<string>(undefined);
  const missed = useRef<string>(undefined);
  const tell = useEffectEvent((was: SavedView) => {
    if (current === undefined) {
      if (deleting.current !== was.id)
        showToast({ text: `The view ${was.name} is not there any more. The list stays as it is.` });
      return;
    }
    const wasShown = normal(was.query) === query;
    if (wasShown && normal(current.query) !== query)
      showToast({
        text: `The view ${current.name} was changed meanwhile.`,
        action: { label: 'Show it', run: () => open(current) },
      });
  });
  useEffect(() => {
    const was = before.current;
    before.current = current;
    if (was !== undefined && was.id === asked) tell(was);
  }, [current, asked]);
  useEffect(() => {
    if (current !== undefined) missed.current = current.id;
    if (!known || asked === null || current !== undefined || missed.current === asked) return;
    missed.current = asked;
    showToast({
      text: 'The view of this link is not there, or is not shared. The list is as the link has it.',
    });
  }, [known, current, asked]);
  return (view: SavedView): void => {
    deleting.current = view.id;
  };
};
