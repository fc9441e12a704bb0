import { refuseProduction } from './refuseProduction';

describe('signing in as an example person', () => {
  it('is there in development', () => {
    expect(() => refuseProduction('development')).not.toThrow();
  });

  it.each(['production', 'test', '', undefined])(
    'refuses to exist with NODE_ENV=%s',
    environment => {
      expect(() => refuseProduction(environment)).toThrow(
        /add a real sign-in provider/,
      );
    },
  );
});
