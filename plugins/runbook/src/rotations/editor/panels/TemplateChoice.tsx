import { TemplateGrid } from '../../../editing';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fromTemplate } from '../form/fromTemplate';
import { TEMPLATES } from '../form/templates';

/** What a new rotation can begin from; as long as nobody is in it yet. */
export function TemplateChoice() {
  const { t } = useRunbookTranslation();
  const { form, dispatch, now } = useEditor();
  return (
    <section aria-label={t('rotation.editor.begin.title')}>
      <p>
        <strong>{t('rotation.editor.begin.title')}</strong>{' '}
        {t('rotation.editor.begin.empty')}
      </p>
      <TemplateGrid
        templates={TEMPLATES.map(template => ({
          template,
          name: t(`rotation.editor.begin.${template}`),
          help: t(`rotation.editor.begin.${template}Help`),
        }))}
        onChoose={template =>
          dispatch({ do: 'replace', form: fromTemplate(form, template, now) })
        }
      />
    </section>
  );
}
