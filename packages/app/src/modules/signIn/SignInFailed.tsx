import { Content, Header, Page } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { chosenPerson } from './chosenPerson';

/** Says why a sign-in did not work, and the two ways on. */
export function SignInFailed({ error }: { error?: Error }) {
  return (
    <Page themeId="home">
      <Header title="This sign-in did not work" />
      <Content>
        <Typography role="alert" paragraph>
          {error?.message ?? 'The back end gave no reason.'}
        </Typography>
        <Typography paragraph>
          Right after a start the back end may need some seconds.
        </Typography>
        <Button
          variant="contained"
          color="primary"
          onClick={() => window.location.reload()}
        >
          Try again
        </Button>{' '}
        <Button
          variant="outlined"
          onClick={() => {
            chosenPerson.forget();
            window.location.reload();
          }}
        >
          Choose someone else
        </Button>
      </Content>
    </Page>
  );
}
