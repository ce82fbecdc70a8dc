import { create } from 'zustand';

/** The activity that is being completed, while its row says so and the list has not followed yet. */
const useStore = create<{ readonly id: string | null }>()(() => ({ id: null }));

export const useIsCompleting = (id: string): boolean => useStore((state) => state.id === id);
export const isCompleting = (id: string): boolean => useStore.getState().id === id;
export const setCompleting = (id: string | null): void => useStore.setState({ id });
