import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useRef } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  reset: { minHeight: 44 },
}));

export interface FilterBarProps {
  /** Needed where a page has two of them. */
  label?: string;
  resetLabel: string;
  /** Shows everything again; absent where nothing is left out. */
  onReset?: () => void;
  children: ReactNode;
}

/** The fields that narrow a page's list, and the way back to all of it. */
export function FilterBar(props: FilterBarProps) {
  const { label, resetLabel, onReset, children } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className={classes.root} role="search" aria-label={label}>
      {children}
      {onReset && (
        <Button
          className={classes.reset}
          onClick={() => {
            onReset();
            // The button goes, and the focus must not go with it.
            root.current?.querySelector<HTMLElement>('input, select')?.focus();
          }}
        >
          {resetLabel}
        </Button>
      )}
    </div>
  );
}
