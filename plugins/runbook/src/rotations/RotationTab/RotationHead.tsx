import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  RotationDetail,
  ServiceRotation,
} from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { EditRotation } from './EditRotation';
import { OtherRotations } from './OtherRotations';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  quiet: { color: quietText(theme) },
}));

export interface RotationHeadProps {
  detail: RotationDetail;
  /** What is known of the service whose tab this is. */
  service?: ServiceRotation;
  onSaved: (saved: RotationDetail) => void;
  onDeleted: () => void;
}

/** Which rotation this is, why this one, and whose. */
export function RotationHead(props: RotationHeadProps) {
  const { detail, service, onSaved, onDeleted } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const isOwn = service?.rotation?.id === detail.id;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      className={classes.root}
    >
      <Typography component="h2" id={titleId} className={classes.title}>
        {detail.title}
      </Typography>
      {detail.description && <div>{detail.description}</div>}
      <div className={classes.quiet}>
        {t('rotation.head.ownedBy')} <EntityRefLink entityRef={detail.owner} />
        {' · '}
        {t('rotation.head.timeZone', { zone: detail.timeZone })}
        {' · '}
        {isOwn ? (
          <Why source={service.source} />
        ) : (
          t('rotation.head.anotherRotation')
        )}
      </div>
      {isOwn && service.problem && <div>{service.problem}</div>}
      <EditRotation detail={detail} onSaved={onSaved} onDeleted={onDeleted} />
      <OtherRotations shown={detail.id} service={service} />
    </Paper>
  );
}

function Why({ source }: { source: ServiceRotation['source'] }) {
  const { t } = useRunbookTranslation();
  return (
    <>
      {source === 'annotation' && t('rotation.head.byAnnotation')}
      {source === 'owner' && t('rotation.head.byOwner')}
    </>
  );
}
