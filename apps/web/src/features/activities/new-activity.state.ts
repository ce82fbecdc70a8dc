import { create } from 'zustand';
import type { Preset } from './new-activity.ts';

/** What the form is opened with; null while it is closed. */
const useNewStore = create<{ readonly preset: Preset | null }>()(() => ({ preset: null }));

export const useNewActivity = (): Preset | null => useNewStore((state) => state.preset);

/** Opens the form for a new activity: on a record with `{ primary, account }`, of something done with `{ done: true }`. */
export const openNewActivity = (preset: Preset = {}): void => useNewStore.setState({ preset });

export const closeNewActivity = (): void => useNewStore.setState({ preset: null });
