import { makeStyles } from '@material-ui/core/styles';
import { Step } from 'runbook-markdown';
import { StepItem } from './StepItem';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
  },
}));

export interface StepListProps {
  steps: readonly Step[];
  ordered: boolean;
}

/** Steps with the numbers that the author gave them. */
export function StepList({ steps, ordered }: StepListProps) {
  const classes = useStyles();
  const List = ordered ? 'ol' : 'ul';
  return (
    // Without a marker of its own a list needs its role told, for Safari.
    <List className={classes.root} role="list">
      {steps.map((step, index) => (
        <StepItem key={`${step.line}-${index}`} step={step} />
      ))}
    </List>
  );
}
