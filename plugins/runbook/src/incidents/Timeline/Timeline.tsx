import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { ActError } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { Panel, useTextStyles } from '../layout';
import { latestFirst } from './mergeEntries';
import { NoteForm } from './NoteForm';
import { TimelineFilter } from './TimelineFilter';
import { groupOf, TimelineGroup } from './timelineGroups';
import { TimelineItem } from './TimelineItem';
import { useTimeline } from './useTimeline';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
}));

/** All that is on record of the incident, the latest first. */
export function Timeline() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const [group, setGroup] = useState<TimelineGroup>();
  const timeline = useTimeline(detail.id, detail.revision);
  const { value, older } = timeline;
  const shown = useMemo(
    () =>
      latestFirst(value?.entries ?? []).filter(
        ({ kind }) => group === undefined || groupOf(kind) === group,
      ),
    [value, group],
  );
  return (
    <Panel title={t('incident.timeline.title')} id="timeline">
      <div className={classes.root}>
        {detail.may.update && <NoteForm />}
        <TimelineFilter value={group} onChange={setGroup} />
        <LoadFailure
          part={timeline}
          title={t('incident.timeline.loadFailed')}
          refusals={{
            notPermitted: t('incident.notPermitted'),
            notFound: t('incident.notFound'),
          }}
        />
        {!value && timeline.loading && <LoadingSkeleton lines={4} />}
        {value && shown.length === 0 && (
          <p className={text.quiet}>{t('incident.timeline.empty')}</p>
        )}
        <ol className={text.list} aria-label={t('incident.timeline.title')}>
          {shown.map(entry => (
            <TimelineItem
              key={entry.sequence}
              entry={entry}
              mayCorrect={detail.may.update}
            />
          ))}
        </ol>
        {value?.nextBefore !== undefined && (
          <div>
            <Button
              className={text.button}
              variant="outlined"
              aria-disabled={older.loading}
              onClick={older.loading ? undefined : older.load}
            >
              {older.loading ? t('loading') : t('incident.timeline.older')}
            </Button>
            <ActError error={older.error} />
          </div>
        )}
      </div>
    </Panel>
  );
}
