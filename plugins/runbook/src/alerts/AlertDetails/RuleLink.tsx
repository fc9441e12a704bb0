import MuiLink from '@material-ui/core/Link';
import { AlertLink, AlertPlace } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { useRunbookTranslation } from '../../translation';
import { usePlaceAddress } from '../hooks/usePlaceAddress';

export interface RuleLinkProps {
  url: string;
  link: AlertLink | undefined;
}

/** The link of a rule as written, and where it leads. */
export function RuleLink({ url, link }: RuleLinkProps) {
  const { t } = useRunbookTranslation();
  return (
    <>
      {/^https?:\/\/[^{}]*$/i.test(url) ? (
        <MuiLink href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </MuiLink>
      ) : (
        <code>{url}</code>
      )}{' '}
      {link?.state === 'exact' &&
        (link.place.fragment
          ? t('alerts.link.exact', {
              place: link.place.title ?? link.place.fragment,
            })
          : t('alerts.link.exactRunbook'))}
      {link?.state === 'near' && (
        <>
          {t('alerts.link.near', { wanted: link.wanted })}{' '}
          <PlaceLink place={link.suggestion} />
        </>
      )}
      {link?.state === 'dangling' &&
        t('alerts.link.dangling', { wanted: link.wanted })}
      {link?.state === 'external' && t('alerts.link.external')}
    </>
  );
}

/** A link to a place in a runbook. */
export function PlaceLink({ place }: { place: AlertPlace }) {
  const addresses = usePlaceAddress();
  return (
    <MuiLink component={Link} to={addresses.place(place)}>
      {place.title ?? place.fragment ?? place.entityRef}
    </MuiLink>
  );
}
