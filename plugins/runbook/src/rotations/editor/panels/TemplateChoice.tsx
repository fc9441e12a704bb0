import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../../theme';
import { runbookTranslationRef } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fromTemplate } from '../form/fromTemplate';
import { TEMPLATES } from '../form/templates';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    listStyle: 'none',
  },
  template: {
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:hover': { background: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  name: { display: 'block', fontWeight: 700 },
  help: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** What a new rotation can begin from; as long as nobody is in it yet. */
export function TemplateChoice() {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { form, dispatch, now } = useEditor();
  return (
    <section aria-label={t('rotation.editor.begin.title')}>
      <p>
        <strong>{t('rotation.editor.begin.title')}</strong>{' '}
        {t('rotation.editor.begin.empty')}
      </p>
      <ul className={classes.list}>
        {TEMPLATES.map(template => (
          <li key={template}>
            <ButtonBase
              className={classes.template}
              onClick={() =>
                dispatch({
                  do: 'replace',
                  form: fromTemplate(form, template, now),
                })
              }
            >
              <span className={classes.name}>
                {t(`rotation.editor.begin.${template}`)}
              </span>
              <span className={classes.help}>
                {t(`rotation.editor.begin.${template}Help`)}
              </span>
            </ButtonBase>
          </li>
        ))}
      </ul>
    </section>
  );
}
