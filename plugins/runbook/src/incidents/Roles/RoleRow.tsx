import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { ResponderRoleName } from '../../api';
import { PersonName } from '../../rotations/people';
import { useRunbookTranslation } from '../../translation';
import { ActButton } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { AtTime, useTextStyles } from '../layout';
import { OfferDialog } from './OfferDialog';

/** A role: who has it, to whom it is offered, and what the reader can do about it. */
export function RoleRow({ role }: { role: ResponderRoleName }) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail, personOf, me } = useIncidentContext();
  const [offering, setOffering] = useState(false);
  const { id, may } = detail;
  const holding = detail.roles[role];
  const offer = detail.offers.find(one => one.role === role);
  const roleName = t(`incident.roles.${role}`);
  const isMine = holding !== undefined && holding.person === me;
  const isLive = isOpen(detail);
  const mayHandOver = isLive && (may.command || isMine);
  return (
    <li className={text.row}>
      <div className={text.grow}>
        <span className={text.strong}>{roleName}</span>{' '}
        <span className={text.small}>{t(`incident.roles.${role}Help`)}</span>
        <div>
          {holding ? (
            <>
              <PersonName person={personOf(holding.person)} />{' '}
              {isMine && `(${t('incident.roles.you')}) `}
              <span className={text.small}>
                {t('incident.roles.since')} <AtTime at={holding.since} />
              </span>
            </>
          ) : (
            <span className={text.quiet}>{t('incident.roles.nobody')}</span>
          )}
        </div>
        {offer && (
          <div>
            {t('incident.roles.waits', {
              name: personOf(offer.person).displayName,
            })}
          </div>
        )}
      </div>
      <div className={text.actions}>
        {isLive && may.command && !isMine && (
          <ActButton
            label={
              holding
                ? t('incident.roles.takeOverNamed', {
                    role: roleName,
                    name: personOf(holding.person).displayName,
                  })
                : t('incident.roles.takeNamed', { role: roleName })
            }
            change={(api, options) => api.takeRole(id, role, options)}
          >
            {holding ? t('incident.roles.takeOver') : t('incident.roles.take')}
          </ActButton>
        )}
        {mayHandOver && !offer && (
          <Button
            className={text.button}
            variant="outlined"
            aria-label={t('incident.roles.offerNamed', { role: roleName })}
            onClick={() => setOffering(true)}
          >
            {t('incident.roles.offer')}
          </Button>
        )}
        {offer && offer.by === me && isLive && (
          <ActButton
            label={t('incident.roles.takeBackNamed', { role: roleName })}
            change={(api, options) => api.declineRole(id, role, options)}
          >
            {t('incident.roles.takeBack')}
          </ActButton>
        )}
        {isMine && isLive && role !== 'commander' && (
          <ActButton
            label={t('incident.roles.leaveNamed', { role: roleName })}
            change={(api, options) => api.leaveRole(id, role, options)}
          >
            {t('incident.roles.leave')}
          </ActButton>
        )}
      </div>
      {offering && (
        <OfferDialog role={role} onClose={() => setOffering(false)} />
      )}
    </li>
  );
}
