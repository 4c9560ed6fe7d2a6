import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';

interface Props {
  /** Where the reader is: elsewhere the page is tried anew. */
  at: string;
  children: ReactNode;
}

/** Where a part of a page breaks, it alone says so; what stands around it goes on working. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <ErrorNotice error={error} retry={() => { this.setState({ error: null }); }} />;
  }
}
