import { useEffect } from 'react';
import { create } from 'zustand';

interface Title {
  readonly page: string;
  /** Overdue and due today: what waits for the person whose window this is. */
  readonly waiting: number;
}

const useTitleStore = create<Title>()(() => ({ page: '', waiting: 0 }));

/** "(12) Today – Daybook". */
export const titleText = ({ page, waiting }: Title): string =>
  `${waiting > 0 ? `(${waiting}) ` : ''}${page ? `${page} – ` : ''}Daybook`;

useTitleStore.subscribe((title) => {
  document.title = titleText(title);
});

/** Names the window, and what is read out after a navigation. */
export const usePageTitle = (page: string): void => {
  useEffect(() => useTitleStore.setState({ page }), [page]);
};

/** Shows how much waits in front of every page's name. */
export const setWaiting = (waiting: number): void => useTitleStore.setState({ waiting });

export const usePageName = (): string => useTitleStore((state) => state.page);
