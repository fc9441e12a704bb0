import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useRunbookTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.appBar,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    background: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    fontSize: theme.typography.pxToRem(20),
    overflowWrap: 'anywhere',
  },
  save: { whiteSpace: 'nowrap' },
}));

export interface EditorHeadProps {
  titleId: string;
  title: string;
  /** What the button says that saves. */
  saveLabel: string;
  saving: boolean;
  /** There is something to save. */
  isChanged: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** The editor's title and its two ways out. */
export function EditorHead(props: EditorHeadProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const inert = props.saving || !props.isChanged;
  return (
    <div className={classes.head}>
      <h1 id={props.titleId} className={classes.title}>
        {props.title}
      </h1>
      <Button
        className={classes.save}
        variant="contained"
        color="primary"
        // Stays focusable: whoever saved with the keyboard is still there.
        aria-disabled={inert}
        style={inert ? { opacity: 0.55 } : undefined}
        title={props.isChanged ? undefined : t('editing.unchanged')}
        onClick={inert ? undefined : props.onSave}
      >
        {props.saving ? t('editing.saving') : props.saveLabel}
      </Button>
      <IconButton aria-label={t('editing.close')} onClick={props.onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
