import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';
import { shortcutKeys } from './shortcut';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: theme.spacing(1, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(14),
    // There is no keyboard to press them on.
    '@media (hover: none) and (pointer: coarse)': { display: 'none' },
  },
  pair: { display: 'flex', gap: theme.spacing(0.75), alignItems: 'baseline' },
  keys: { margin: 0, order: -1 },
  key: {
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${quietText(theme)}`,
    borderRadius: 4,
    fontFamily: 'inherit',
    fontSize: 'inherit',
  },
}));

/** What can be done by keyboard, the palette's own shortcut first. */
export function PaletteKeys() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const lines: ReadonlyArray<[string, readonly string[]]> = [
    [t('find.keyOpen'), shortcutKeys()],
    [t('find.keyMove'), ['↑', '↓']],
    [t('find.keyEnter'), ['Enter']],
    [t('find.keyEscape'), ['Esc']],
  ];
  return (
    <dl className={classes.root} aria-label={t('find.keys')}>
      {lines.map(([does, keys]) => (
        <div key={does} className={classes.pair}>
          <dt>{does}</dt>
          <dd className={classes.keys}>
            {keys.map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' '}
                <kbd className={classes.key}>{key}</kbd>
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
