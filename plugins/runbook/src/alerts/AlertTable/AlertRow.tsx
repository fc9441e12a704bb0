import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import {
  alertStates,
  ServiceAlert,
  ServiceAlerts,
} from 'backstage-plugin-runbook-common';
import { Fragment, ReactNode, useId } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { AlertDetails } from '../AlertDetails';
import { FiredChart } from '../FiredChart';
import { SeverityChip } from '../SeverityChip';
import { ProcedureButton } from './ProcedureButton';
import { StateMarks } from './StateMarks';

const useStyles = makeStyles(theme => ({
  row: { borderTop: `1px solid ${theme.palette.divider}` },
  cell: {
    padding: theme.spacing(1),
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  secondary: {
    [theme.breakpoints.down('xs')]: { display: 'none' },
    whiteSpace: 'nowrap',
  },
  name: {
    minHeight: 44,
    justifyContent: 'flex-start',
    textAlign: 'left',
    font: 'inherit',
    fontWeight: 700,
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: '2px solid currentColor' },
  },
  icon: { transition: 'none', marginRight: theme.spacing(0.5) },
  open: { transform: 'rotate(180deg)' },
  summary: { color: quietText(theme) },
}));

export interface AlertRowProps {
  entityRef: string;
  alert: ServiceAlert;
  rulesKnown: boolean;
  /** It fires now. */
  firing: boolean;
  /** That its history tells of. */
  days: ServiceAlerts['history'];
  open: boolean;
  onToggle: () => void;
}

/** An alert in a line; what else is known of it opens below. */
export function AlertRow(props: AlertRowProps) {
  const { entityRef, alert, rulesKnown, firing, days, open, onToggle } = props;
  const { name, severity, severityText, rule, documentation } = alert;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const detailsId = useId();
  const summary = rule?.summary ?? rule?.description;
  return (
    <>
      <tr className={classes.row}>
        <th scope="row" className={classes.cell}>
          {severity && <SeverityChip severity={severity} text={severityText} />}
          <div>
            <ButtonBase
              className={classes.name}
              onClick={onToggle}
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              disableRipple
            >
              <ExpandIcon
                aria-hidden
                className={`${classes.icon} ${open ? classes.open : ''}`}
              />
              <span>{breakable(name)}</span>
            </ButtonBase>
          </div>
          {(summary || documentation?.meaning) && (
            <div className={classes.summary}>
              {summary ?? plainText(documentation?.meaning ?? '')}
            </div>
          )}
          <StateMarks firing={firing} states={alertStates(alert, rulesKnown)} />
        </th>
        <td className={`${classes.cell} ${classes.secondary}`}>
          {rule && (rule.for ?? t('alerts.table.atOnce'))}
        </td>
        <td className={`${classes.cell} ${classes.secondary}`}>
          <FiredChart history={alert.history} days={days} />
        </td>
        <td className={classes.cell}>
          <ProcedureButton
            entityRef={entityRef}
            name={name}
            procedure={alert.procedure}
          />
        </td>
      </tr>
      {open && (
        <tr id={detailsId}>
          <td colSpan={4}>
            <AlertDetails
              entityRef={entityRef}
              alert={alert}
              rulesKnown={rulesKnown}
              days={days}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** A name that a narrow column breaks between its words. */
function breakable(name: string): ReactNode {
  return name.split(/(?<=[a-z\d_])(?=[A-Z])/).map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}

/** The words of a Markdown text, for a line of a table. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ');
}
