import Alert from '@material-ui/lab/Alert';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { RefField } from '../../../editing';
import { useFieldStyles } from '../fields/useFieldStyles';
import { StartingForm } from './startingForm';

/** What to check in a form that came from a runbook's table. */
export function FromRunbook({ start }: { start: StartingForm }) {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, dispatch, people } = useEditor();
  const used = new Set(
    form.layers.flatMap(layer =>
      layer.kind === 'turns' ? layer.slots.flatMap(({ users }) => users) : [],
    ),
  );
  const unmatched = start.matches.filter(
    ({ name, entityRef }) => entityRef === undefined && used.has(name),
  );
  const guesses = start.matches.filter(({ guess }) => guess);
  return (
    <Alert
      severity={unmatched.length > 0 ? 'warning' : 'info'}
      variant="outlined"
    >
      <div className={classes.stack}>
        <span>
          {t('rotation.editor.fromRunbook.matched', { source: start.source })}
        </span>
        {!start.startIsKnown && (
          <span>{t('rotation.editor.fromRunbook.start')}</span>
        )}
        {guesses.map(({ name, entityRef }) => (
          <span key={name}>
            {t('rotation.editor.fromRunbook.guess', {
              name,
              person: people.nameOf(entityRef ?? ''),
            })}
          </span>
        ))}
        {unmatched.length > 0 && (
          <span>{t('rotation.editor.fromRunbook.unmatched')}</span>
        )}
        {unmatched.map(({ name }) => (
          <RefField
            key={name}
            id={`rotation-editor.match.${name}`}
            kind="User"
            adds
            label={t('rotation.editor.fromRunbook.name', { name })}
            value={null}
            onChoose={chosen => {
              if (chosen) {
                people.learn(chosen);
                dispatch({
                  do: 'replace-user',
                  user: name,
                  by: chosen.entityRef,
                });
              }
            }}
          />
        ))}
      </div>
    </Alert>
  );
}
