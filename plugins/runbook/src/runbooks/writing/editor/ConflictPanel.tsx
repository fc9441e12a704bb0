import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { useMemo, useState } from 'react';
import { Age } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { DiffView } from '../history/DiffView';
import { Author } from '../marks/Author';
import { Choice } from '../text/mergeLines';
import { applyMerge, mergeForms } from './mergeForms';
import { ContentField, formOf, ProcedureForm } from './ProcedureForm';

const useStyles = makeStyles(theme => ({
  root: { '& .MuiAlert-message': { minWidth: 0, flex: 1 } },
  clash: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1),
    minWidth: 0,
  },
  sides: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    '& pre': {
      margin: 0,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.pxToRem(13),
    },
  },
}));

export interface ConflictPanelProps {
  base: WrittenProcedure;
  theirs: WrittenProcedure;
  mine: ProcedureForm;
  onMerged: (form: ProcedureForm) => void;
}

/** Shows what somebody else saved meanwhile, beside one's own, and puts both together. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { base, theirs, mine, onMerged } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { merge, theirForm } = useMemo(() => {
    const form = formOf(theirs.slug, theirs.content);
    return {
      theirForm: form,
      merge: mergeForms({
        base: formOf(base.slug, base.content),
        mine,
        theirs: form,
      }),
    };
  }, [base, theirs, mine]);
  const [fields, setFields] = useState<Partial<Record<ContentField, Choice>>>(
    {},
  );
  const [text, setText] = useState<readonly Choice[]>([]);
  const clashes = merge.text.flatMap(part =>
    part.kind === 'clash' ? [part] : [],
  );
  const isClear = merge.clashes.length + clashes.length === 0;
  return (
    <Alert severity="warning" variant="outlined" className={classes.root}>
      <AlertTitle>{t('written.conflict.title')}</AlertTitle>
      <p>
        {t('written.history.revision', { revision: String(theirs.revision) })}{' '}
        {t('written.conflict.by')} <Author by={theirs.updatedBy} />,{' '}
        <Age at={theirs.updatedAt} />. {t('written.conflict.text')}
      </p>
      <details>
        <summary>{t('written.conflict.theirChanges')}</summary>
        <DiffView
          label={t('written.conflict.theirChanges')}
          before={base.content.markdown}
          after={theirs.content.markdown}
        />
      </details>
      {isClear && <p>{t('written.conflict.noClash')}</p>}
      {merge.clashes.map(field => (
        <Clash
          key={field}
          title={t('written.conflict.clash', {
            part: t(`written.field.${field}`),
          })}
          mine={mine[field]}
          theirs={theirForm[field]}
          choices={['mine', 'theirs']}
          choice={fields[field] ?? 'mine'}
          onChoose={choice =>
            setFields(before => ({ ...before, [field]: choice }))
          }
        />
      ))}
      {clashes.map((clash, index) => (
        <Clash
          key={index}
          title={t('written.conflict.clashText')}
          mine={clash.mine.join('\n')}
          theirs={clash.theirs.join('\n')}
          choices={['both', 'mine', 'theirs']}
          choice={text[index] ?? 'both'}
          onChoose={choice =>
            setText(before =>
              clashes.map((_, other) =>
                other === index ? choice : before[other] ?? 'both',
              ),
            )
          }
        />
      ))}
      <Button
        variant="contained"
        color="primary"
        onClick={() =>
          onMerged(
            applyMerge(merge, { mine, theirs: theirForm }, { fields, text }),
          )
        }
      >
        {t('written.conflict.apply')}
      </Button>
    </Alert>
  );
}

interface ClashProps {
  title: string;
  mine: string;
  theirs: string;
  choices: readonly Choice[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** Two versions of the same, and which of them is taken. */
function Clash(props: ClashProps) {
  const { title, mine, theirs, choices, choice, onChoose } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const nothing = t('written.conflict.nothing');
  return (
    <section className={classes.clash} aria-label={title}>
      <strong>{title}</strong>
      <div className={classes.sides}>
        <div>
          <div>{t('written.conflict.mine')}</div>
          <pre>{mine || nothing}</pre>
        </div>
        <div>
          <div>{t('written.conflict.theirs')}</div>
          <pre>{theirs || nothing}</pre>
        </div>
      </div>
      <RadioGroup
        row
        aria-label={title}
        value={choice}
        onChange={(_, value) => {
          const chosen = choices.find(one => one === value);
          if (chosen) {
            onChoose(chosen);
          }
        }}
      >
        {choices.map(one => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio color="primary" />}
            label={t(`written.conflict.${one}`)}
          />
        ))}
      </RadioGroup>
    </section>
  );
}
