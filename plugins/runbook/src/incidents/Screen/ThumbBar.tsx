import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    // Above the app's own bar, where it has one at the bottom.
    bottom: 64,
    zIndex: theme.zIndex.appBar,
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '& > *': { flex: 1 },
    '& button': { width: '100%' },
  },
}));

/** On a phone: what is needed most, under the thumb wherever one has scrolled to. */
export function ThumbBar() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const { id, may, state } = detail;
  if (!isNarrow || !isOpen(detail) || !may.update) {
    return null;
  }
  return (
    <div className={classes.root}>
      {state === 'declared' && (
        <ActButton
          variant="contained"
          change={(api, options) => api.acknowledge(id, options)}
        >
          {t('incident.transition.acknowledge')}
        </ActButton>
      )}
      {state === 'acknowledged' && may.resolve && (
        <ActButton
          variant="contained"
          change={(api, options) => api.mitigate(id, {}, options)}
        >
          {t('incident.transition.mitigate')}
        </ActButton>
      )}
      <Button
        className={text.button}
        variant="outlined"
        onClick={() => jumpTo('update')}
      >
        {t('incident.jump.update')}
      </Button>
      <Button
        className={text.button}
        variant="outlined"
        onClick={() => jumpTo('note')}
      >
        {t('incident.jump.note')}
      </Button>
    </div>
  );
}

/** Brings a field to the reader, with the keyboard. */
function jumpTo(name: string) {
  const field = document.querySelector<HTMLElement>(`[data-jump="${name}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
