import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentDetail, Postmortem } from 'backstage-plugin-runbook-common';
import { personFinder } from '../../rotations/people';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { AtTime, useTextStyles } from '../layout';
import { DrillMark, SeverityMark } from '../marks';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
    overflowWrap: 'anywhere',
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  state: {
    padding: '1px 8px',
    border: '1px solid currentColor',
    borderRadius: 3,
    fontWeight: 700,
    fontSize: theme.typography.pxToRem(13),
  },
}));

export interface PostmortemHeadProps {
  incident: IncidentDetail;
  postmortem: Postmortem;
  isChanged: boolean;
}

/** Of which incident it is, and how it stands. */
export function PostmortemHead(props: PostmortemHeadProps) {
  const { incident, postmortem, isChanged } = props;
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const personOf = personFinder(postmortem.people);
  const { revision, updatedAt, updatedBy, publishedAt, dueAt } = postmortem;
  return (
    <div>
      <div className={classes.marks}>
        <SeverityMark severity={incident.severity} />
        {incident.drill && <DrillMark />}
        <span className={classes.state}>
          {t(`incident.postmortem.state.${postmortem.state}`)}
        </span>
      </div>
      <Typography component="h2" className={classes.title}>
        {t('incident.postmortem.of', { id: incident.id })}: {incident.title}
      </Typography>
      <div className={text.quiet}>
        {revision === 0 && t('incident.postmortem.generated')}
        {updatedAt && (
          <>
            {t('incident.postmortem.saved')} <Age at={updatedAt} />
            {updatedBy &&
              ` ${t('incident.postmortem.by')} ${
                personOf(updatedBy).displayName
              }`}
          </>
        )}
        {publishedAt && (
          <>
            {' · '}
            {t('incident.postmortem.published')} <AtTime at={publishedAt} />
          </>
        )}
        {dueAt && (
          <>
            {' · '}
            {t('incident.postmortem.due')} <AtTime at={dueAt} />
          </>
        )}
      </div>
      <div role="status">
        {isChanged && <strong>{t('incident.postmortem.unsaved')}</strong>}
      </div>
    </div>
  );
}
