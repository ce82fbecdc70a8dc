import type { Notice } from '@daybook/shared/notices/notice';
import { clsx } from 'clsx';
import { AlarmClock, Mail, MailOpen, Upload } from 'lucide-react';
import { memo } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { isOfSomebody, noticeWords } from '../notice-words.ts';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly tabIndex: 0 | -1;
  readonly selected: boolean;
  readonly onMark: (notice: Notice, unread: boolean) => void;
}

const Who = ({ notice }: { readonly notice: Notice }) => {
  if (notice.actor && isOfSomebody(notice)) return <Avatar name={notice.actor.name} size="md" />;
  return (
    <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-2">
      <Icon of={notice.payload.kind === 'activity.reminder' ? AlarmClock : Upload} />
    </span>
  );
};

/** One notice: who did what, what it is about, and when. */
export const NoticeRow = memo(({ notice, tabIndex, selected, onMark }: NoticeRowProps) => {
  const formats = useFormats();
  const now = useMinute();
  const { text, thing, beside } = noticeWords(notice, formats);
  const { actor, at, unread } = notice;
  return (
    <>
      <span
        aria-hidden
        className={clsx('size-2 shrink-0 rounded-full', unread ? 'bg-pen' : 'bg-transparent')}
      />
      <Who notice={notice} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className={clsx('line-clamp-2 md:line-clamp-1', unread ? 'font-medium' : 'text-ink-2')}>
          {unread && <span className="sr-only">Unread: </span>}
          {isOfSomebody(notice) ? `${actor?.name ?? 'Somebody'} ${text}` : text}
        </span>
        <span className="flex gap-x-[0.5ch] text-sm text-ink-2 max-md:flex-wrap">
          <span className={beside ? 'truncate' : 'line-clamp-2 md:line-clamp-1'}>{thing}</span>{' '}
          {/* Whom it is about, or how many more, stays however long the subject is. */}
          {beside && <span className="max-w-full truncate md:max-w-1/2 md:shrink-0">{beside}</span>}
        </span>
      </span>
      {selected && (
        <IconButton
          size="sm"
          icon={unread ? MailOpen : Mail}
          label={unread ? 'Mark as read' : 'Mark as unread'}
          keys="u"
          tabIndex={tabIndex}
          onClick={() => onMark(notice, !unread)}
        />
      )}
      <time
        dateTime={at}
        title={formats.fullMoment(at)}
        className="shrink-0 text-right text-sm whitespace-nowrap text-ink-2 tabular-nums"
      >
        {formats.ago(at, now)}
      </time>
    </>
  );
});
NoticeRow.displayName = 'NoticeRow';
