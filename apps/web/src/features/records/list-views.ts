import type { RecordType } from '@daybook/shared/records/record-type';
import type { ListFilter } from './list-filter.ts';

type Change = { readonly [K in keyof ListFilter]?: string | null };

/** A view of a list that one press leads to. */
export interface ListView {
  readonly label: string;
  /** What it makes of the address. */
  readonly change: Change;
  readonly current: boolean;
}

type Narrowing = Pick<ListFilter, 'owner' | 'state' | 'stage'>;

const view = (label: string, filter: ListFilter, wanted: Narrowing): ListView => ({
  label,
  change: { owner: null, state: null, stage: null, ...wanted },
  current: (['owner', 'state', 'stage'] as const).every((name) => filter[name] === wanted[name]),
});

const ALL_STAGES = { stage: 'all' } as const;

/** Of opportunities those that are still open stand in front; of everything else, all that is in use. */
export const viewsOf = (type: RecordType, filter: ListFilter): readonly ListView[] =>
  type === 'opportunity'
    ? [
        view('Open', filter, { stage: 'open' }),
        view('Mine', filter, { owner: 'me', stage: 'open' }),
        view('Won', filter, { stage: 'won' }),
        view('Lost', filter, { stage: 'lost' }),
        view('All', filter, ALL_STAGES),
        view('Archived', filter, { state: 'archived', ...ALL_STAGES }),
        view('In the trash', filter, { state: 'trashed', ...ALL_STAGES }),
      ]
    : [
        view('All', filter, {}),
        view('Mine', filter, { owner: 'me' }),
        view('Archived', filter, { state: 'archived' }),
        view('In the trash', filter, { state: 'trashed' }),
      ];

/** A board has all stages side by side: whose they are is left. */
export const boardViews = ({ owner }: ListFilter): readonly ListView[] => [
  { label: 'Everybody’s', change: { owner: null }, current: owner === undefined },
  { label: 'Mine', change: { owner: 'me' }, current: owner === 'me' },
];
