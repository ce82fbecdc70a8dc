import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import type { ActivityHit, FileHit, Opened, Snippet } from '@daybook/shared/search/search';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useNavigate } from 'react-router';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { availableCommands } from '../../shared/lib/keyboard.ts';
import { activityPath, PATTERNS, recordPath, withFile } from '../../shared/lib/paths.ts';
import { hideOverlay } from './overlays.state.ts';
import { rankCommands } from './rank-commands.ts';
import {
  activityDetail,
  everythingQuery,
  hitDetail,
  recentQuery,
  useRememberOpened,
} from './search.queries.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly icon?:
    | { readonly record: RecordType }
    | { readonly activity: string }
    | { readonly file: Pick<FileHit, 'kind' | 'contentType'> };
  readonly snippet?: Snippet;
  readonly run: () => void;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Choices {
  readonly groups: readonly ChoiceGroup[];
  readonly problem: string;
  /** What is shown belongs to what is typed: nothing better is on its way. */
  readonly settled: boolean;
}

const close = (then: () => unknown) => () => {
  hideOverlay();
  // The dialog gives the focus back first, so that what the command opens can take it.
  requestAnimationFrame(() => void then());
};

/** The record it is on, at its files; of an attachment where it is told of, or else its activity. */
const placeOf = ({ record, activity }: FileHit): string => {
  if (record !== null) return recordPath(record, activity === null ? 'files' : 'timeline');
  return activity === null ? PATTERNS.today : activityPath(activity.id);
};

const useOpeners = () => {
  const navigate = useNavigate();
  const remember = useRememberOpened();
  const opener = (to: string, opened: Opened) =>
    close(() => {
      remember(opened);
      return navigate(to);
    });
  const navigateTo = (to: string) => close(() => navigate(to));
  return {
    ofFile: (hit: FileHit): Choice => ({
      id: hit.id,
      label: hit.name,
      detail: [hit.activity?.subject, hit.record?.title].filter(Boolean).join(' · '),
      icon: { file: hit },
      run: navigateTo(withFile(placeOf(hit), hit.id)),
    }),
    ofRecord: (hit: RecordHit, withType = false): Choice => ({
      id: hit.id,
      label: hit.title,
      detail: hitDetail(hit, withType),
      icon: { record: hit.type },
      run: opener(recordPath(hit), { recordId: hit.id }),
    }),
    ofActivity: (hit: ActivityHit): Choice => ({
      id: hit.id,
      label: hit.subject,
      detail: activityDetail(hit),
      icon: { activity: hit.type },
      snippet: hit.snippet,
      run: opener(activityPath(hit.id), { activityId: hit.id }),
    }),
  };
};

const commandsFor = (text: string): ChoiceGroup => ({
  label: 'Commands',
  choices: rankCommands(availableCommands(), text).map((command) => ({
    id: command.id,
    label: command.label,
    keys: command.keys?.[0],
    run: close(command.run),
  })),
});

/** What can be opened or done with these words; with none, what was opened last and everything that can be done. */
export const useChoices = (typed: string): Choices => {
  const text = typed.trim();
  const wanted = useDeferredValue(text);
  const found = useQuery(everythingQuery(wanted));
  const recent = useQuery(recentQuery());
  const { ofRecord, ofActivity, ofFile } = useOpeners();
  const opened = (recent.data?.items ?? []).map((one) =>
    one.kind === 'record' ? ofRecord(one.record, true) : ofActivity(one.activity),
  );
  const hits = found.data ?? { records: [], activities: [], files: [] };
  const groups =
    text === ''
      ? [{ label: 'Recent', choices: opened }]
      : [
          ...hits.records.map(({ type, items }) => ({
            label: RECORD_TYPE_LABELS[type].many,
            choices: items.map((hit) => ofRecord(hit)),
          })),
          { label: 'Activities and notes', choices: hits.activities.map(ofActivity) },
          { label: 'Files', choices: hits.files.map(ofFile) },
        ];
  return {
    problem: text !== '' && found.error ? problemSentence(found.error) : '',
    settled: text === '' || (wanted === text && !found.isFetching),
    groups: [...groups, commandsFor(text)].filter(({ choices }) => choices.length > 0),
  };
};
