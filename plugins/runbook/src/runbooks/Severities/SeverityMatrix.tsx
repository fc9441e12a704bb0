import { makeStyles } from '@material-ui/core/styles';
import { SeverityLevel } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { SafeMarkdown } from '../SafeMarkdown';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    margin: theme.spacing(1, 0, 0),
    '& th, & td': {
      padding: theme.spacing(1, 1.5),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    '& thead th': {
      overflowWrap: 'normal',
      background: theme.palette.action.hover,
    },
    '& tbody th': { fontWeight: 'inherit', whiteSpace: 'nowrap' },
    [theme.breakpoints.down('xs')]: {
      '& th, & td': { padding: theme.spacing(1, 0.75) },
    },
  },
}));

/** What each severity means for the service, and how soon it wants an answer. */
export function SeverityMatrix(props: { levels: readonly SeverityLevel[] }) {
  const { levels } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const hasResponse = levels.some(({ response }) => response);
  return (
    <table className={classes.table} aria-label={t('severities.title')}>
      <thead>
        <tr>
          <th scope="col">{t('severities.level')}</th>
          <th scope="col">{t('severities.meaning')}</th>
          {hasResponse && <th scope="col">{t('severities.response')}</th>}
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, label, meaning, response, line }) => (
          <tr key={line}>
            <th scope="row">
              <SeverityMark severity={level} said={label} />
            </th>
            <td>
              <SafeMarkdown markdown={meaning} inline />
            </td>
            {hasResponse && (
              <td>{response && <SafeMarkdown markdown={response} inline />}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
