import type { ActivityRow } from '@daybook/shared/activities/activity';
import { create } from 'zustand';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';

/** A text taken along to somebody's LinkedIn profile. */
export interface HandOff {
  readonly row: ActivityRow;
  readonly personName: string;
  readonly personId: string;
  readonly url: string;
  /** As it was written, with its fields. */
  readonly message: string;
  /** The exact text. */
  readonly text: string;
  /** `gaps`: something is not known, and nothing has been copied or opened yet. */
  readonly state: 'copied' | 'refused' | 'opened' | 'gaps';
  readonly gaps: readonly string[];
}

interface HandOffs {
  readonly current: HandOff | null;
  /** It was left for LinkedIn, and the question how it went is still to be asked. */
  readonly away: boolean;
  readonly asking: boolean;
  /** The activity whose card is on screen; elsewhere a message says what happened. */
  readonly inSight: string | null;
}

const useStore = create<HandOffs>()(() => ({ current: null, away: false, asking: false, inSight: null }));

const NAME = 'daybook.hand-off';

/** Phones throw away a tab that one has left: the question is kept in this window until it was asked. */
const keep = (current: HandOff | null): void => {
  try {
    if (current === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify({ userId: currentPreferences().userId, current }));
  } catch {
    // Switched off or full: it then lasts until the page is closed.
  }
};

const kept = (): HandOff | null => {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as {
      readonly userId: string;
      readonly current: HandOff;
    } | null;
    return found?.userId === currentPreferences().userId ? found.current : null;
  } catch {
    return null;
  }
};

export const useHandOff = (activityId: string): HandOff | null =>
  useStore(({ current }) => (current?.row.id === activityId ? current : null));

export const useAskedHandOff = (): HandOff | null =>
  useStore(({ current, asking }) => (asking ? current : null));

const leave = (current: HandOff, away: boolean): void => {
  keep(away ? current : null);
  useStore.setState({ current, away, asking: false });
};

export const noteHandOff = (current: HandOff): void =>
  leave(current, current.state === 'copied' || current.state === 'opened');

/** The profile was opened by hand, after the text was copied by hand. */
export const noteOpenedByHand = (current: HandOff): void => leave(current, true);

/** Back in the window: asked once, and only where something was taken along. */
export const askHowItWent = (): void => {
  const { away, current } = useStore.getState();
  if (away && current) useStore.setState({ away: false, asking: true });
};

/** The page was loaded anew while one was away: asked now. */
export const askAboutKept = (): void => {
  const current = useStore.getState().current === null ? kept() : null;
  if (current) useStore.setState({ current, asking: true });
};

export const stopAskingHowItWent = (): void => {
  keep(null);
  useStore.setState({ asking: false });
};

export const forgetHandOff = (): void => {
  keep(null);
  useStore.setState({ current: null, away: false, asking: false });
};

export const isInSight = (activityId: string): boolean => useStore.getState().inSight === activityId;
export const setInSight = (activityId: string | null): void => useStore.setState({ inSight: activityId });
