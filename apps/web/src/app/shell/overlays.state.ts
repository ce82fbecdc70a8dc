import { create } from 'zustand';

type Overlay = 'palette' | 'help' | 'more';

const useOverlayStore = create<{ readonly shown: Overlay | null }>()(() => ({ shown: null }));

export const useShownOverlay = (): Overlay | null => useOverlayStore((state) => state.shown);
export const showOverlay = (shown: Overlay): void => useOverlayStore.setState({ shown });
export const hideOverlay = (): void => useOverlayStore.setState({ shown: null });
