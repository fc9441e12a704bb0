import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

export interface OpenChoiceProps {
  incidents: readonly IncidentSummary[];
  shown: string;
  onChoose: (id: string) => void;
}

/** Chooses among several incidents that are open at once. */
export function OpenChoice({ incidents, shown, onChoose }: OpenChoiceProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  return (
    <div
      role="group"
      aria-label={t('incident.banner.label')}
      className={classes.root}
    >
      {incidents.map(({ id, severity, title }) => (
        <Button
          key={id}
          className={text.button}
          variant={id === shown ? 'contained' : 'outlined'}
          aria-pressed={id === shown}
          onClick={() => onChoose(id)}
        >
          {severity} · {title}
        </Button>
      ))}
    </div>
  );
}
