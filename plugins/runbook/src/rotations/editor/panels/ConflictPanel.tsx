import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../../translation';
import { useTimeFormats } from '../../times';
import { useEditor } from '../EditorContext';
import { formOf } from '../form/formOf';
import { Clash, differencesOf, mergeForms } from '../form/mergeForms';
import { RotationForm } from '../form/RotationForm';
import { Conflict } from '../state/useSave';
import { usePartText } from './usePartText';
import { usePanelStyles } from './usePanelStyles';

export interface ConflictPanelProps {
  conflict: Conflict;
  base: RotationDetail;
  onTakeTheirs: (theirs: RotationForm) => void;
  onApplyMine: (merged: RotationForm) => void;
}

/** Shows what somebody else saved meanwhile, beside one's own, and the ways on. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { conflict, base } = props;
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  const { viewer } = useTimeFormats();
  const { form: mine, now, people } = useEditor();
  const partText = usePartText();
  const { theirs, changed, merged } = useMemo(() => {
    const before = formOf(base, now);
    const after = formOf(conflict.theirs, now);
    return {
      theirs: after,
      changed: differencesOf(before, after),
      merged: mergeForms({ base: before, mine, theirs: after }),
    };
  }, [base, conflict, mine, now]);
  const clashes = new Set(merged.clashes.map(keyOf));
  const who = conflict.changes?.map(({ by, at, revision }) => (
    <li key={revision}>
      {t('rotation.editor.conflict.by', {
        who: by.startsWith('user:') ? people.nameOf(by) : by,
        when: viewer.dayTime(Date.parse(at)),
      })}
    </li>
  ));
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{t('rotation.editor.conflict.title')}</AlertTitle>
      <p>{t('rotation.editor.conflict.text')}</p>
      {who && <ul className={classes.list}>{who}</ul>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('rotation.editor.conflict.theirs')}</th>
            <th scope="col">{t('rotation.editor.conflict.theirsNow')}</th>
            <th scope="col">{t('rotation.editor.conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(part => (
            <tr key={keyOf(part)}>
              <th scope="row">
                {partText.name(part)}
                {clashes.has(keyOf(part)) && (
                  <div className={classes.gap}>
                    {t('rotation.editor.conflict.clash')}
                  </div>
                )}
              </th>
              <td>{partText.value(theirs, part)}</td>
              <td>{partText.value(mine, part)}</td>
            </tr>
          ))}
          {changed.length === 0 && (
            <tr>
              <td colSpan={3}>{t('rotation.editor.conflict.same')}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p>
        <Button
          variant="contained"
          color="primary"
          onClick={() => props.onApplyMine(merged.form)}
        >
          {t('rotation.editor.conflict.applyMine')}
        </Button>{' '}
        <Button variant="outlined" onClick={() => props.onTakeTheirs(theirs)}>
          {t('rotation.editor.conflict.takeTheirs')}
        </Button>
      </p>
    </Alert>
  );
}

function keyOf({ layer, part }: Clash): string {
  return `${layer ?? ''} ${part}`;
}
