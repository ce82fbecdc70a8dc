import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { RecordRef } from '@daybook/shared/records/record';
import { create } from 'zustand';

/** What a new activity starts with, by where it was asked for. */
export interface NewActivityPreset {
  readonly primary?: RecordRef;
  readonly type?: ActivityTypeCode;
}

const useNewActivityStore = create<{ readonly preset: NewActivityPreset | null }>()(() => ({ preset: null }));

/** The preset of the form that is open; null while it is closed. */
export const useNewActivityPreset = (): NewActivityPreset | null =>
  useNewActivityStore((state) => state.preset);

/** Opens the form for a new activity, from anywhere. */
export const openNewActivity = (preset: NewActivityPreset = {}): void =>
  useNewActivityStore.setState({ preset });
export const closeNewActivity = (): void => useNewActivityStore.setState({ preset: null });
