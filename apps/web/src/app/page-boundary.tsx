import { Component, type ComponentType, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface BoundaryProps {
  /** Where one is: going elsewhere is a new try. */
  readonly at: string;
  /** What stands in place of what broke. */
  readonly instead: ComponentType<{ readonly error: unknown }>;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly at: string;
  readonly broke?: { readonly error: unknown } | undefined;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { broke: { error } };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at };
  }

  override render(): ReactNode {
    const { broke } = this.state;
    const { instead: Instead, children } = this.props;
    return broke ? <Instead error={broke.error} /> : children;
  }
}

/** Keeps what breaks inside it from blanking the window, until one goes elsewhere. */
export const PageBoundary = ({ instead, children }: Omit<BoundaryProps, 'at'>) => (
  <Boundary at={useLocation().key} instead={instead}>
    {children}
  </Boundary>
);
