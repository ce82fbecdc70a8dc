import { may } from '@daybook/shared/people/may.rules';
import type { SavedView, ViewList } from '@daybook/shared/views/saved-view';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Bookmark, Pencil, Plus, RotateCcw, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Command, useCommands } from '../../lib/keyboard.ts';
import { useDone } from '../../operations/undo.queries.ts';
import { useMe } from '../../session/session.queries.ts';
import { ViewChips } from '../../ui/chips.tsx';
import { IconMenu, type MenuItem } from '../../ui/menu.tsx';
import { savedViewPath } from '../saved-view-path.ts';
import { useViewNews } from '../use-view-news.ts';
import { changeView, deleteView, savedViewsQuery, viewsOfList } from '../views.queries.ts';
import { ViewDialog } from './view-dialog.tsx';

export interface SavedViewsProps {
  readonly list: ViewList;
  /** The list as it is shown, in the one form that its address has. */
  readonly query: string;
  /** A query in that form. */
  readonly normal: (query: string) => string;
}

const useViewChanges = () => {
  const done = useDone();
  const affects = ['views', 'operations'] as const;
  const save = useMutation({
    mutationFn: ({ view, query }: { view: SavedView; query: string }) =>
      changeView(view.id, { version: view.version, query }),
    meta: { affects },
    onSuccess: ({ savedView, operationId }) => done(`The view ${savedView.name} is saved.`, operationId),
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteView(view.id),
    meta: { affects },
    onSuccess: ({ operationId }, { name }) => done(`The view ${name} is deleted.`, operationId),
  });
  return { save: save.mutate, remove: remove.mutate };
};

interface ViewActs {
  readonly open: (view: SavedView) => void;
  readonly edit: () => void;
  readonly save: (view: SavedView) => void;
  readonly remove: (view: SavedView) => void;
}

/** What can be done with the view that is shown. */
const ofCurrent = (view: SavedView, changed: boolean, { open, edit, save, remove }: ViewActs): MenuItem[] => {
  const { name, mayChange } = view;
  const back = { label: `Back to ${name} as it is saved`, icon: RotateCcw, onSelect: () => open(view) };
  const keep = { label: `Save the changes to ${name}`, icon: Save, onSelect: () => save(view) };
  const others = [
    { label: `Edit ${name}`, icon: Pencil, onSelect: edit },
    { label: `Delete ${name}`, icon: Trash2, danger: true, onSelect: () => remove(view) },
  ];
  return [
    null,
    ...(changed ? [back] : []),
    ...(changed && mayChange ? [keep] : []),
    ...(mayChange ? others : []),
  ];
};

/** The views kept of a list: the pinned ones in its row, all in a menu, and keeping the list as it is. */
export const SavedViews = ({ list, query, normal }: SavedViewsProps) => {
  const { id, role } = useMe();
  const mayKeep = may({ id, role, teamMates: [] }, 'view.create');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data: all = [], isSuccess, isFetching } = useQuery(savedViewsQuery());
  const [asked, setAsked] = useState<'new' | 'edit' | null>(null);
  const { save, remove } = useViewChanges();
  const views = viewsOfList(all, list);
  const savedId = search.get('saved');
  const current = views.find((view) => view.id === savedId);
  const changed = current !== undefined && normal(current.query) !== query;
  const open = (view: SavedView) => void navigate(savedViewPath(view));
  const noteDeleting = useViewNews({
    current,
    asked: savedId,
    known: isSuccess && !isFetching,
    query,
    normal,
    open,
  });
  const acts: ViewActs = {
    open,
    edit: () => setAsked('edit'),
    save: (view) => save({ view, query }),
    remove: (view) => {
      noteDeleting(view);
      remove(view);
    },
  };
  const items: MenuItem[] = [
    ...(views.length > 0 ? ['Saved views'] : []),
    ...views.map((view) => ({
      label: view.shared ? `${view.name} (shared)` : view.name,
      checked: view.id === current?.id,
      onSelect: () => open(view),
    })),
    ...(current ? ofCurrent(current, changed, acts) : []),
    ...(mayKeep ? [null, { label: 'Save as a new view', icon: Plus, onSelect: () => setAsked('new') }] : []),
  ];
  const commands: Command[] = [
    { id: 'view.save', label: 'Save as a new view', when: () => mayKeep, run: () => setAsked('new') },
  ];
  useCommands(commands);
  const chips = views
    .filter((view) => view.pinned || view.id === current?.id)
    .map((view) => ({
      to: savedViewPath(view),
      label: view.id === current?.id && changed ? `${view.name}, changed` : view.name,
      current: view.id === current?.id,
    }));
  return (
    <>
      {chips.length > 0 && <ViewChips label="Saved views" views={chips} />}
      {items.length > 0 && <IconMenu icon={Bookmark} label="Saved views" items={items} />}
      {asked !== null && (
        <ViewDialog
          list={list}
          view={asked === 'edit' ? (current ?? null) : null}
          query={query}
          onClose={() => setAsked(null)}
          onSaved={open}
        />
      )}
    </>
  );
};
