import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';
import { keyOf, PaletteGroup, PaletteItem } from './groupsOf';
import { PaletteOption } from './PaletteOption';

const useStyles = makeStyles(theme => ({
  root: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', outline: 'none' },
  heading: {
    padding: theme.spacing(1, 2, 0.5),
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 700,
  },
}));

export interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteItem | undefined;
  optionId: (item: PaletteItem) => string;
  onChoose: (item: PaletteItem) => void;
}

/** The procedures to choose from, under their headings. */
export function PaletteList(props: PaletteListProps) {
  const { id, groups, active, optionId, onChoose } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const activeKey = active && keyOf(active);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('find.results')}
      className={classes.root}
      // What scrolls must be reached by keyboard; the arrows scroll it, too.
      tabIndex={-1}
    >
      {groups.map(({ kind, items }) => {
        const options = items.map(item => (
          <PaletteOption
            key={keyOf(item)}
            id={optionId(item)}
            item={item}
            isActive={keyOf(item) === activeKey}
            onChoose={onChoose}
          />
        ));
        return kind === 'found' ? (
          options
        ) : (
          <div key={kind} role="group" aria-label={t(`find.${kind}`)}>
            <div className={classes.heading} aria-hidden>
              {t(`find.${kind}`)}
            </div>
            {options}
          </div>
        );
      })}
    </div>
  );
}
