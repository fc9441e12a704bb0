import { ReactNode } from 'react';

export interface ScrollBoxProps {
  /** What is inside. */
  label: string;
  /** `region` where it is a part of the page to go to; a group unless told. */
  role?: 'group' | 'region';
  className?: string;
  children: ReactNode;
}

/** A box that scrolls by itself where what is inside is too wide or too long. */
export function ScrollBox(props: ScrollBoxProps) {
  const { label, role = 'group', className, children } = props;
  return (
    <div
      role={role}
      aria-label={label}
      className={className}
      // Without the focus the keyboard could not scroll to what is cut off:
      // https://dequeuniversity.com/rules/axe/4.10/scrollable-region-focusable
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
