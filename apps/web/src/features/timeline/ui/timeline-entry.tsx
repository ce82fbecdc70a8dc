import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { clsx } from 'clsx';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { activityPath, attachedFilePath, recordPath, withFile } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { NoteText } from '../../../shared/ui/note-text.tsx';
import { Sound } from '../../../shared/ui/sound.tsx';
import { entryWords } from '../entry-words.ts';
import type { Part } from '../words.ts';
import { EntryIcon } from './entry-icon.tsx';

const said = (part: Part): ReactNode => {
  if (typeof part === 'string') return part;
  if ('failed' in part) return <strong className="font-semibold text-late">{part.failed}</strong>;
  return <strong className="font-semibold">{part.strong}</strong>;
};

/** The parts never change places, so they need no keys: children one by one, not a list. */
const Sentence = ({ parts }: { readonly parts: readonly Part[] }) =>
  createElement(Fragment, null, ...parts.map(said));

const RecordLink = ({ record }: { readonly record: RecordRef }) => (
  <Link to={recordPath(record)} className="hover:text-ink hover:underline">
    {RECORD_TYPE_LABELS[record.type].one.toLowerCase()} {record.title}
  </Link>
);

interface EntryProps {
  readonly entry: TimelineEntry;
  /** The record whose timeline this is: not named again. */
  readonly recordId: string;
  /** A menu of what can be done with it. */
  readonly actions?: ReactNode;
  /** The one that was looked for. */
  readonly marked?: boolean;
}

/** The records it came through or is about. */
const Origin = ({ records }: { readonly records: readonly RecordRef[] }) =>
  records.map((record, i) => (
    <span key={record.id}>
      {i === 0 ? ' on ' : ', '}
      <RecordLink record={record} />
    </span>
  ));

/** A recording is heard where it stands; any other file is looked at over the page. */
const Uploaded = ({
  payload,
}: {
  readonly payload: Extract<TimelineEntry['payload'], { kind: 'file.uploaded' | 'file.added' }>;
}) => {
  const [search] = useSearchParams();
  const { attachmentId, name } = payload;
  if ('recording' in payload && payload.recording !== null)
    return <Sound src={attachedFilePath(attachmentId)} label={name} />;
  return (
    <Link to={withFile(`?${search}`, attachmentId)} className="text-sm text-pen hover:underline print:hidden">
      Open {name}
    </Link>
  );
};

/** What is one click away; on paper, where nothing can be clicked, it is open. */
const OneClickAway = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }) => (
  <details className="mt-1.5 text-sm text-ink-2 print:details-content:[content-visibility:visible]">
    <summary className="w-fit cursor-pointer hover:text-ink print:list-none">{summary}</summary>
    {children}
  </details>
);

/** What a changed text was. */
const Before = ({ children }: { readonly children: string }) => (
  <OneClickAway summary="Before">
    <blockquote className="mt-1.5 border-l-2 border-line-strong pl-3 whitespace-pre-wrap wrap-anywhere">
      <NoteText>{children}</NoteText>
    </blockquote>
  </OneClickAway>
);

interface EditProps {
  readonly entry: TimelineEntry;
  readonly part: TimelineEntry['parts'][number];
  readonly recordId: string;
}

/** One of several edits, with all it says: from what to what, or what was written. */
const Edit = ({ entry, part: { happenedAt, payload }, recordId }: EditProps) => {
  const formats = useFormats();
  const { sentence, facts, quote } = entryWords({ ...entry, payload }, recordId, formats);
  return (
    <li className="flex gap-2 wrap-anywhere">
      <time dateTime={happenedAt} className="shrink-0 tabular-nums">
        {formats.time(happenedAt)}
      </time>
      <span className="min-w-0">
        <Sentence parts={sentence} />
        {facts.map((fact) => ` · ${fact}`)}
        {quote && (
          <blockquote className="my-1 border-l-2 border-line pl-3 whitespace-pre-wrap">
            <NoteText>{quote}</NoteText>
          </blockquote>
        )}
      </span>
    </li>
  );
};

/** Repeated edits told as one. */
const Edits = ({ entry, recordId }: Pick<EntryProps, 'entry' | 'recordId'>) => {
  const formats = useFormats();
  return (
    <OneClickAway summary={formats.count(entry.parts.length, 'edit', 'edits')}>
      <ol className="mt-1 border-l-2 border-line-strong pl-3">
        {entry.parts.map((part) => (
          <Edit key={part.happenedAt} entry={entry} part={part} recordId={recordId} />
        ))}
      </ol>
    </OneClickAway>
  );
};

/** One fact: when, what, who and on which record, and what was written. */
export const Entry = memo(({ entry, recordId, actions, marked = false }: EntryProps) => {
  const formats = useFormats();
  const { sentence, by, origin, facts, quote, before } = entryWords(entry, recordId, formats);
  const lead = <Sentence parts={sentence} />;
  const time = formats.time(entry.happenedAt);
  // "11:58 AM" takes more room than "11:58".
  const wide = time.length > 5;
  return (
    <li
      {...(marked && { 'aria-current': true })}
      className={clsx(
        'group/entry relative flex gap-3 pb-4 print:break-inside-avoid',
        marked && 'bg-pen-soft',
      )}
    >
      <time
        dateTime={entry.happenedAt}
        title={formats.fullMoment(entry.happenedAt)}
        className={clsx(
          'shrink-0 pt-1 text-right text-sm whitespace-nowrap text-ink-2 tabular-nums',
          wide ? 'w-16' : 'w-11',
        )}
      >
        {time}
      </time>
      <span className="relative shrink-0 before:absolute before:top-8 before:-bottom-3 before:left-1/2 before:w-px before:bg-line">
        <EntryIcon payload={entry.payload} />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="wrap-anywhere">
          {'activityId' in entry.payload ? (
            <Link to={activityPath(entry.payload.activityId)} className="hover:underline">
              {lead}
            </Link>
          ) : (
            lead
          )}
        </p>
        <p className="text-sm text-ink-2">
          {by}
          <Origin records={origin} />
          {by === '' && origin.length === 0 ? facts.join(' · ') : facts.map((fact) => ` · ${fact}`)}
        </p>
        {(entry.payload.kind === 'file.uploaded' || entry.payload.kind === 'file.added') && (
          <Uploaded payload={entry.payload} />
        )}
        {entry.parts.length > 0 && <Edits entry={entry} recordId={recordId} />}
        {before && <Before>{before}</Before>}
        {quote && (
          <blockquote className="mt-2 rounded-md border border-line bg-surface px-3.5 py-2.5 whitespace-pre-wrap wrap-anywhere">
            <NoteText>{quote}</NoteText>
          </blockquote>
        )}
      </div>
      {actions && (
        <span className="opacity-0 transition-opacity print:hidden group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 max-md:opacity-100">
          {actions}
        </span>
      )}
    </li>
  );
});
