import { TemplateGrid } from '../../../editing';
import { useRunbookTranslation } from '../../../translation';
import { CopyFrom } from './CopyFrom';
import { useEditor } from './EditorContext';
import { TEMPLATES } from './templates';

/** What a new procedure can begin from; as long as nothing is written yet. */
export function StartChoice() {
  const { t } = useRunbookTranslation();
  const { change } = useEditor();
  return (
    <section aria-label={t('written.editor.part.begin')}>
      <h2>{t('written.editor.part.begin')}</h2>
      <p>{t('written.begin.text')}</p>
      <TemplateGrid
        templates={TEMPLATES.map(template => ({
          template,
          name: t(`written.begin.${template}`),
          help: t(`written.begin.${template}Help`),
        }))}
        onChoose={template =>
          change({
            title: t(`written.template.${template}.title`),
            when: t(`written.template.${template}.when`),
            markdown: t(`written.template.${template}.markdown`),
          })
        }
      />
      <CopyFrom />
    </section>
  );
}
