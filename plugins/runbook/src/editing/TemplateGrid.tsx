import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../theme';

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

export interface TemplateGridProps<T extends string> {
  templates: ReadonlyArray<{ template: T; name: string; help: string }>;
  onChoose: (template: T) => void;
}

/** What something new can begin from. */
export function TemplateGrid<T extends string>(props: TemplateGridProps<T>) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.templates.map(({ template, name, help }) => (
        <li key={template}>
          <ButtonBase
            className={classes.template}
            onClick={() => props.onChoose(template)}
          >
            <span className={classes.name}>{name}</span>
            <span className={classes.help}>{help}</span>
          </ButtonBase>
        </li>
      ))}
    </ul>
  );
}
