import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import DownIcon from '@material-ui/icons/ArrowDropDown';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { useTextStyles } from '../layout';
import { EditDialog } from './EditDialog';
import { MergeDialog } from './MergeDialog';
import { AskedTransition, TransitionDialog } from './TransitionDialog';

const useStyles = makeStyles({ item: { minHeight: 44 } });

type Choice = AskedTransition | 'edit' | 'merge';

/** What is done seldom in an incident, each with a question first. */
export function MoreMenu() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [chosen, setChosen] = useState<Choice>();
  const { may, state } = detail;
  const live = isOpen(detail);
  const items: Array<{ choice: Choice; text: string; offered: boolean }> = [
    {
      choice: 'edit',
      text: t('incident.head.edit'),
      offered: may.update && live,
    },
    {
      choice: 'mitigate',
      text: t('incident.transition.mitigateAt'),
      offered: may.resolve && live && state !== 'mitigated',
    },
    {
      choice: 'reopen',
      text: t('incident.transition.reopen'),
      offered:
        may.resolve &&
        (state === 'mitigated' ||
          state === 'resolved' ||
          state === 'cancelled'),
    },
    {
      choice: 'merge',
      text: t('incident.transition.merge'),
      offered: may.resolve && live,
    },
    {
      choice: 'cancel',
      text: t('incident.transition.cancel'),
      offered: may.resolve && live,
    },
  ];
  const offered = items.filter(item => item.offered);
  const close = () => setChosen(undefined);
  if (offered.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        className={text.button}
        variant="outlined"
        endIcon={<DownIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('incident.head.more')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        {offered.map(item => (
          <MenuItem
            key={item.choice}
            className={classes.item}
            onClick={() => {
              setAnchor(undefined);
              setChosen(item.choice);
            }}
          >
            {item.text}
          </MenuItem>
        ))}
      </Menu>
      {chosen === 'edit' && <EditDialog onClose={close} />}
      {chosen === 'merge' && <MergeDialog onClose={close} />}
      {chosen !== undefined && chosen !== 'edit' && chosen !== 'merge' && (
        <TransitionDialog transition={chosen} onClose={close} />
      )}
    </>
  );
}
