import type { ActivityRow } from '@daybook/shared/activities/activity';
import { create } from 'zustand';

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

export const useHandOff = (activityId: string): HandOff | null =>
  useStore(({ current }) => (current?.row.id === activityId ? current : null));

export const useAskedHandOff = (): HandOff | null =>
  useStore(({ current, asking }) => (asking ? current : null));

export const noteHandOff = (current: HandOff): void =>
  useStore.setState({
    current,
    away: current.state === 'copied' || current.state === 'opened',
    asking: false,
  });

/** Back in the window: asked once, and only where something was taken along. */
export const askHowItWent = (): void => {
  const { away, current } = useStore.getState();
  if (away && current) useStore.setState({ away: false, asking: true });
};

export const stopAskingHowItWent = (): void => useStore.setState({ asking: false });
export const forgetHandOff = (): void => useStore.setState({ current: null, away: false, asking: false });

export const isInSight = (activityId: string): boolean => useStore.getState().inSight === activityId;
export const setInSight = (activityId: string | null): void => useStore.setState({ inSight: activityId });
