import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import EditIcon from '@material-ui/icons/EditOutlined';
import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { memo, useState } from 'react';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { AtTime } from '../layout';
import { UpdateText } from '../StatusUpdate/UpdateText';
import { useActorName } from '../text/useActorName';
import { CorrectTimeDialog } from './CorrectTimeDialog';
import { groupOf } from './timelineGroups';
import { useEntryText } from './useEntryText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  at: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('xs')]: { gridColumn: '1 / -1' },
  },
  body: {
    minWidth: 0,
    // Beside the time there is room for a word or two.
    [theme.breakpoints.down('xs')]: { gridColumn: '1 / 3' },
  },
  state: { fontWeight: 700 },
  quiet: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
  edit: { padding: 10, margin: '-8px 0', alignSelf: 'start' },
}));

export interface TimelineItemProps {
  entry: TimelineEntry;
  /** Whether the reader may correct its time. */
  mayCorrect: boolean;
}

/** Something on record: when it happened, who did it, and what. */
export const TimelineItem = memo((props: TimelineItemProps) => {
  const { entry, mayCorrect } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const nameOf = useActorName();
  const textOf = useEntryText();
  const [correcting, setCorrecting] = useState(false);
  const text = `${nameOf(entry.by)} ${textOf(entry)}`;
  const isState = groupOf(entry.kind) === 'states';
  return (
    <li className={classes.root} data-kind={entry.kind}>
      <span className={classes.at}>
        <AtTime at={entry.at} />
      </span>
      <div className={classes.body}>
        <div className={isState ? classes.state : undefined}>{text}</div>
        <More entry={entry} />
        {entry.corrected && (
          <div className={classes.quiet}>
            {t('incident.timeline.corrected')} ·{' '}
            {t('incident.timeline.recorded')} <AtTime at={entry.recordedAt} />
          </div>
        )}
      </div>
      {mayCorrect && entry.kind !== 'time-corrected' ? (
        <IconButton
          className={classes.edit}
          size="small"
          title={t('incident.timeline.correct')}
          aria-label={t('incident.timeline.correctNamed', { text })}
          onClick={() => setCorrecting(true)}
        >
          <EditIcon fontSize="small" />
        </IconButton>
      ) : (
        <span />
      )}
      {correcting && (
        <CorrectTimeDialog entry={entry} onClose={() => setCorrecting(false)} />
      )}
    </li>
  );
});

/** What stands below the line. */
function More({ entry }: { entry: TimelineEntry }) {
  const { t } = useRunbookTranslation();
  switch (entry.kind) {
    case 'noted':
      return <SafeMarkdown markdown={entry.text} />;
    case 'status-updated':
      return <UpdateText update={entry} />;
    case 'run-step':
    case 'run-ended':
      return entry.note ? <SafeMarkdown markdown={entry.note} /> : null;
    case 'paged':
    case 'page-unreachable':
      return entry.skipped.length > 0 ? (
        <div>
          {t('incident.entry.skippedLayers', {
            layers: entry.skipped.join(', '),
          })}
        </div>
      ) : null;
    default:
      return null;
  }
}
