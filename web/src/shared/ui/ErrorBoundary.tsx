import { Component, type ReactNode } from 'react';
import { asProblem, isOutOfReach } from '@shared/http/problem.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

interface Props {
  /** The current path; when it changes, the page is rendered again. */
  at: string;
  children: ReactNode;
}

/** Shows an error in place of the part of the page that threw; the rest keeps working. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidMount() {
    window.addEventListener('online', this.#reconnected);
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.#reconnected);
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  /** What only the missing network kept away is rendered again. */
  readonly #reconnected = () => {
    if (this.state.error !== null && isOutOfReach(asProblem(this.state.error))) this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <ErrorNotice
        error={error}
        retry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
