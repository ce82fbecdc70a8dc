import { create } from 'zustand';
import { gatherTyping, takeTyped } from './palette-typing.state.ts';

type Overlay = 'palette' | 'help' | 'more';

const useOverlayStore = create<{ readonly shown: Overlay | null }>()(() => ({ shown: null }));

export const useShownOverlay = (): Overlay | null => useOverlayStore((state) => state.shown);
export const showOverlay = (shown: Overlay): void => {
  if (shown === 'palette') gatherTyping();
  useOverlayStore.setState({ shown });
};
export const hideOverlay = (): void => {
  takeTyped();
  useOverlayStore.setState({ shown: null });
};
