import {
  Content,
  Header,
  Page,
  Progress,
  ProxiedSignInPage,
  WarningPanel,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import CardActionArea from '@material-ui/core/CardActionArea';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { chosenPerson, forgettingOnSignOut, GUEST } from './chosenPerson';
import { SignInFailed } from './SignInFailed';
import { useExamplePeople } from './useExamplePeople';

const useStyles = makeStyles(theme => ({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(16rem, 1fr))',
    gap: theme.spacing(1),
    maxWidth: '72rem',
    margin: theme.spacing(2, 0, 4),
    padding: 0,
    listStyle: 'none',
  },
  person: {
    height: '100%',
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
}));

/**
 * Lets a reader of the example portal be one of the example people. It stands
 * on the `example-people` provider, which refuses to start in production.
 */
export function ExampleSignInPage({ onSignInSuccess }: SignInPageProps) {
  const classes = useStyles();
  const title = useApi(configApiRef).getOptionalString('app.title');
  const [person, setPerson] = useState(chosenPerson.get);
  const people = useExamplePeople();

  const choose = (choice: string) => {
    chosenPerson.set(choice);
    setPerson(choice);
  };

  if (person) {
    const signIn: SignInPageProps['onSignInSuccess'] = identity =>
      onSignInSuccess(forgettingOnSignOut(identity));
    return person === GUEST ? (
      <ProxiedSignInPage
        onSignInSuccess={signIn}
        provider="guest"
        ErrorComponent={SignInFailed}
      />
    ) : (
      <ProxiedSignInPage
        onSignInSuccess={signIn}
        provider="example-people"
        headers={{ 'x-example-person': person }}
        ErrorComponent={SignInFailed}
      />
    );
  }

  return (
    <Page themeId="home">
      <Header title={title ?? 'Backstage'} subtitle="Sign in" />
      <Content>
        <Typography variant="h2" gutterBottom>
          Who are you today?
        </Typography>
        <Typography>
          Pick a person of the example company. What you may do follows from the
          groups the person belongs to.
        </Typography>
        {people.loading && <Progress />}
        {people.error && (
          <WarningPanel
            title="The back end does not answer yet"
            message={people.error.message}
          >
            <Button variant="contained" color="primary" onClick={people.retry}>
              Try again
            </Button>
          </WarningPanel>
        )}
        {people.value && people.value.length > 0 && (
          <ul className={classes.people} aria-label="Example people">
            {people.value.map(({ entityRef, displayName, groups }) => (
              <li key={entityRef}>
                <CardActionArea
                  className={classes.person}
                  onClick={() => choose(entityRef)}
                >
                  <Typography variant="subtitle1">{displayName}</Typography>
                  <Typography variant="body2" color="textSecondary">
                    {groups.join(', ')}
                  </Typography>
                </CardActionArea>
              </li>
            ))}
          </ul>
        )}
        <Button variant="outlined" onClick={() => choose(GUEST)}>
          Continue as a guest
        </Button>
      </Content>
    </Page>
  );
}
