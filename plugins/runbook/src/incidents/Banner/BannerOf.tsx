import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { useServiceIncidents } from '../hooks/useServiceIncidents';
import { BannerLine } from './BannerLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

export interface BannerOfProps {
  entityRef: string;
  /** Only those of services that it depends on, where its own are shown anyway. */
  only?: 'dependencies';
  className?: string;
}

/**
 * The open incidents of a service and of what it depends on. Nothing where
 * there are none, or where it is not known: a banner must never be in the way
 * of what the page is for.
 */
export function BannerOf({ entityRef, only, className }: BannerOfProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { value } = useServiceIncidents(entityRef);
  const own = only === 'dependencies' ? [] : value?.open ?? [];
  const shown = new Set(value?.open.map(({ id }) => id));
  const ofDependencies = (value?.dependencies ?? []).flatMap(dependency =>
    dependency.incidents
      .filter(({ id }) => !shown.has(id))
      .map(incident => ({ incident, dependency: dependency.title })),
  );
  if (own.length + ofDependencies.length === 0) {
    return null;
  }
  return (
    <section
      className={`${classes.root} ${className ?? ''}`}
      aria-label={t('incident.banner.label')}
    >
      {own.map(incident => (
        <BannerLine key={incident.id} incident={incident} />
      ))}
      {ofDependencies.map(({ incident, dependency }) => (
        <BannerLine
          key={`${dependency} ${incident.id}`}
          incident={incident}
          dependency={dependency}
        />
      ))}
    </section>
  );
}
