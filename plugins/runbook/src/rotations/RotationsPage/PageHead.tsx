import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  quiet: { color: quietText(theme) },
}));

/** Which rotation this is, and whose. */
export function PageHead({ detail }: { detail: RotationDetail }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { title, description, owner, timeZone, id } = detail;
  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {title}
      </Typography>
      {description && <div>{description}</div>}
      <div className={classes.quiet}>
        {t('rotation.head.ownedBy')} <EntityRefLink entityRef={owner} />
        {' · '}
        {t('rotation.head.timeZone', { zone: timeZone })}
        {' · '}
        <code>runbook/rotation: {id}</code>
      </div>
    </div>
  );
}
