import Link from '@material-ui/core/Link';
import { Link as RouterLink } from 'react-router-dom';
import { rotationRouteRef } from '../../routes';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';

export interface RotationLinkProps {
  id: string;
  title: string;
}

/** A rotation's title, and a link to its page where the app has one. */
export function RotationLink({ id, title }: RotationLinkProps) {
  const page = useOptionalRoute(rotationRouteRef);
  return page ? (
    <Link component={RouterLink} to={page({ id })} underline="always">
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}
