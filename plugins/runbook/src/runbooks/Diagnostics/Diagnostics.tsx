import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import FindingsIcon from '@material-ui/icons/AssignmentLateOutlined';
import { Runbook, Service } from 'backstage-plugin-runbook-common';
import { useMemo, useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { Finding, findingsOf } from './findingsOf';
import { quietText } from '../../theme';

const useStyles = makeStyles(theme => ({
  button: { minHeight: 44 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  severity: { fontWeight: 700 },
  where: {
    fontSize: theme.typography.pxToRem(13),
    color: quietText(theme),
    '& a': { textDecoration: 'underline' },
  },
  rule: { fontFamily: 'monospace' },
}));

export interface DiagnosticsProps {
  service?: Service;
  runbook?: Runbook;
}

/** What the importer tells the service's owner, behind a count. */
export function Diagnostics({ service, runbook }: DiagnosticsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const [open, setOpen] = useState(false);
  const findings = useMemo(
    () => findingsOf(service, runbook),
    [service, runbook],
  );
  if (findings.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        className={classes.button}
        startIcon={<FindingsIcon />}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        {t('diagnostics.count', { count: findings.length })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby="runbook-diagnostics-title"
        fullWidth
        maxWidth="md"
      >
        <DialogTitle id="runbook-diagnostics-title">
          {t('diagnostics.title')}
        </DialogTitle>
        <DialogContent>
          <ul className={classes.list}>
            {findings.map((finding, index) => (
              <li key={index} className={classes.item}>
                <span className={classes.severity}>
                  {t(`diagnostics.severity.${finding.severity}`)}:
                </span>{' '}
                {finding.message}
                <div className={classes.where}>
                  <span className={classes.rule}>{finding.rule}</span>{' '}
                  <Where finding={finding} />
                </div>
              </li>
            ))}
          </ul>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>
            {t('diagnostics.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Where({ finding: { where, line, url } }: { finding: Finding }) {
  const { t } = useRunbookTranslation();
  const text =
    line === undefined
      ? where
      : t('diagnostics.line', { where: where ?? '', line: String(line) });
  return url ? (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </Link>
  ) : (
    <>{text}</>
  );
}
