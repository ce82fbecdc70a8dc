import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { useQuery } from '@tanstack/react-query';
import { Plus, Upload } from 'lucide-react';
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { openNewActivity } from '../../features/activities/new-activity.state.ts';
import { nextActivityQuery } from '../../features/activities/record-activities.queries.ts';
import { ActivityQuestions } from '../../features/activities/ui/activity-questions.tsx';
import { useMayPlan } from '../../features/activities/use-may-plan.ts';
import { fileCountQuery } from '../../features/files/files.queries.ts';
import { useRecordFiles } from '../../features/files/ui/file-drop.tsx';
import { type AnyRecord, recordQuery } from '../../features/records/records.queries.ts';
import { RecordMenu, useMoveRecord } from '../../features/records/ui/record-actions.tsx';
import { StageTag } from '../../features/records/ui/stage-tag.tsx';
import { TimelineFilters } from '../../features/timeline/ui/timeline-filters.tsx';
import { useMinute } from '../../shared/lib/clock.ts';
import { type Command, useCommands } from '../../shared/lib/keyboard.ts';
import { recordPath, recordsPath } from '../../shared/lib/paths.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { stepsToList } from '../../shared/lib/way-back.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { RecordMark, RecordPage } from '../../shared/ui/record-page.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton.tsx';
import { Tag } from '../../shared/ui/tag.tsx';
import { useErasePerson } from './erase-person.tsx';
import { useMergeRecord } from './merge-record.tsx';
import { RecordAside } from './record-aside.tsx';
import { RecordContent } from './record-content.tsx';
import { firstTab, tabsOf } from './record-tabs.ts';
import { useMay, useMayChange } from './use-may.ts';

/** "Yesterday" within a sentence; names of days keep their capital. */
const inSentence = (text: string): string =>
  /^(Just now|Today|Yesterday)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const Note = ({ record }: { readonly record: AnyRecord }) => {
  const formats = useFormats();
  const now = useMinute();
  const at = record.lastActivityAt;
  if (at === null) return 'No activity yet';
  return <span title={formats.fullMoment(at)}>Last activity {inSentence(formats.ago(at, now))}</span>;
};

const STATE_WORDS = { archived: 'Archived', trashed: 'In the trash' } as const;

/** Where a contact or an opportunity stands. */
const Standing = ({ record }: { readonly record: AnyRecord }) => {
  if ('lifecycleStage' in record) return <StageTag list="lifecycle" code={record.lifecycleStage} />;
  return 'stage' in record ? <StageTag list="pipeline" code={record.stage} /> : null;
};

const StateTag = ({ record }: { readonly record: AnyRecord }) =>
  record.state === 'live' ? (
    <Standing record={record} />
  ) : (
    <Tag tint={record.state === 'trashed' ? 'late' : 'neutral'} strong>
      {STATE_WORDS[record.state]}
    </Tag>
  );

const planAbout = ({ id, type, title }: AnyRecord): void => openNewActivity({ primary: { id, type, title } });

interface ActionsProps {
  readonly record: AnyRecord;
  readonly onUpload: (() => void) | undefined;
}

const Actions = ({ record, onUpload }: ActionsProps) => {
  const may = useMay();
  const { move, busy } = useMoveRecord(record);
  const merging = useMergeRecord(record);
  const erasing = useErasePerson(record);
  if (!may('record.change')) return null;
  return (
    <>
      <RecordMenu
        record={record}
        before={
          onUpload ? [{ label: 'Upload files', icon: Upload, keys: 'u', onSelect: onUpload }, null] : []
        }
        actions={merging.items}
        more={erasing.items}
      />
      {merging.dialog}
      {erasing.dialog}
      {record.state === 'trashed' ? (
        <Button variant="filled" busy={busy} onClick={() => move('restore')}>
          Restore
        </Button>
      ) : (
        <Button variant="filled" icon={Plus} keys="n" onClick={() => planAbout(record)}>
          Add activity
        </Button>
      )}
    </>
  );
};

/** Escape goes back to exactly where one was in the list, or to all of them; N plans something about this record. */
const useRecordKeys = (record: AnyRecord): void => {
  const navigate = useNavigate();
  const { state } = useLocation();
  const mayPlan = useMayPlan();
  const leave = () => {
    const steps = stepsToList(state);
    void (steps === undefined ? navigate(recordsPath(record.type)) : navigate(-steps));
  };
  const plan: Command = {
    id: 'activity.new',
    label: 'New activity',
    keys: ['n'],
    group: 'Activities',
    run: () => planAbout(record),
  };
  useCommands([
    { id: 'page.back', label: 'Back', keys: ['Escape'], group: 'Everywhere', run: leave },
    ...(mayPlan && record.state !== 'trashed' ? [plan] : []),
  ]);
};

const Loaded = ({ record }: { readonly record: AnyRecord }) => {
  const [search] = useSearchParams();
  useRecordKeys(record);
  const { many } = RECORD_TYPE_LABELS[record.type];
  const dropped = useRecordFiles(record, useMayChange(record));
  const { data: planned } = useQuery(nextActivityQuery(record.id));
  const { data: files } = useQuery(fileCountQuery(record.id));
  const activities = planned && { count: planned.open, capped: planned.capped };
  const tabs = tabsOf(record, { activities, files });
  const tab = tabs.find(({ key }) => key === search.get('tab'))?.key ?? firstTab(record);
  return (
    <>
      <RecordPage
        title={record.title}
        crumbs={[{ to: recordsPath(record.type), label: many }]}
        mark={<RecordMark name={record.title} square={record.type !== 'contact'} />}
        state={<StateTag record={record} />}
        note={<Note record={record} />}
        actions={<Actions record={record} onUpload={dropped.choose} />}
        tabs={tabs.map(({ key, ...shown }) => ({
          to: recordPath(record, key),
          ...shown,
          current: key === tab,
        }))}
        {...(tab === 'timeline' && {
          toolbar: <TimelineFilters recordId={record.id} type={record.type} />,
        })}
        aside={<RecordAside record={record} tab={tab} />}
      >
        <RecordContent record={record} tab={tab} onUpload={dropped.choose} />
        {dropped.part}
      </RecordPage>
      <ActivityQuestions />
    </>
  );
};

/** The page of one record: header, tabs, content on the left, context on the right, alike for all types. */
export const RecordView = ({ type }: { readonly type: RecordType }) => {
  const { id = '' } = useParams();
  const here = useLocation();
  const { data, error, refetch } = useQuery(recordQuery(type, id));
  const { one, many } = RECORD_TYPE_LABELS[type];
  // The address of something that was merged leads to what it is part of now.
  if (data && data.id !== id) return <Navigate replace to={{ ...here, pathname: recordPath(data) }} />;
  if (data) return <Loaded key={data.id} record={data} />;
  return (
    <Page title={one}>
      <div className="p-8">
        {error ? (
          <ErrorState
            what={`This ${one.toLowerCase()} could not be read.`}
            error={error}
            onRetry={() => void refetch()}
            missing={{
              what: `There is no such ${one.toLowerCase()}.`,
              to: recordsPath(type),
              label: `All ${many.toLowerCase()}`,
            }}
          />
        ) : (
          <SkeletonRows label="Reading" />
        )}
      </div>
    </Page>
  );
};
