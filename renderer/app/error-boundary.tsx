import { Component, type ReactNode } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly incident: string | null };

/** Keeps a crash inside its screen. A class because React offers this only to classes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { incident: null };

  static getDerivedStateFromError(): State {
    return { incident: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidCatch(error: Error): void {
    // The window has no log of its own; the host's developer console keeps it beside the incident number.
    // oxlint-disable-next-line no-console
    console.error(`incident ${this.state.incident ?? ''}`, error);
  }

  override render(): ReactNode {
    const { incident } = this.state;
    if (incident === null) return this.props.children;
    return (
      <div className="fill">
        <Callout
          tone="err"
          role="alert"
          actions={
            <Button
              size="sm"
              onClick={() => {
                this.setState({ incident: null });
              }}
            >
              {vi.frame.reopen}
            </Button>
          }
        >
          <p>
            <strong>{vi.frame.crashTitle}.</strong> {vi.frame.crashText}
          </p>
          <p className="num dim">{vi.common.incident(incident)}</p>
        </Callout>
      </div>
    );
  }
}
