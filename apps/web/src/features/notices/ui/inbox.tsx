import type { Notice } from '@daybook/shared/notices/notice';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell, CheckCheck } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type Command, useCommands } from '../../../shared/lib/keyboard.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useListKeys, useListSelection } from '../../../shared/lib/use-list-selection.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { KeyHints, PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import type { RowState } from '../../../shared/ui/row-shell.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { VirtualList } from '../../../shared/ui/virtual-list.tsx';
import { noticeWords } from '../notice-words.ts';
import { type InboxView, noticesQuery, useMarkNotices } from '../notices.queries.ts';
import { NoticeRow } from './notice-row.tsx';

const keyOf = ({ key }: Notice): string => String(key);

/** Pixels: on a phone what happened takes two lines, and so does what it is about. */
const FOUR_LINES = 94;

const NOTHING: Readonly<Record<InboxView, string>> = {
  all: 'What colleagues hand to you, where they mention you and how your imports ended will stand here for 90 days.',
  unread: 'Nothing is unread.',
};

const KEYS = [
  { keys: ['J', 'K'], label: 'move' },
  { keys: ['Enter'], label: 'open' },
  { keys: ['U'], label: 'read or unread' },
  { keys: ['Shift+U'], label: 'mark all read' },
];

const useNotices = (userId: string, view: InboxView) => {
  const query = useInfiniteQuery(noticesQuery(userId, view));
  const notices = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return { ...query, notices, onMore: hasNextPage ? onMore : undefined };
};

/** Opening, marking and moving among these notices, by pointer and by key. */
const useInboxActions = (notices: readonly Notice[], userId: string) => {
  const navigate = useNavigate();
  const formats = useFormats();
  const { key: memory } = useLocation();
  const { mutate } = useMarkNotices(userId);
  const selection = useListSelection(
    useMemo(() => notices.map(keyOf), [notices]),
    memory,
  );
  const onMark = useCallback(({ key }: Notice, unread: boolean) => mutate({ key, unread }), [mutate]);
  const onOpen = useCallback(
    (notice: Notice) => {
      if (notice.unread) mutate({ key: notice.key, unread: false });
      const { to } = noticeWords(notice, formats);
      if (to !== null) void navigate(to);
    },
    [mutate, navigate, formats],
  );
  const markAll = (): void => mutate({ upTo: notices[0]?.key ?? 0 });
  const chosen = notices.find((notice) => keyOf(notice) === selection.selected);
  const hasUnread = notices.some(({ unread }) => unread);
  useListKeys(selection, { open: () => chosen && onOpen(chosen) });
  const commands: Command[] = [
    {
      id: 'inbox.mark',
      label: chosen?.unread ? 'Mark as read' : 'Mark as unread',
      keys: ['u'],
      group: 'Inbox',
      when: () => chosen !== undefined,
      run: () => chosen && onMark(chosen, !chosen.unread),
    },
    {
      id: 'inbox.mark-all',
      label: 'Mark all notices as read',
      keys: ['Shift+U'],
      group: 'Inbox',
      when: () => hasUnread,
      run: markAll,
    },
  ];
  useCommands(commands);
  return { selection, onMark, onOpen, markAll, hasUnread };
};

const Notices = ({ view }: { readonly view: InboxView }) => {
  const { id: userId } = useMe();
  const { notices, data, error, isPending, refetch, onMore } = useNotices(userId, view);
  const { selection, onMark, onOpen, markAll, hasUnread } = useInboxActions(notices, userId);
  const narrow = useNarrow();
  const renderRow = useCallback(
    (notice: Notice, { tabIndex, selected }: RowState) => (
      <NoticeRow notice={notice} tabIndex={tabIndex} selected={selected} onMark={onMark} />
    ),
    [onMark],
  );
  if (error && !data)
    return <ErrorState what="The inbox could not be read." error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <div className={PAGE_X}>
        <SkeletonRows label="Reading the inbox" />
      </div>
    );
  }
  if (notices.length === 0) return <EmptyState icon={Bell}>{NOTHING[view]}</EmptyState>;
  return (
    <>
      <div className={`${PAGE_X} pb-2`}>
        <Button
          size="sm"
          icon={CheckCheck}
          blocked={hasUnread ? undefined : 'Everything has been read.'}
          onClick={markAll}
        >
          Mark all as read
        </Button>
      </div>
      <VirtualList
        label="Inbox"
        groups={[{ key: 'all', rows: notices }]}
        rowKey={keyOf}
        renderRow={renderRow}
        {...(narrow && { rowHeight: FOUR_LINES })}
        selected={selection.selected}
        onSelect={selection.select}
        onOpen={onOpen}
        onMore={onMore}
      />
    </>
  );
};

/** What one should know of: handed over, mentioned, imported. */
export const Inbox = () => {
  const [params] = useSearchParams();
  const view: InboxView = params.get('view') === 'unread' ? 'unread' : 'all';
  return (
    <Page title="Inbox" footer={<KeyHints hints={KEYS} />}>
      <PageHeader title="Inbox">
        <ViewChips
          label="Views"
          views={[
            { to: '?', label: 'All', current: view === 'all' },
            { to: '?view=unread', label: 'Unread', current: view === 'unread' },
          ]}
        />
      </PageHeader>
      <Notices key={view} view={view} />
    </Page>
  );
};
