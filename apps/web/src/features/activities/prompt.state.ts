import type { ActivityRow, Completion } from '@daybook/shared/activities/activity';
import { create } from 'zustand';

/** Fields of the workspace's own without which it is not done. */
export interface Needed {
  readonly keys: readonly string[];
  /** What the button says that goes on. */
  readonly verb: string;
  readonly onGiven: (custom: NonNullable<Completion['custom']>) => void;
}

/** A short question about one activity, asked beside it. */
export interface Asking {
  readonly kind: 'outcome' | 'snooze' | 'reschedule' | 'assign' | 'repeat' | 'delete' | 'needed';
  readonly row: ActivityRow;
  /** What it stands beside: the row or the button pressed. */
  readonly anchor: Element | null;
  /** Of an outcome: what else is known of how it was done. */
  readonly how?: Completion;
  readonly onDone?: () => void;
  /** What is required and was not given. */
  readonly needed?: Needed;
}

interface Prompts {
  readonly asking: Asking | null;
  /** What was just completed, while it is asked what follows. */
  readonly followUp: ActivityRow | null;
}

const usePromptStore = create<Prompts>()(() => ({ asking: null, followUp: null }));

export const useAsking = (): Asking | null => usePromptStore((state) => state.asking);
export const useFollowUp = (): ActivityRow | null => usePromptStore((state) => state.followUp);

export const ask = (asking: Asking): void => usePromptStore.setState({ asking });
export const stopAsking = (): void => usePromptStore.setState({ asking: null });

/** One has moved on from it: what was asked about it is not asked of another. What is needed for it names it, and stays. */
export const stopAskingAbout = (id: string): void =>
  usePromptStore.setState(({ asking }) =>
    asking?.row.id === id && asking.kind !== 'needed' ? { asking: null } : {},
  );

export const offerFollowUp = (followUp: ActivityRow): void => usePromptStore.setState({ followUp });
export const skipFollowUp = (): void => usePromptStore.setState({ followUp: null });
/** It is not done after all: nothing follows from it. */
export const skipFollowUpOf = (id: string): void =>
  usePromptStore.setState(({ followUp }) => (followUp?.id === id ? { followUp: null } : {}));
