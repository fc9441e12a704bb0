import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { RotationLink } from '../MyOnCall/RotationLink';

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
}));

export interface RotationTableProps {
  title: string;
  rotations: readonly RotationOnCall[];
}

/** Rotations as they are set up; who is on call in them is on another page. */
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
              {rotation.description && <div>{rotation.description}</div>}
            </div>
            <div>
              <div>
                {t('rotation.list.layers', {
                  count: rotation.layers.length,
                  names: rotation.layers.join(', '),
                })}
              </div>
              <div className={classes.quiet}>
                {rotation.timeZone} · {t('rotation.list.changed')}{' '}
                <Age at={rotation.updatedAt} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
