import { Component, ReactNode } from 'react';

interface Props {
  text: string;
  children: ReactNode;
}

/**
 * Shows the text as it was written where rendering it fails: Markdown nested
 * some thousand levels deep overflows the parser's stack, and must not take the
 * rest of the runbook with it.
 */
export class PlainTextOnError extends Component<Props, { failed: boolean }> {
  static getDerivedStateFromError() {
    return { failed: true };
  }

  state = { failed: false };

  render() {
    return this.state.failed ? (
      <span style={{ whiteSpace: 'pre-wrap' }}>{this.props.text}</span>
    ) : (
      this.props.children
    );
  }
}
