import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { Person } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  unknown: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0, 0.5),
    border: `2px solid ${theme.palette.warning.main}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** A person's name: a link to them, or a warning where the catalog has none. */
export function PersonName({ person }: { person: Person }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return person.found ? (
    <EntityRefLink
      entityRef={person.entityRef}
      title={person.displayName}
      hideIcon
    />
  ) : (
    <span>
      {person.displayName}{' '}
      <span className={classes.unknown}>
        <WarningIcon fontSize="inherit" aria-hidden />
        {t('rotation.person.notInCatalog')}
      </span>
    </span>
  );
}
