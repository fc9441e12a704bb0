import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
  },
  title: { fontSize: theme.typography.pxToRem(17), fontWeight: 700 },
  quiet: { color: quietText(theme) },
}));

export interface ListCardProps {
  name: string;
  /** What stands for the name, as a link does. */
  title?: ReactNode;
  /** Full reference. */
  owner?: string;
  children: ReactNode;
}

/** A service or an alert in a list of this page. */
export function ListCard({ name, title, owner, children }: ListCardProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <article className={classes.root} aria-label={name}>
      <Typography component="h3" className={classes.title}>
        {title ?? name}
      </Typography>
      {owner && (
        <div className={classes.quiet}>
          {t('alertsPage.owner')} <EntityRefLink entityRef={owner} />
        </div>
      )}
      {children}
    </article>
  );
}
