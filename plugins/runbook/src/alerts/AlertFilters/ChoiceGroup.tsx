import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../theme';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  legend: {
    float: 'left',
    padding: 0,
    marginRight: theme.spacing(1),
    color: quietText(theme),
  },
  choice: { minHeight: 44, marginLeft: 0, marginRight: theme.spacing(1) },
}));

export interface ChoiceGroupProps<T extends string> {
  title: string;
  choices: ReadonlyArray<{ value: T; label: string; count: number }>;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Choices of which any number may hold; with none, nothing is left out. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { title, choices, chosen, onChange } = props;
  const classes = useStyles();
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{title}</legend>
      {choices.map(({ value, label, count }) => (
        <FormControlLabel
          key={value}
          className={classes.choice}
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={chosen.includes(value)}
              onChange={(_, checked) =>
                onChange(
                  checked
                    ? [...chosen, value]
                    : chosen.filter(other => other !== value),
                )
              }
            />
          }
          label={`${label} (${count})`}
        />
      ))}
    </fieldset>
  );
}
