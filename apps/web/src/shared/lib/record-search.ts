import type { ReactNode } from 'react';

/** Something the palette can go to. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly to: string;
}

export type RecordSearch = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

let current: RecordSearch | undefined;

/** Plugs a search into the palette; the app calls it once. */
export const provideRecordSearch = (search: RecordSearch): void => {
  current = search;
};

export const recordSearch = (): RecordSearch | undefined => current;
