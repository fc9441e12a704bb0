import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import SearchIcon from '@material-ui/icons/Search';
import { useRunbookTranslation } from '../translation';
import { openPalette } from './paletteHosts';
import { ProcedurePalette } from './ProcedurePalette';
import { ARIA_SHORTCUT, shortcutKeys } from './shortcut';

const useStyles = makeStyles({
  button: { minHeight: 44, textTransform: 'none' },
});

/** Opens the palette, and shows it where the app has none at its root. */
export function FindProcedureButton({ className }: { className?: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      <Button
        className={`${classes.button} ${className ?? ''}`}
        variant="outlined"
        color="inherit"
        startIcon={<SearchIcon />}
        aria-keyshortcuts={ARIA_SHORTCUT}
        title={t('find.shortcutHint', {
          title: t('find.title'),
          shortcut: shortcutKeys().join(' '),
        })}
        onClick={openPalette}
      >
        {t('find.title')}
      </Button>
      <ProcedurePalette />
    </>
  );
}
