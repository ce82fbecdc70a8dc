import { useEffect } from 'react';
import { create } from 'zustand';
import { afterPaint } from './after-paint.ts';

interface Title {
  readonly page: string;
  /** Overdue and due today: what waits for the person whose window this is. */
  readonly waiting: number;
}

const useTitleStore = create<Title>()(() => ({ page: '', waiting: 0 }));

/** "(12) Today – Daybook". */
export const titleText = ({ page, waiting }: Title): string =>
  `${waiting > 0 ? `(${waiting}) ` : ''}${page ? `${page} – ` : ''}Daybook`;

// Naming the window is work for the browser; what somebody is looking at comes first.
useTitleStore.subscribe(() => {
  void afterPaint().then(() => {
    const text = titleText(useTitleStore.getState());
    if (document.title !== text) document.title = text;
  });
});

/** Names the window, and what is read out after a navigation. */
export const usePageTitle = (page: string): void => {
  useEffect(() => useTitleStore.setState({ page }), [page]);
};

/** Shows how much waits in front of every page's name. */
export const setWaiting = (waiting: number): void => useTitleStore.setState({ waiting });

export const usePageName = (): string => useTitleStore((state) => state.page);
