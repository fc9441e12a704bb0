import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ROTATION_ANNOTATION,
  ServiceRotation,
} from 'backstage-plugin-runbook-common';
import { CopyButton } from '../../Copy';
import { ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { BeginRotation } from './BeginRotation';
import { OtherRotations } from './OtherRotations';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), overflowWrap: 'anywhere' },
  title: {
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  snippet: {
    display: 'flex',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(1, 0),
  },
  code: {
    flex: '1 1 0',
    minWidth: 0,
    padding: theme.spacing(1.5),
    overflow: 'auto',
    fontSize: theme.typography.pxToRem(13),
    '& pre': { margin: 0 },
  },
}));

/** Says why nobody is on call for the service, and how to change that. */
export function MissingRotation(props: {
  service: ServiceRotation;
  onCreated: () => void;
}) {
  const { service, onCreated } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { entity } = useEntity();
  const { name, title = name } = entity.metadata;
  const { owner, problem } = service;
  const example =
    service.others[0]?.id ?? (owner && parseEntityRef(owner).name);
  const snippet = `metadata:
  name: ${name}
  annotations:
    ${ROTATION_ANNOTATION}: ${example ?? 'your-rotation'}
`;
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {t('rotation.missing.title', { name: title })}
      </Typography>
      {problem && <p>{problem}</p>}
      {owner && (
        <p>
          {t('rotation.missing.owner')} <EntityRefLink entityRef={owner} />
          {'. '}
          {t('rotation.missing.ownerRotation')}
        </p>
      )}
      <OtherRotations service={service} />
      <BeginRotation owner={owner} onCreated={onCreated} />
      <p>{t('rotation.missing.annotation')}</p>
      <div className={classes.snippet}>
        <ScrollBox
          label={t('rotation.missing.annotationName')}
          className={classes.code}
        >
          <pre>
            <code>{snippet}</code>
          </pre>
        </ScrollBox>
        <CopyButton
          text={() => snippet}
          label={t('rotation.missing.copyAnnotation')}
        />
      </div>
    </Paper>
  );
}
