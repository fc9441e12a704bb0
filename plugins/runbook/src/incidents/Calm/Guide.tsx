import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceIncidents } from 'backstage-plugin-runbook-common';
import { Link as RouterLink } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { useDurationText } from '../../rotations/times';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { useRunbookTranslation } from '../../translation';
import { Panel, useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  list: {
    paddingLeft: theme.spacing(3),
    '& li': { padding: theme.spacing(0.5, 0) },
  },
}));

export interface GuideProps {
  entityRef: string;
  guide: ServiceIncidents['guide'];
}

/** What is done in an incident of this service, to be read before there is one. */
export function Guide({ entityRef, guide }: GuideProps) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { place } = usePlaceAddress();
  const duration = useDurationText();
  const { source, fragment, steps } = guide;
  return (
    <Panel
      title={t('incident.calm.guide')}
      aside={
        fragment && (
          <Link
            component={RouterLink}
            to={place({ entityRef, fragment })}
            underline="always"
          >
            {t('incident.calm.guideRead')}
          </Link>
        )
      }
    >
      <p className={text.small}>
        {source === 'service'
          ? t('incident.calm.guideOwn')
          : t('incident.calm.guideDefault')}
      </p>
      <ol className={classes.list}>
        {steps.map(step => (
          <li key={step.id}>
            <SafeMarkdown markdown={step.text} inline />
            {step.dueAfter !== undefined && (
              <span className={text.small}>
                {' '}
                {t('incident.calm.within', { length: duration(step.dueAfter) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
