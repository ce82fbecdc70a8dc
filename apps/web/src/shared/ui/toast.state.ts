import type { ReactNode } from 'react';
import { create } from 'zustand';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** The key that does the same. */
  readonly keys?: string;
}

export interface Toast {
  readonly id: number;
  readonly text: ReactNode;
  readonly tone: 'plain' | 'late';
  readonly action?: ToastAction;
  /** How long it stays while nobody points at it. */
  readonly ms: number;
}

interface NewToast {
  readonly text: ReactNode;
  /** `late`: something failed. */
  readonly tone?: 'plain' | 'late';
  readonly action?: ToastAction;
  /** Until somebody closes it. */
  readonly stays?: true;
}

/** What has an Undo stays for at least ten seconds. */
const STAYS_MS = { plain: 6000, action: 12_000, late: 15_000 };
const MOST_SHOWN = 3;
let lastId = 0;

interface Toasts {
  readonly toasts: readonly Toast[];
  /** Something stands where messages usually do: they go above it. */
  readonly lifted: boolean;
}

export const useToastStore = create<Toasts>()(() => ({ toasts: [], lifted: false }));

export const liftToasts = (lifted: boolean): void => useToastStore.setState({ lifted });

export const dismissToast = (id: number): void =>
  useToastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

/** Says more in a message that is still there. */
export const rewordToast = (id: number, text: ReactNode): void =>
  useToastStore.setState(({ toasts }) => ({
    toasts: toasts.map((toast) => (toast.id === id ? { ...toast, text } : toast)),
  }));

/** Says what happened. Answers the id, for taking it back early. */
export const showToast = ({ text, tone = 'plain', action, stays }: NewToast): number => {
  lastId += 1;
  const ms = stays
    ? Number.POSITIVE_INFINITY
    : tone === 'late'
      ? STAYS_MS.late
      : action
        ? STAYS_MS.action
        : STAYS_MS.plain;
  const toast: Toast = { id: lastId, text, tone, ms, ...(action && { action }) };
  useToastStore.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST_SHOWN) }));
  return lastId;
};
