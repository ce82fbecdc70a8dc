import { nounOf } from '@daybook/shared/imports/import-noun';
import type { Notice, NoticeKind, NoticePayload } from '@daybook/shared/notices/notice';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { Formats } from '../../shared/lib/format.ts';
import { activityPath, PATTERNS, recordPath } from '../../shared/lib/paths.ts';

/** How a notice reads, and where it leads; null where what it is about is gone. */
export interface NoticeWords {
  /** What happened, after the name of who did it: "gave you an activity". */
  readonly text: string;
  /** What it is about. */
  readonly thing: string;
  /** What is told beside that and is not cut off for it: "· Priya Raman", "and 2 others"; empty: nothing. */
  readonly beside: string;
  readonly to: string | null;
}

type Renderer<Kind extends NoticeKind> = (
  notice: Notice,
  payload: Extract<NoticePayload, { kind: Kind }>,
  formats: Formats,
) => NoticeWords;

const placeOf = ({ activity, record }: Notice): string | null => {
  if (activity) return activityPath(activity.id);
  return record ? recordPath(record) : null;
};

const counted = (formats: Formats, n: number, one: string, many: string): string =>
  n === 1 ? one : formats.count(n, '', many).trim();

type Thing = Pick<NoticeWords, 'thing' | 'beside'>;

const and = (others: number, formats: Formats): string =>
  others === 0 ? '' : `and ${formats.count(others, 'other', 'others')}`;

const dot = (text: string | null): string => (text ? `· ${text}` : '');

/** An activity by its subject, and whom or what it is about. */
const activityThing = ({ activity }: Notice, gone: string): Thing => ({
  thing: activity?.subject ?? gone,
  beside: dot(activity?.about ?? null),
});

const recordNoun = ({ record }: Notice): { one: string; many: string } =>
  record ? RECORD_TYPE_LABELS[record.type] : { one: 'Record', many: 'Records' };

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

/** One renderer a kind; a new kind without one does not compile. */
const RENDERERS: { readonly [Kind in NoticeKind]: Renderer<Kind> } = {
  'activity.assigned': (notice, _payload, formats) => ({
    text: `gave you ${counted(formats, notice.others + 1, 'an activity', 'activities')}`,
    ...activityThing(notice, 'An activity that is gone by now'),
    ...(notice.others > 0 && { beside: and(notice.others, formats) }),
    to: notice.others > 0 ? PATTERNS.activities : placeOf(notice),
  }),
  'record.assigned': (notice, _payload, formats) => {
    const noun = recordNoun(notice).one.toLowerCase();
    return {
      text:
        notice.others === 0
          ? `made you the owner of ${article(noun)} ${noun}`
          : `made you the owner of ${formats.count(notice.others + 1, 'record', 'records')}`,
      thing: notice.record?.title ?? 'A record that is gone by now',
      beside: and(notice.others, formats),
      to: placeOf(notice),
    };
  },
  mentioned: (notice) => ({
    text: 'mentioned you',
    ...activityThing(notice, notice.record?.title ?? 'A note that is gone by now'),
    to: placeOf(notice),
  }),
  'form.submitted': (notice, { form }) => ({
    text: `${notice.record?.title ?? 'Somebody'} sent a form`,
    thing: form,
    beside: '',
    to: placeOf(notice),
  }),
  'activity.reminder': (notice) => ({
    text: 'Reminder',
    ...activityThing(notice, 'An activity that is gone by now'),
    to: placeOf(notice),
  }),
  'import.ended': (_notice, { importId, file, holds, contacts, rejected, failed }, formats) => {
    const came = [
      `${formats.count(contacts, nounOf(holds).one, nounOf(holds).many)} imported`,
      ...(rejected > 0 ? [`${formats.count(rejected, 'row', 'rows')} left out`] : []),
    ].join(', ');
    return {
      text: failed ? 'Your import stopped half-way' : 'Your import has ended',
      ...(file ? { thing: file, beside: dot(came) } : { thing: came, beside: '' }),
      to: `${PATTERNS.import}?run=${importId}`,
    };
  },
};

export const noticeWords = (notice: Notice, formats: Formats): NoticeWords => {
  const render = RENDERERS[notice.payload.kind] as Renderer<NoticeKind>;
  return render(notice, notice.payload, formats);
};

const OF_NOBODY: ReadonlySet<NoticeKind> = new Set(['import.ended', 'form.submitted', 'activity.reminder']);

/** Whether it tells of somebody, whose name then stands before the words. */
export const isOfSomebody = ({ payload }: Notice): boolean => !OF_NOBODY.has(payload.kind);
