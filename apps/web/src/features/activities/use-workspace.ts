import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useInsertionEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { focusList, focusListAgain } from '../../shared/lib/focus-list.ts';
import { isAnyChecked } from '../../shared/lib/list-selection.ts';
import { activityPath } from '../../shared/lib/paths.ts';
import { stopPicking, useIsPicking } from '../../shared/lib/picking.state.ts';
import { type ListSelection, useListSelection } from '../../shared/lib/use-list-selection.ts';
import { withSaved } from '../../shared/views/saved-view-path.ts';
import { setBulk } from './bulk.state.ts';
import type { RowGroup } from './grouping.ts';
import type { Home, ListAddress } from './list-address.ts';
import { listPath } from './list-links.ts';
import { ask } from './prompt.state.ts';
import { queuePath } from './queue-path.ts';
import { type RowActions, rowElement } from './ui/activity-row.tsx';
import { activityMenu } from './ui/row-menu.ts';
import type { Panel } from './use-beside.ts';
import { useListAddress } from './use-list-address.ts';
import { type ListView, useListView } from './use-list-view.ts';
import { useMayPlan } from './use-may-plan.ts';
import { useVerbs, type Verbs } from './use-verbs.ts';
import { showList } from './where-it-went.ts';

const useRowActions = (verbs: Verbs): RowActions => {
  const client = useQueryClient();
  return useMemo(
    () => ({
      mayChange: verbs.mayChange,
      tick: verbs.tick,
      snooze: (row, anchor) => ask({ kind: 'snooze', row, anchor }),
      menu: (row) => activityMenu(row, client, verbs, () => rowElement(row.id)),
      restore: (row) => void verbs.actions.restore(row),
    }),
    [client, verbs],
  );
};

const isOpen = ({ status }: ActivityRow): boolean => status === 'open';

/** Works through the list from the row that is selected, else from the first. Stays the same function. */
const useStartQueue = (address: ListAddress, selected: string | null) => {
  const navigate = useNavigate();
  const { key } = useLocation();
  const state = { fromList: true, listKey: key, first: selected };
  const latest = useRef(state);
  useInsertionEffect(() => {
    latest.current = state;
  });
  return useCallback(() => void navigate(queuePath(address), { state: latest.current }), [navigate, address]);
};

/** The open row that takes the place of one that goes: the one below, else the one above. */
export const heirOf = (groups: readonly Pick<RowGroup, 'rows'>[], id: string): string | null => {
  const group = groups.findIndex(({ rows }) => rows.some((row) => row.id === id));
  const rows = groups[group]?.rows ?? [];
  const at = rows.findIndex((row) => row.id === id);
  const firstOf = (held: typeof groups) => held.map((one) => one.rows.find(isOpen)).find(Boolean);
  const lastOf = (held: typeof groups) => held.map((one) => one.rows.findLast(isOpen)).findLast(Boolean);
  const heir =
    rows.find((row, i) => i > at && isOpen(row)) ??
    firstOf(groups.slice(group + 1)) ??
    rows.findLast((row, i) => i < at && isOpen(row)) ??
    lastOf(groups.slice(0, Math.max(group, 0)));
  return heir?.id ?? null;
};

const useKeptFocus = (keys: readonly string[]): void => {
  const before = useRef(keys);
  useEffect(() => {
    // A row that has gone takes the focus of its buttons along.
    if (before.current.length > 0) focusListAgain();
    before.current = keys;
  }, [keys]);
};

/** What is checked for doing something to all of it. */
const useChecking = (list: ListView, selection: ListSelection) => {
  const { checked, allBut, toggle, checkTo, check } = selection;
  const picking = useIsPicking();
  const to = useRef(checkTo);
  useInsertionEffect(() => {
    to.current = checkTo;
  });
  const clear = useCallback(() => {
    check([]);
    setBulk({ question: null });
    stopPicking();
    focusList();
  }, [check]);
  const hasChecked = isAnyChecked(selection);
  return {
    hasChecked,
    clear,
    isPicking: picking || hasChecked,
    checked: useMemo(() => {
      if (!allBut) return checked;
      // What was done today stands in the list of today and is none of it.
      const done = new Set(list.day?.done.map(({ id }) => id));
      return { has: (id: string) => !allBut.has(id) && !done.has(id) };
    }, [allBut, checked, list.day]),
    checking: useMemo(
      () => ({
        nameOf: ({ subject }: ActivityRow) => subject,
        toggle,
        to: (id: string) => to.current(id),
      }),
      [toggle],
    ),
  };
};

/** Shows another list, which may come from a view; what is typed into a filter leaves no trail. Stays the same function. */
const useChange = () => {
  const navigate = useNavigate();
  const saved = useSearchParams()[0].get('saved');
  return useCallback(
    (next: ListAddress) => void navigate(withSaved(listPath(next), saved), { replace: true }),
    [navigate, saved],
  );
};

/** A list of activities as a person works it: what is shown, what is selected. `panel` is what stands beside it. */
export const useWorkspace = (home: Home, panel: RefObject<Panel | null>) => {
  const navigate = useNavigate();
  const { key } = useLocation();
  const { address, unknown } = useListAddress(home);
  const list = useListView(address);
  const selection = useListSelection(list.keys, key);
  const { selected, select } = selection;

  const heir = (row: ActivityRow) => {
    if (address.view !== 'today') return;
    const next = heirOf(list.groups, row.id);
    if (selected === row.id) select(next);
  };
  const latest = useRef(heir);
  useInsertionEffect(() => {
    latest.current = heir;
  });
  const verbs = useVerbs(useCallback((row: ActivityRow) => latest.current(row), []));
  const actions = useRowActions(verbs);

  const checks = useChecking(list, selection);
  useKeptFocus(list.keys);
  useEffect(() => showList(address), [address]);
  const startQueue = useStartQueue(address, selected);
  const mayQueue = useMayPlan() && list.groups.some(({ rows }) => rows.some(isOpen));

  return {
    address,
    unknown,
    list,
    selection,
    ...checks,
    verbs,
    actions,
    startQueue: mayQueue ? startQueue : undefined,
    change: useChange(),
    openFull: useCallback(
      async (row: ActivityRow) => {
        await panel.current?.settle();
        await navigate(activityPath(row.id), { state: { fromList: true } });
      },
      [navigate, panel],
    ),
  };
};

export type Workspace = ReturnType<typeof useWorkspace>;
