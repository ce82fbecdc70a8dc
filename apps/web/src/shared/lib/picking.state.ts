import { create } from 'zustand';

/** Boxes to check are on every row of the list, for a finger that cannot point. */
const usePickingStore = create<{ readonly picking: boolean }>()(() => ({ picking: false }));

export const useIsPicking = (): boolean => usePickingStore(({ picking }) => picking);
export const togglePicking = (): void => usePickingStore.setState(({ picking }) => ({ picking: !picking }));
export const stopPicking = (): void => usePickingStore.setState({ picking: false });
