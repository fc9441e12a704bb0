import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { LayerNow, RotationOnCall } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { RotationLink } from '../MyOnCall/RotationLink';
import { PersonName, personFinder } from '../people';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 700,
    margin: theme.spacing(2, 0, 1),
    fontFamily: 'inherit',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gap: theme.spacing(0.5, 3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 700 },
  quiet: { color: quietText(theme) },
  gap: {
    fontWeight: 700,
    color: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
  },
  layers: { margin: 0, '& dt, & dd': { display: 'inline', margin: 0 } },
}));

export interface RotationTableProps {
  title: string;
  rotations: readonly RotationOnCall[];
}

/** Rotations, each with who is on call now. */
export function RotationTable({ title, rotations }: RotationTableProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {rotations.map(rotation => (
          <li key={rotation.id} className={classes.row}>
            <div>
              <div className={classes.name}>
                <RotationLink id={rotation.id} title={rotation.title} />
              </div>
              <div className={classes.quiet}>
                {t('rotation.list.owner')}{' '}
                <EntityRefLink entityRef={rotation.owner} />
              </div>
            </div>
            <div>
              {rotation.state === 'gap' && (
                <div className={classes.gap}>⚠ {t('rotation.list.gap')}</div>
              )}
              {rotation.state === 'off' && <div>{t('rotation.list.off')}</div>}
              <LayersNow rotation={rotation} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LayersNow({ rotation }: { rotation: RotationOnCall }) {
  const classes = useStyles();
  const personOf = personFinder(rotation.people);
  const on = rotation.onCall.filter(({ people }) => people.length > 0);
  return (
    <dl className={classes.layers}>
      {on.map(({ layer, people }: LayerNow) => (
        <div key={layer}>
          <dt className={classes.quiet}>{layer}: </dt>
          <dd>
            {people.map(({ user }, index) => (
              <span key={user}>
                {index > 0 && ', '}
                <PersonName person={personOf(user)} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
